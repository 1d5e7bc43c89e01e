import { messageOf } from '../api/http';
import { api, type Input, type Resource, type Row } from '../api/resources';
import { useToast } from '../components/Toasts';
import { sentence, titleOf } from '../components/values';
import { useCreate } from './useCreate';
import type { List } from './useList';

/** Changes to the rows of a list; every outcome is told, and the list shows what the server then has. */
export function useRowActions(resource: Resource, list: List) {
  const toast = useToast();
  const create = useCreate(resource.path);

  const attempt = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    try {
      await work();
      if (done) toast(done);
      return true;
    } catch (error) {
      toast(messageOf(error), true);
      return false;
    } finally {
      void list.reload();
    }
  };

  return {
    add: (input: Input) => attempt(() => create(input)),
    /** Shown at once; the reload puts it right if the server refuses. */
    change: (row: Row, changes: Input) => {
      list.setRows((rows) => rows?.map((candidate) => (candidate.id === row.id ? { ...candidate, ...changes } : candidate)));
      return attempt(() => api.update(resource.path, row.id, changes));
    },
    remove: (row: Row) => attempt(() => api.remove(resource.path, row.id), `“${titleOf(row, resource)}” deleted`),
    saved: (isNew: boolean) => {
      toast(`${sentence(resource.one)} ${isNew ? 'added' : 'saved'}`);
      void list.reload();
    },
  };
}
