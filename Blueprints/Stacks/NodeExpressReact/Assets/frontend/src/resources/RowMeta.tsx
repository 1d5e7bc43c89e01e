import type { Resource, Row } from '../api/resources';
import { ago } from '../components/dates';
import { Shown } from '../components/values';
// #if marks
import { marked, markOfValue } from './marking';
// #end
// #if relations
import { Parent } from './Parent';
// #end

/** The short facts about a row: its values, what it belongs to, by whom; where there are none, since when it is there. */
// #if relations
export function RowMeta({ resource, row, hidden = [] }: { resource: Resource; row: Row; hidden?: string[] }) {
// #else
export function RowMeta({ resource, row }: { resource: Resource; row: Row; hidden?: string[] }) {
// #end
  // #if board
  const named = [resource.title, resource.tick, resource.stages];
  // #else
  const named = [resource.title, resource.tick];
  // #end
  const others = resource.fields.filter((field) => !named.includes(field.name) && field.type !== 'text');
  // #if pictures
  const fields = others.filter((field) => !field.picture);
  // #else
  const fields = others;
  // #end
  // #if relations
  const relations = resource.relations.filter((relation) => !hidden.includes(relation.name) && row[relation.labelName]);
  // #end
  // #if relations
  const bare = relations.length === 0 && fields.every((field) => row[field.name] === null || row[field.name] === undefined);
  // #else
  const bare = fields.every((field) => row[field.name] === null || row[field.name] === undefined);
  // #end
  return (
    <div className="meta">
      {/* #if relations */}
      {relations.map((relation) => <span key={relation.name}>{relation.label}: <b><Parent relation={relation} row={row} /></b></span>)}
      {/* #end */}
      {/* #if marks */}
      {fields.map((field) => {
        const mark = markOfValue(resource, row, field.name);
        return mark ? <span key={field.name} {...marked(mark, 'value')}><Shown field={field} value={row[field.name]} /></span> : <Shown key={field.name} field={field} value={row[field.name]} />;
      })}
      {/* #else */}
      {fields.map((field) => <Shown key={field.name} field={field} value={row[field.name]} />)}
      {/* #end */}
      {/* #if auth */}
      {resource.owner === 'authored' && <span>by {row.ownerName}</span>}
      {/* #end */}
      {(resource.view === 'articles' || bare) && <span>{ago(row.createdAt)}</span>}
    </div>
  );
}
