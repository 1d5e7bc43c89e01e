import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type Resource, type Row } from '../api/resources';
import { find } from '../resources';
import { Icon } from './Icon';
import { Link } from './Layout';
import { ResourceList } from './ResourceList';
import { Failure, Loading } from './States';
import { ago, sentence, Shown, titleOf } from './values';

/** One row in full, with what belongs to it. */
export function ResourcePage({ resource, id }: { resource: Resource; id: string }) {
  const [row, setRow] = useState<Row>();
  const [error, setError] = useState('');
  const load = useCallback(() => {
    setError('');
    api.find(resource.path, id).then(setRow, (problem) => setError(messageOf(problem)));
  }, [resource.path, id]);
  useEffect(load, [load]);

  const back = <Link className="link" to={`/${resource.path}`}><Icon name="back" /> {sentence(resource.many)}</Link>;
  if (error) return <>{back}<Failure message={error} onRetry={load} /></>;
  if (!row) return <Loading />;
  const fields = resource.fields.filter((field) => field.name !== resource.title);
  return (
    <>
      <div>{back}</div>
      <article className="card detail">
        <h1>{titleOf(row, resource.title)}</h1>
        <div className="meta">
          {resource.owner === 'authored' && <span>by {row.ownerName}</span>}
          <span>{ago(row.createdAt)}</span>
          {fields.filter((field) => field.type !== 'text').map((field) => <Shown key={field.name} field={field} value={row[field.name]} />)}
          {resource.relations.filter((relation) => row[relation.labelName]).map((relation) => <span key={relation.name}>{relation.label}: {row[relation.labelName]}</span>)}
        </div>
        {fields.filter((field) => field.type === 'text' && row[field.name]).map((field) => <p key={field.name} className="prose">{row[field.name]}</p>)}
      </article>
      {resource.children.map((child) => <ResourceList key={child.path + child.relation} resource={find(child.path)} fixed={{ [child.relation]: id }} />)}
    </>
  );
}
