import { api, type Row } from '../api/resources';

const pageSize = 100;

/** Every row that a query finds, page after page. */
export async function allRows(path: string, query: Record<string, string> = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await api.list(path, { ...query, limit: pageSize, offset: rows.length });
    rows.push(...page.items);
    if (page.items.length === 0 || rows.length >= page.total) return rows;
  }
}
