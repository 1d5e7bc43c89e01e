import type { FieldDefinition } from '../api/resources';
import { Link } from '../components/Link';
import { Strip } from '../components/Strip';
import { isNumeric, Shown, titleOf } from '../components/values';
// #if roles
import { useAccess } from '../hooks/useAccess';
// #end
import type { Filters } from '../hooks/useFilters';
// #if marks
import { Marks } from './Marks';
import { marked, markOfValue, marksOf } from './marking';
// #end
// #if relations
import { Parent } from './Parent';
// #end
import type { RowsProps } from './ResourceRows';
// #if actions
import { RowActions } from './RowActions';
// #end
import { RowButtons } from './RowButtons';

/** Rows with many short values, to be compared and sorted. */
export function ResourceTable(props: RowsProps) {
  // #if auth
  const { resource, rows, filters, mayChange, onEdit, onDelete } = props;
  // #else
  const { resource, rows, filters, onEdit, onDelete } = props;
  // #end
  // #if roles
  const { mayDelete } = useAccess(resource);
  // #end
  const title = resource.fields.find((field) => field.name === resource.title)!;
  const fields = resource.fields.filter((field) => field !== title && field.type !== 'text');
  // #if relations
  const relations = resource.relations.filter((relation) => !props.hidden.includes(relation.name));
  // #end
  return (
    <Strip className="card table-frame">
      <table>
        <thead>
          <tr>
            <Heading field={title} filters={filters} />
            {/* #if relations */}
            {relations.map((relation) => <th key={relation.name} scope="col">{relation.label}</th>)}
            {/* #end */}
            {fields.map((field) => <Heading key={field.name} field={field} filters={filters} />)}
            <th scope="col"><span className="sr">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            {/* #if marks */}
            <tr key={row.id} {...marked(marksOf(resource, row)[0])}>
            {/* #else */}
            <tr key={row.id}>
            {/* #end */}
              <th scope="row">
                {resource.hasPage ? <Link className="row-title" to={`/${resource.path}/${row.id}`}>{titleOf(row, resource)}</Link> : titleOf(row, resource)}
                {/* #if marks */}
                <Marks resource={resource} row={row} />
                {/* #end */}
              </th>
              {/* #if relations */}
              {relations.map((relation) => <td key={relation.name} data-label={relation.label}><Parent relation={relation} row={row} /></td>)}
              {/* #end */}
              {/* #if marks */}
              {fields.map((field) => {
                const mark = markOfValue(resource, row, field.name);
                const shown = <Shown field={field} value={row[field.name]} of={titleOf(row, resource)} bare />;
                return <td key={field.name} data-label={field.label} className={isNumeric(field) ? 'number' : undefined}>{mark ? <span {...marked(mark, 'value')}>{shown}</span> : shown}</td>;
              })}
              {/* #else */}
              {fields.map((field) => <td key={field.name} data-label={field.label} className={isNumeric(field) ? 'number' : undefined}><Shown field={field} value={row[field.name]} of={titleOf(row, resource)} bare /></td>)}
              {/* #end */}
              <td className="table-actions">
                {/* #if actions */}
                <RowActions resource={resource} row={row} onDone={props.onDone} />
                {/* #end */}
                {/* #if auth */}
                {/* #if roles */}
                <RowButtons title={titleOf(row, resource)} onEdit={mayChange(row) ? () => onEdit(row) : undefined} onDelete={mayDelete(row) ? () => onDelete(row) : undefined} />
                {/* #else */}
                {mayChange(row) && <RowButtons title={titleOf(row, resource)} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />}
                {/* #end */}
                {/* #else */}
                <RowButtons title={titleOf(row, resource)} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />
                {/* #end */}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Strip>
  );
}

/** The name of a column; where the server can sort by it, a click does. */
function Heading({ field, filters }: { field: FieldDefinition; filters: Filters }) {
  const className = isNumeric(field) ? 'number' : undefined;
  if (!field.sortable) return <th scope="col" className={className}>{field.label}</th>;
  const order = filters.sort === field.name ? 'ascending' : filters.sort === `-${field.name}` ? 'descending' : undefined;
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button type="button" className="sort" onClick={() => filters.setSort(order === 'ascending' ? `-${field.name}` : field.name)}>
        {field.label}<span aria-hidden="true">{order === 'ascending' ? ' ↑' : order === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}
