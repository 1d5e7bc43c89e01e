import type { Resource } from '../api/resources';
import type { Filters } from '../hooks/useFilters';
import { marked } from './marking';

/** A button for each condition that shows only the rows of which it is so. */
export function MarkFilters({ resource, filters }: { resource: Resource; filters: Filters }) {
  return resource.conditions.map((condition) => {
    const chosen = filters.values[condition.name] === 'true';
    return (
      <button key={condition.name} type="button" {...marked(condition, 'mark-filter')} aria-pressed={chosen} onClick={() => filters.choose(condition.name, chosen ? '' : 'true')}>
        {condition.label}
      </button>
    );
  });
}
