import type { FieldDefinition, Resource } from '../api/resources';
import { Icon } from '../components/Icon';
import { Strip } from '../components/Strip';
import type { Filters } from '../hooks/useFilters';
// #if marks
import { MarkFilters } from './MarkFilters';
// #end

const mostTabs = 5;

const choicesOf = (field: FieldDefinition) =>
  field.values ?? [{ value: 'false', label: `Not ${field.label.toLowerCase()}` }, { value: 'true', label: field.label }];

/** Search, tabs for the field that matters most, and a select for every other choice. */
export function FilterBar({ resource, filters }: { resource: Resource; filters: Filters }) {
  const chosen = resource.fields.filter((field) => !field.computed && (field.type === 'boolean' || field.type === 'enum'));
  // #if board
  const choices = chosen.filter((field) => field.name !== resource.stages);
  // #else
  const choices = chosen;
  // #end
  const tabs = choices.find((field) => field.name === resource.tick) ?? choices.find((field) => choicesOf(field).length <= mostTabs);
  return (
    <div className="toolbar">
      {tabs && <Tabs field={tabs} filters={filters} />}
      {/* #if marks */}
      <MarkFilters resource={resource} filters={filters} />
      {/* #end */}
      <label className="search"><span className="sr">Search</span><Icon name="search" />
        <input type="search" placeholder={`Search ${resource.many}`} value={filters.text} onChange={(event) => filters.setText(event.target.value)} />
      </label>
      {choices.filter((field) => field !== tabs).map((field) => (
        <select key={field.name} aria-label={`Filter by ${field.label}`} value={filters.values[field.name] ?? ''} onChange={(event) => filters.choose(field.name, event.target.value)}>
          <option value="">{field.label}: all</option>
          {choicesOf(field).map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      ))}
    </div>
  );
}

function Tabs({ field, filters }: { field: FieldDefinition; filters: Filters }) {
  const chosen = filters.values[field.name] ?? '';
  return (
    <Strip className="tabs" role="group" aria-label={`Filter by ${field.label}`}>
      {[{ value: '', label: 'All' }, ...choicesOf(field)].map((choice) => (
        <button key={choice.value} type="button" aria-pressed={chosen === choice.value} onClick={() => filters.choose(field.name, choice.value)}>{choice.label}</button>
      ))}
    </Strip>
  );
}
