import type { Row } from '../api/resources';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
// #if pictures
import { Picture } from '../components/Picture';
// #end
import { titleOf } from '../components/values';
// #if roles
import { useAccess } from '../hooks/useAccess';
// #end
// #if marks
import { Marks } from './Marks';
import { marked, marksOf } from './marking';
// #end
import type { RowsProps } from './ResourceRows';
// #if actions
import { RowActions } from './RowActions';
// #end
import { RowButtons } from './RowButtons';
import { RowMeta } from './RowMeta';

/** One row with its text, its facts and what can be done with it. */
// #if auth
// #if actions
export function ResourceCard({ resource, row, hidden, mayChange, onChange, onEdit, onDelete, onDone }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #else
export function ResourceCard({ resource, row, hidden, mayChange, onChange, onEdit, onDelete }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #end
// #else
// #if actions
export function ResourceCard({ resource, row, hidden, onChange, onEdit, onDelete, onDone }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #else
export function ResourceCard({ resource, row, hidden, onChange, onEdit, onDelete }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #end
// #end
  // #if roles
  const { mayDelete } = useAccess(resource);
  // #end
  const title = titleOf(row, resource);
  const long = resource.fields.find((field) => field.type === 'text' && field.name !== resource.title);
  // #if pictures
  const picture = resource.fields.find((field) => field.picture && row[field.name]);
  // #end
  const { tick } = resource;
  const done = tick !== undefined && row[tick] === true;
  return (
    // #if marks
    <li {...marked(marksOf(resource, row)[0], done ? 'card row done' : 'card row')}>
    // #else
    <li className={done ? 'card row done' : 'card row'}>
    // #end
      {tick && (
        <button
          type="button"
          className="tick"
          aria-pressed={done}
          aria-label={`Done: ${title}`}
          // #if auth
          disabled={!mayChange(row)}
          // #end
          onClick={() => onChange(row, { [tick]: !done })}
        >
          <Icon name="check" />
        </button>
      )}
      {/* #if pictures */}
      {picture && <Picture key={String(row[picture.name])} address={String(row[picture.name])} label={`${picture.label} of ${title}`} />}
      {/* #end */}
      <div className="row-main">
        {resource.hasPage ? <Link className="row-title" to={`/${resource.path}/${row.id}`}>{title}</Link> : <span className="row-title">{title}</span>}
        {/* #if marks */}
        {marksOf(resource, row).length > 0 && <div className="meta"><Marks resource={resource} row={row} /></div>}
        {/* #end */}
        {long && row[long.name] && <p className="row-text">{row[long.name]}</p>}
        <RowMeta resource={resource} row={row} hidden={hidden} />
        {/* #if actions */}
        <RowActions resource={resource} row={row} onDone={onDone} />
        {/* #end */}
      </div>
      {/* #if auth */}
      {/* #if roles */}
      <RowButtons title={title} onEdit={mayChange(row) ? () => onEdit(row) : undefined} onDelete={mayDelete(row) ? () => onDelete(row) : undefined} />
      {/* #else */}
      {mayChange(row) && <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />}
      {/* #end */}
      {/* #else */}
      <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />
      {/* #end */}
    </li>
  );
}
