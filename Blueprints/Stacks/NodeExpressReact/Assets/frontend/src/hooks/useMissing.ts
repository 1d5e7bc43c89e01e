import { useCallback, useEffect, useState } from 'react';
import { api, type Resource } from '../api/resources';
import { find } from '../model';

/** The first thing that a new row must belong to and of which there is none yet, looked for while `enabled`. */
export function useMissing(resource: Resource, given: Record<string, string>, enabled: boolean) {
  const [missing, setMissing] = useState<Resource>();
  const needed = resource.relations.filter(({ name, required }) => required && !(name in given)).map(({ target }) => target).join();
  const look = useCallback(async () => {
    for (const path of needed ? needed.split(',') : []) {
      const page = await api.list(path, { limit: 1 }).catch(() => undefined);
      if (page?.total === 0) return setMissing(find(path));
    }
    setMissing(undefined);
  }, [needed]);
  useEffect(() => {
    if (enabled) void look();
  }, [look, enabled]);
  return { missing: enabled ? missing : undefined, look };
}
