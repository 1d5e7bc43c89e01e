import { useCallback, useEffect, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import { api, type Resource, type Row } from '../api/resources';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { Failure, Loading, Nowhere } from '../components/States';
import { sentence, titleOf } from '../components/values';
import { Listing } from './Listing';
import { RowMeta } from './RowMeta';

/** One row in full, with what belongs to it. */
export function ResourcePage({ resource, id }: { resource: Resource; id: string }) {
  const [row, setRow] = useState<Row>();
  const [error, setError] = useState<unknown>();
  const load = useCallback(() => {
    setError(undefined);
    api.find(resource.path, id).then(setRow, setError);
  }, [resource.path, id]);
  useEffect(load, [load]);

  if (error instanceof ApiError && error.status === 404) return <Nowhere />;
  if (error) return <Failure message={messageOf(error)} onRetry={load} />;
  if (!row) return <Loading />;
  const texts = resource.fields.filter((field) => field.type === 'text' && field.name !== resource.title && row[field.name]);
  return (
    <>
      <Link className="back" to={`/${resource.path}`}><Icon name="back" />{sentence(resource.many)}</Link>
      <article className="detail">
        <h1>{titleOf(row, resource.title)}</h1>
        <RowMeta resource={resource} row={row} />
        {texts.map((field) => (
          <section key={field.name}>
            {texts.length > 1 && <h2>{field.label}</h2>}
            <p className="prose">{row[field.name]}</p>
          </section>
        ))}
      </article>
      {resource.children.map((child) => <Listing key={child.path} path={child.path} fixed={{ [child.relation]: id }} />)}
    </>
  );
}
