import { useEffect, useState } from 'react';
import { api } from '../api/resources';

/** What the rows of a list are called, all of them. */
export function useRowNames(path: string, title: string): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const found: string[] = [];
      for (let total = 1; found.length < total;) {
        const page = await api.list(path, { limit: 100, offset: found.length });
        total = page.items.length === 0 ? 0 : page.total;
        found.push(...page.items.map((row) => String(row[title] ?? '')));
      }
      if (!gone) setNames(found.filter(Boolean));
    };
    // Nobody can be picked while the list cannot be read, and the wheel says so.
    void load().catch(() => {});
    return () => { gone = true; };
  }, [path, title]);
  return names;
}
