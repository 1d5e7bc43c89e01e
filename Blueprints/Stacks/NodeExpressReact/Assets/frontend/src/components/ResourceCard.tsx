import type { Resource, Row } from '../api/resources';
import { hasPage } from '../resources';
import { Icon } from './Icon';
import { Link } from './Layout';
import { ago, Avatar, Shown, titleOf } from './values';

interface Props {
  resource: Resource;
  row: Row;
  hidden: string[];
  mine: boolean;
  onChange?: (name: string, value: boolean) => void;
  onEdit?: () => void;
  onDelete?: () => void;
}

export function ResourceCard({ resource, row, hidden, mine, onChange, onEdit, onDelete }: Props) {
  const title = titleOf(row, resource.title);
  const actions = (
    <div className="actions">
      {onEdit && <button type="button" className="button quiet square" aria-label={`Edit ${title}`} onClick={onEdit}><Icon name="edit" /></button>}
      {onDelete && <button type="button" className="button quiet square" aria-label={`Delete ${title}`} onClick={onDelete}><Icon name="trash" /></button>}
    </div>
  );
  if (resource.thread) {
    return (
      <article className={mine ? 'remark mine' : 'remark'} role="listitem">
        <Avatar name={row.ownerName ?? '?'} />
        <div>
          <p className="meta"><b>{row.ownerName}</b>{ago(row.createdAt)}</p>
          <div className="bubble">{title}</div>
        </div>
        {actions}
      </article>
    );
  }
  const tick = resource.fields.find((field) => field.type === 'boolean');
  const on = tick ? row[tick.name] === true : false;
  const long = resource.fields.find((field) => field.type === 'text' && field.name !== resource.title);
  return (
    <article className={on ? 'card row done' : 'card row'} role="listitem">
      {tick && (
        <button type="button" className="tick" aria-pressed={on} aria-label={`${tick.label}: ${title}`} disabled={!onChange} onClick={() => onChange?.(tick.name, !on)}><Icon name="check" /></button>
      )}
      <div className="row-main">
        {hasPage(resource) ? <Link className="row-title" to={`/${resource.path}/${row.id}`}>{title}</Link> : <span className="row-title">{title}</span>}
        {long && row[long.name] && <p className="row-text">{row[long.name]}</p>}
        <div className="meta">
          {resource.fields.filter((field) => field.name !== resource.title && field !== tick && field.type !== 'text').map((field) => <Shown key={field.name} field={field} value={row[field.name]} />)}
          {resource.relations.filter((relation) => !hidden.includes(relation.name) && row[relation.labelName]).map((relation) => <span key={relation.name}>{relation.label}: {row[relation.labelName]}</span>)}
          {resource.owner === 'authored' && <span>by {row.ownerName}</span>}
          <span>{ago(row.createdAt)}</span>
        </div>
      </div>
      {actions}
    </article>
  );
}
