// #if sums
import { type ReactNode, useEffect, useState } from 'react';
// #else
import { type ReactNode, useState } from 'react';
// #end
import type { Resource, Row } from '../api/resources';
// #if sums
import { useVersion } from '../api/version';
// #end
import { Icon } from '../components/Icon';
import { Empty, Failure, Loading } from '../components/States';
import { sentence } from '../components/values';
// #if auth
import { useAccess } from '../hooks/useAccess';
// #end
// #if realtime
import { useChanges } from '../hooks/useChanges';
// #end
import { useFilters } from '../hooks/useFilters';
import { useList } from '../hooks/useList';
// #if relations
import { useMissing } from '../hooks/useMissing';
// #end
import { useRowActions } from '../hooks/useRowActions';
import { FilterBar } from './FilterBar';
// #if formpages
import { FormAddress } from './FormAddress';
// #end
// #if marks
import { chosenMarks } from './marking';
// #end
// #if relations
import { NeededFirst } from './NeededFirst';
// #end
// #if checklist
import { QuickAdd } from './QuickAdd';
// #end
import { ResourceRows } from './ResourceRows';
// #if draws
import { Draws } from './RowActions';
// #end
import { type Open, RowDialogs } from './RowDialogs';
import { SaveRows } from './SaveRows';

export interface ListProps {
  /** Values that all rows share because the page around the list has them; not filtered, asked for or shown. */
  fixed?: Record<string, string>;
  heading?: string;
  /** Name of a part of the rows, which then stand alone. */
  only?: string;
  /** What stands between the heading and the rows; it may open their dialogs. */
  children?: (open: (open: Open) => void) => ReactNode;
}

/** The rows of a resource, to be searched, added, changed and deleted. */
export function ResourceList({ resource, fixed = {}, heading = sentence(resource.many), only, children }: ListProps & { resource: Resource }) {
  const [open, setOpen] = useState<Open>();
  // #if marks
  const filters = useFilters(chosenMarks(resource));
  // #else
  const filters = useFilters();
  // #end
  const query = { ...filters.query, ...fixed, ...(only ? { within: only } : {}) };
  const list = useList(resource.path, query);
  const actions = useRowActions(resource, list);
  // #if auth
  const access = useAccess(resource);
  // #if roles
  const invitation = access.mayAdd ? `Add the first ${resource.one} to get going.` : 'Nobody has added one so far.';
  // #else
  const invitation = access.mayAdd ? `Add the first ${resource.one} to get going.` : `Log in to add the first ${resource.one}.`;
  // #end
  // #else
  const invitation = `Add the first ${resource.one} to get going.`;
  // #end
  // #if sums
  const version = useVersion();
  useEffect(() => {
    if (only && version > 0) void list.reload();
  }, [only, version]);
  // #end
  // #if realtime
  useChanges(resource.path, () => void list.reload());
  // #end
  const empty = list.rows?.length === 0 && !filters.active && !only;
  // #if board
  // The columns of a board are worth seeing before there is anything in them.
  const drawn = (list.rows?.length ?? 0) > 0 || resource.view === 'board';
  // #else
  const drawn = (list.rows?.length ?? 0) > 0;
  // #end
  // #if relations
  // #if auth
  const { missing, look } = useMissing(resource, fixed, empty && access.mayAdd);
  // #else
  const { missing, look } = useMissing(resource, fixed, empty);
  // #end
  // #end
  const Heading = only || Object.keys(fixed).length > 0 ? 'h2' : 'h1';

  return (
    <section className="stack">
      <div className="page-head">
        <div>
          <Heading>{heading}</Heading>
          {list.rows && <p className="muted">{list.total} {list.total === 1 ? resource.one : resource.many}</p>}
        </div>
        {/* #if draws */}
        <Draws resource={resource} onDone={() => void list.reload()} />
        {/* #end */}
        {/* #if auth */}
        {access.mayAdd && !only && (
          <button type="button" className="button primary" onClick={() => setOpen({ kind: 'new' })}><Icon name="plus" />New {resource.one}</button>
        )}
        {/* #else */}
        {!only && <button type="button" className="button primary" onClick={() => setOpen({ kind: 'new' })}><Icon name="plus" />New {resource.one}</button>}
        {/* #end */}
      </div>
      {/* #if checklist */}
      {/* #if auth */}
      {!only && resource.quickAdd && access.mayAdd && <QuickAdd resource={resource} onAdd={(title) => actions.add({ ...fixed, [resource.title]: title })} />}
      {/* #else */}
      {!only && resource.quickAdd && <QuickAdd resource={resource} onAdd={(title) => actions.add({ ...fixed, [resource.title]: title })} />}
      {/* #end */}
      {/* #end */}
      {/* #if formpages */}
      {resource.owner === 'submitted' && !only && <FormAddress resource={resource} />}
      {/* #end */}
      {/* What has nothing to show yet does not push away what says so. */}
      {!empty && children?.(setOpen)}
      {!only && <FilterBar resource={resource} filters={filters} />}
      {!list.rows && list.error && <Failure message={list.error} onRetry={() => void list.reload()} />}
      {!list.rows && !list.error && <Loading />}
      {only && list.rows?.length === 0 && <p className="quiet-empty">There are none.</p>}
      {list.rows?.length === 0 && filters.active && <Empty title="Nothing found" text="Try other words or another filter." />}
      {/* #if relations */}
      {missing && <NeededFirst resource={resource} needed={missing} onMade={() => void look()} />}
      {empty && !missing && <Empty title={`No ${resource.many} yet`} text={invitation} />}
      {/* #else */}
      {empty && <Empty title={`No ${resource.many} yet`} text={invitation} />}
      {/* #end */}
      {empty && children?.(setOpen)}
      {drawn && list.rows && (
        <ResourceRows
          resource={resource}
          rows={list.rows}
          hidden={Object.keys(fixed)}
          filters={filters}
          // #if auth
          mayChange={access.mayChange}
          // #end
          onChange={(row: Row, changes) => void actions.change(row, changes)}
          onEdit={(row) => setOpen({ kind: 'edit', row })}
          onDelete={(row) => setOpen({ kind: 'delete', row })}
          // #if actions
          onDone={() => void list.reload()}
          // #end
        />
      )}
      {list.hasMore && <button type="button" className="button list-more" onClick={() => void list.loadMore()}>Load more</button>}
      {Heading === 'h1' && list.rows && list.rows.length > 0 && <SaveRows resource={resource} query={query} showAll={list.loadAll} />}
      {open && <RowDialogs resource={resource} open={open} fixed={fixed} onSaved={actions.saved} onDelete={actions.remove} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
