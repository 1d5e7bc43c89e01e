import { useCallback, useEffect, useRef, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type Row } from '../api/resources';

const pageSize = 20;

/** One growing page of a list; the answer to an older question never replaces a newer one. */
export function useList(path: string, query: Record<string, string>) {
  const [rows, setRows] = useState<Row[]>();
  const [total, setTotal] = useState(0);
  const [error, setError] = useState<string>();
  const newest = useRef(0);
  const key = JSON.stringify(query);

  const load = useCallback(async (limit: number) => {
    const mine = ++newest.current;
    try {
      const items: Row[] = [];
      let found = { total: 0 };
      do {
        const page = await api.list(path, { ...JSON.parse(key), limit: Math.min(100, limit - items.length), offset: items.length });
        items.push(...page.items);
        found = page;
        if (page.items.length === 0) break;
      } while (items.length < Math.min(limit, found.total));
      if (mine !== newest.current) return;
      setRows(items);
      setTotal(found.total);
      setError(undefined);
    } catch (problem) {
      if (mine === newest.current) setError(messageOf(problem));
    }
  }, [path, key]);

  useEffect(() => {
    void load(pageSize);
    return () => void (newest.current += 1);
  }, [load]);

  return {
    rows, total, error, setRows,
    hasMore: rows !== undefined && rows.length < total,
    reload: () => load(Math.max(pageSize, rows?.length ?? 0)),
    loadAll: () => load(total),
    loadMore: () => load((rows?.length ?? 0) + pageSize),
  };
}

export type List = ReturnType<typeof useList>;
