import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Resource, Row } from '../api/resources';
import { Avatar } from '../components/Avatar';
import { ago } from '../components/dates';
import { ConfirmDialog } from '../components/Dialog';
import { Empty, Failure, Loading } from '../components/States';
import { sentence, titleOf } from '../components/values';
import { useAccess } from '../hooks/useAccess';
// #if realtime
import { useChanges } from '../hooks/useChanges';
// #end
import { useList } from '../hooks/useList';
import { useRowActions } from '../hooks/useRowActions';
import { Composer } from './Composer';
import { RowButtons } from './RowButtons';

export interface ListProps {
  fixed?: Record<string, string>;
  heading?: string;
  /** What stands between the heading and the remarks. */
  children?: () => ReactNode;
}

/** Short remarks in the order in which they were made, with a line for the next one. */
export function Conversation({ resource, fixed = {}, heading = sentence(resource.many), children }: ListProps & { resource: Resource }) {
  const list = useList(resource.path, fixed);
  const actions = useRowActions(resource, list);
  const access = useAccess(resource);
  const [deleting, setDeleting] = useState<Row>();
  const end = useRef<HTMLDivElement>(null);
  // #if realtime
  useChanges(resource.path, () => void list.reload());
  // #end
  const newest = list.rows?.[0]?.id;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  const nested = Object.keys(fixed).length > 0;

  return (
    <section className="conversation" aria-label={heading}>
      {nested ? <h2>{heading} <small className="muted">{list.total}</small></h2> : <h1>{heading}</h1>}
      {children?.()}
      {list.hasMore && <button type="button" className="button" onClick={() => void list.loadMore()}>Show earlier {resource.many}</button>}
      {!list.rows && list.error && <Failure message={list.error} onRetry={() => void list.reload()} />}
      {!list.rows && !list.error && <Loading />}
      {list.rows?.length === 0 && <Empty title={`No ${resource.many} yet`} text={access.mayAdd ? 'Say something to get it going.' : 'Log in to write the first one.'} />}
      <ul className="remarks" aria-live="polite">
        {list.rows?.toReversed().map((row) => (
          <li key={row.id} className={access.isMine(row) ? 'remark mine' : 'remark'}>
            <Avatar name={String(row.ownerName)} />
            <div>
              <p className="meta"><b>{row.ownerName}</b>{ago(row.createdAt)}</p>
              <div className="bubble">{titleOf(row, resource)}</div>
            </div>
            {/* #if roles */}
            {access.mayDelete(row) && <RowButtons title={titleOf(row, resource)} onDelete={() => setDeleting(row)} />}
            {/* #else */}
            {access.mayChange(row) && <RowButtons title={titleOf(row, resource)} onDelete={() => setDeleting(row)} />}
            {/* #end */}
          </li>
        ))}
      </ul>
      <div ref={end} />
      {access.mayAdd && <Composer resource={resource} onSend={(text) => actions.add({ ...fixed, [resource.title]: text })} />}
      {deleting && (
        <ConfirmDialog title={`Delete ${resource.one}?`} text={`“${titleOf(deleting, resource)}” will be gone for good.`} action="Delete" onClose={() => setDeleting(undefined)}
          onConfirm={() => {
            setDeleting(undefined);
            void actions.remove(deleting);
          }} />
      )}
    </section>
  );
}
