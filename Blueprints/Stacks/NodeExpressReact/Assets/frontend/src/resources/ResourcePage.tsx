// #if children
import { type ReactNode, useCallback, useEffect, useState } from 'react';
// #else
import { useCallback, useEffect, useState } from 'react';
// #end
import { ApiError, messageOf } from '../api/http';
import { api, type Resource, type Row } from '../api/resources';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
// #if pictures
import { Picture } from '../components/Picture';
// #end
import { Failure, Loading, Nowhere } from '../components/States';
import { useToast } from '../components/Toasts';
import { sentence, titleOf } from '../components/values';
// #if auth
import { useAccess } from '../hooks/useAccess';
// #end
import { navigate } from '../hooks/useRoute';
// #if marks
import { Marks } from './Marks';
import { marksOf } from './marking';
// #end
// #if lines
import { LinesPlayer } from './Player';
// #end
// #if actions
import { RowActions } from './RowActions';
// #end
import { type Open, RowDialogs } from './RowDialogs';
import { RowMeta } from './RowMeta';

/** One row in full, with what can be done with it and what belongs to it. */
// #if children
export function ResourcePage({ resource, id, children }: { resource: Resource; id: string; children?: ReactNode }) {
// #else
export function ResourcePage({ resource, id }: { resource: Resource; id: string }) {
// #end
  const toast = useToast();
  // #if auth
  const access = useAccess(resource);
  // #end
  const [row, setRow] = useState<Row>();
  const [error, setError] = useState<unknown>();
  const [open, setOpen] = useState<Open>();
  const load = useCallback(() => {
    setError(undefined);
    api.find(resource.path, id).then(setRow, setError);
  }, [resource.path, id]);
  useEffect(load, [load]);

  if (error instanceof ApiError && error.status === 404) return <Nowhere />;
  if (error) return <Failure message={messageOf(error)} onRetry={load} />;
  if (!row) return <Loading />;
  const title = titleOf(row, resource);
  const texts = resource.fields.filter((field) => field.type === 'text' && field.name !== resource.title && row[field.name]);
  // #if pictures
  const pictures = resource.fields.filter((field) => field.picture && row[field.name]);
  // #end
  const saved = () => {
    toast(`${sentence(resource.one)} saved`);
    load();
  };
  const remove = () => {
    api.remove(resource.path, id).then(() => {
      toast(`“${title}” deleted`);
      navigate(`/${resource.path}`);
    }, (problem) => toast(messageOf(problem), true));
  };
  // #if roles
  const actions = (
    <div className="page-actions">
      {access.mayChange(row) && <button type="button" className="button" onClick={() => setOpen({ kind: 'edit', row })}><Icon name="edit" />Edit</button>}
      {access.mayDelete(row) && <button type="button" className="button" onClick={() => setOpen({ kind: 'delete', row })}><Icon name="trash" />Delete</button>}
    </div>
  );
  // #else
  const actions = (
    <div className="page-actions">
      <button type="button" className="button" onClick={() => setOpen({ kind: 'edit', row })}><Icon name="edit" />Edit</button>
      <button type="button" className="button" onClick={() => setOpen({ kind: 'delete', row })}><Icon name="trash" />Delete</button>
    </div>
  );
  // #end
  return (
    <>
      <Link className="back" to={`/${resource.path}`}><Icon name="back" />{sentence(resource.many)}</Link>
      <article className="detail">
        <div className="page-head">
          <h1>{title}</h1>
          {/* #if roles */}
          {actions}
          {/* #else */}
          {/* #if auth */}
          {access.mayChange(row) && actions}
          {/* #else */}
          {actions}
          {/* #end */}
          {/* #end */}
        </div>
        {/* #if pictures */}
        {pictures.length > 0 && (
          <div className="pictures">
            {pictures.map(({ name, label }) => <Picture key={`${name} ${row[name]}`} address={String(row[name])} label={`${label} of ${title}`} large />)}
          </div>
        )}
        {/* #end */}
        {/* #if marks */}
        {marksOf(resource, row).length > 0 && <div className="meta"><Marks resource={resource} row={row} /></div>}
        {/* #end */}
        <RowMeta resource={resource} row={row} />
        {/* #if actions */}
        <RowActions resource={resource} row={row} onDone={load} />
        {/* #end */}
        {/* #if lines */}
        {resource.lines && row[resource.lines.field] && <LinesPlayer label={resource.lines.label} text={String(row[resource.lines.field])} />}
        {/* #end */}
        {texts.map((field) => (
          <section key={field.name}>
            {texts.length > 1 && <h2>{field.label}</h2>}
            <p className="prose">{row[field.name]}</p>
          </section>
        ))}
      </article>
      {/* #if children */}
      {children}
      {/* #end */}
      {open && <RowDialogs resource={resource} open={open} fixed={{}} onSaved={saved} onDelete={remove} onClose={() => setOpen(undefined)} />}
    </>
  );
}
