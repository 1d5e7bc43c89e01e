import type { Row } from '../api/resources';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
// #if pictures
import { Picture } from '../components/Picture';
// #end
import { titleOf } from '../components/values';
import type { RowsProps } from './ResourceRows';
import { RowButtons } from './RowButtons';
import { RowMeta } from './RowMeta';

/** One row with its text, its facts and what can be done with it. */
// #if auth
export function ResourceCard({ resource, row, hidden, mayChange, onChange, onEdit, onDelete }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #else
export function ResourceCard({ resource, row, hidden, onChange, onEdit, onDelete }: Omit<RowsProps, 'rows'> & { row: Row }) {
// #end
  const title = titleOf(row, resource);
  const long = resource.fields.find((field) => field.type === 'text' && field.name !== resource.title);
  // #if pictures
  const picture = resource.fields.find((field) => field.picture && row[field.name]);
  // #end
  const { tick } = resource;
  const done = tick !== undefined && row[tick] === true;
  return (
    <li className={done ? 'card row done' : 'card row'}>
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
        {long && row[long.name] && <p className="row-text">{row[long.name]}</p>}
        <RowMeta resource={resource} row={row} hidden={hidden} />
      </div>
      {/* #if auth */}
      {mayChange(row) && <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />}
      {/* #else */}
      <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />
      {/* #end */}
    </li>
  );
}
