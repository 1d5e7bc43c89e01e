import type { Resource, Row } from '../api/resources';
import { ago, Shown } from '../components/values';

/** The short facts about a row: its values, what it belongs to, by whom and since when it is there. */
export function RowMeta({ resource, row, hidden = [] }: { resource: Resource; row: Row; hidden?: string[] }) {
  const fields = resource.fields.filter((field) => field.name !== resource.title && field.name !== resource.tick && field.type !== 'text');
  const relations = resource.relations.filter((relation) => !hidden.includes(relation.name) && row[relation.labelName]);
  return (
    <div className="meta">
      {fields.map((field) => <Shown key={field.name} field={field} value={row[field.name]} />)}
      {relations.map((relation) => <span key={relation.name}>{relation.label}: <b>{row[relation.labelName]}</b></span>)}
      {/* #if auth */}
      {resource.owner === 'authored' && <span>by {row.ownerName}</span>}
      {/* #end */}
      <span>{ago(row.createdAt)}</span>
    </div>
  );
}
