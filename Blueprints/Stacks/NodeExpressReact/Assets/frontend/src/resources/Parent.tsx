import type { RelationDefinition, Row } from '../api/resources';
// #if details
import { Link } from '../components/Link';
// #end
import { textOf, titleField } from '../components/values';
import { find } from '../model';

/** What a row belongs to, and the way there. */
export function Parent({ relation, row }: { relation: RelationDefinition; row: Row }) {
  const target = find(relation.target);
  const title = textOf(titleField(target), row[relation.labelName]);
  if (!title) return <span className="muted">–</span>;
  // #if details
  return target.hasPage ? <Link to={`/${target.path}/${row[relation.name]}`}>{title}</Link> : <>{title}</>;
  // #else
  return <>{title}</>;
  // #end
}
