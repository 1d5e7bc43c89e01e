import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type Resource, type Row } from '../api/resources';
import { useAuth } from '../auth/AuthProvider';
import { useChanges } from '../hooks/useChanges';
import { useList } from '../hooks/useList';
import { app } from '../resources';
import { ConfirmDialog, Dialog } from './Dialog';
import { Icon } from './Icon';
import { ResourceCard } from './ResourceCard';
import { ResourceForm } from './ResourceForm';
import { Empty, Failure, Loading } from './States';
import { useToast } from './Toasts';
import { sentence, titleOf } from './values';

/** The rows of a resource, or those that belong to the page around them. */
export function ResourceList({ resource, fixed = {} }: { resource: Resource; fixed?: Record<string, string> }) {
  const { user } = useAuth();
  const toast = useToast();
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [editing, setEditing] = useState<Row | 'new'>();
  const [deleting, setDeleting] = useState<Row>();
  const query = { ...filters, ...fixed, ...(search ? { search } : {}) };
  const list = useList(resource.path, query);
  useChanges(resource.path, app.realtime, () => void list.reload());

  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);

  const nested = Object.keys(fixed).length > 0;
  const mayWrite = !app.auth || user !== null;
  const mayChange = (row: Row) => mayWrite && (resource.owner === 'none' || row.ownerId === user?.id);
  const tabs = resource.fields.find((field) => field.type === 'boolean') ?? resource.fields.find((field) => field.type === 'enum' && (field.values?.length ?? 0) <= 5);
  const filtered = search !== '' || Object.keys(filters).length > 0;
  const choose = (name: string, value: string) => setFilters(({ [name]: _, ...others }) => (value ? { ...others, [name]: value } : others));

  const change = async (row: Row, name: string, value: boolean) => {
    list.setRows((rows) => rows?.map((r) => (r.id === row.id ? { ...r, [name]: value } : r)));
    try {
      await api.update(resource.path, row.id, { [name]: value });
    } catch (error) {
      toast(messageOf(error), true);
    }
    await list.reload();
  };
  const remove = async (row: Row) => {
    setDeleting(undefined);
    try {
      await api.remove(resource.path, row.id);
      toast(`${sentence(resource.one)} deleted`);
    } catch (error) {
      toast(messageOf(error), true);
    }
    await list.reload();
  };
  const saved = (message: string) => {
    setEditing(undefined);
    toast(message);
    void list.reload();
  };

  const rows = resource.thread ? list.rows?.toReversed() : list.rows;
  const more = list.rows && list.rows.length < list.total && (
    <button type="button" className="button" onClick={() => void list.loadMore()}>Load more</button>
  );
  return (
    <>
      <div className="page-head">
        <div>
          {nested ? <h2>{sentence(resource.many)}</h2> : <h1>{sentence(resource.many)}</h1>}
          <p className="muted">{list.rows ? `${list.total} ${list.total === 1 ? resource.one : resource.many}` : ' '}</p>
        </div>
        {mayWrite && !resource.thread && (
          <button type="button" className="button primary" onClick={() => setEditing('new')}><Icon name="plus" />New {resource.one}</button>
        )}
      </div>
      {!resource.thread && (
        <div className="toolbar">
          {tabs && (
            <div className="tabs" role="group" aria-label={`Filter by ${tabs.label}`}>
              {[{ value: '', label: 'All' }, ...(tabs.values ?? [{ value: 'false', label: `Not ${tabs.label.toLowerCase()}` }, { value: 'true', label: tabs.label }])].map((tab) => (
                <button key={tab.value} type="button" aria-pressed={(filters[tabs.name] ?? '') === tab.value} onClick={() => choose(tabs.name, tab.value)}>{tab.label}</button>
              ))}
            </div>
          )}
          <label className="search"><span className="sr">Search</span><Icon name="search" />
            <input type="search" placeholder={`Search ${resource.many}`} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
          {resource.fields.filter((field) => field.type === 'enum' && field !== tabs).map((field) => (
            <select key={field.name} aria-label={`Filter by ${field.label}`} value={filters[field.name] ?? ''} onChange={(event) => choose(field.name, event.target.value)}>
              <option value="">{field.label}: all</option>
              {field.values?.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
            </select>
          ))}
        </div>
      )}
      {resource.thread && more}
      {list.error && !rows ? <Failure message={list.error} onRetry={() => void list.reload()} /> : !rows ? <Loading /> : rows.length === 0 ? (
        <Empty title={filtered ? 'Nothing found' : `No ${resource.many} yet`} text={filtered ? 'Try other words or another filter.' : mayWrite ? `Add the first ${resource.one} to get going.` : `Log in to add the first ${resource.one}.`} />
      ) : (
        <div className="stack" role="list">
          {rows.map((row) => (
            <ResourceCard key={row.id} resource={resource} row={row} hidden={Object.keys(fixed)} mine={row.ownerId !== undefined && row.ownerId === user?.id}
              onChange={mayChange(row) ? (name, value) => void change(row, name, value) : undefined}
              onEdit={mayChange(row) ? () => setEditing(row) : undefined} onDelete={mayChange(row) ? () => setDeleting(row) : undefined} />
          ))}
        </div>
      )}
      {!resource.thread && more}
      {resource.thread && mayWrite && (nested || resource.relations.every((r) => !r.required)) && (
        <Composer resource={resource} fixed={fixed} onSent={() => void list.reload()} />
      )}
      {editing && (
        <Dialog title={editing === 'new' ? `New ${resource.one}` : `Edit ${resource.one}`} onClose={() => setEditing(undefined)}>
          <ResourceForm resource={resource} row={editing === 'new' ? undefined : editing} fixed={fixed} onCancel={() => setEditing(undefined)}
            onSaved={() => saved(`${sentence(resource.one)} ${editing === 'new' ? 'added' : 'saved'}`)} />
        </Dialog>
      )}
      {deleting && (
        <ConfirmDialog title={`Delete ${resource.one}?`} text={`“${titleOf(deleting, resource.title)}” will be gone for good.`} action="Delete"
          onConfirm={() => void remove(deleting)} onClose={() => setDeleting(undefined)} />
      )}
    </>
  );
}

/** Writes the next remark of a conversation; Enter sends it, Shift+Enter starts a line. */
function Composer({ resource, fixed, onSent }: { resource: Resource; fixed: Record<string, string>; onSent: () => void }) {
  const toast = useToast();
  const [text, setText] = useState('');
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim()) return;
    try {
      await api.create(resource.path, { ...fixed, [resource.title]: text.trim() });
      setText('');
      onSent();
    } catch (error) {
      toast(messageOf(error), true);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };
  return (
    <form className="composer" onSubmit={(event) => void send(event)}>
      <textarea rows={1} aria-label={`Write a ${resource.one}`} placeholder={`Write a ${resource.one}…`} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} />
      <button className="button primary" disabled={!text.trim()}><Icon name="send" />Send</button>
    </form>
  );
}
