import { vi } from 'vitest';
// #if roles
import { highest, type Role } from '../src/auth/roles';
// #end
// #if charts
import type { ChartData } from '../src/charts/data';
// #end

type Row = Record<string, any>;

interface Options {
  /** The network fails. */
  down?: boolean;
  /** What is wrong with every new or changed row, by field. */
  errors?: Record<string, string>;
  // #if owner
  /** Whether there is an owner. */
  done?: boolean;
  // #end
  // #if roles
  /** The role of whoever is logged in. */
  role?: Role;
  // #end
  /** The status of every answer to a change. */
  refuse?: number;
  // #if tiles
  /** The numbers of the start page. */
  start?: Record<string, number>;
  // #end
  // #if charts
  /** The numbers of every chart. */
  chart?: ChartData;
  // #end
}

// #if auth
// #if roles
export const ada = { id: 'u1', name: 'Ada', email: 'ada@example.com', role: highest };
// #else
export const ada = { id: 'u1', name: 'Ada', email: 'ada@example.com' };
// #end

// #end
/** Answers like the backend, from rows kept in memory; returns them, and the requests made so far. */
export function serve(rows: Record<string, Row[]> = {}, options: Options = {}) {
  const requests: string[] = [];
  // #if texts
  const texts: { section: string; replaces: string; text: string }[] = [];
  const write = (text: (typeof texts)[number]): Response => {
    texts.push(text);
    return json(204);
  };
  // #end
  // #if data
  const made = new Map<string, Row>();
  // #end
  const json = (status: number, body?: unknown) => new Response(body === undefined ? null : JSON.stringify(body), { status });

  // #if auth
  const account = (action: string): Response => {
    if (action === 'logout') return json(204);
    // #if owner
    if (action === 'setup') return json(200, { done: options.done ?? true });
    // #end
    if (options.refuse) return json(options.refuse, { title: 'Refused', detail: 'Wrong email or password' });
    // #if roles
    if (action === 'people') return json(200, { items: [ada, { ...ada, id: 'u2', name: 'Grace', role: options.role ?? highest }] });
    if (action === 'me') return json(200, { ...ada, role: options.role ?? highest });
    // #end
    return json(200, action === 'me' ? ada : { token: 'token', user: ada });
  };

  // #end
  // #if data
  const page = (table: Row[], query: URLSearchParams) => {
    const found = table.filter((row) => [...query].every(([name, value]) =>
      ['limit', 'offset', 'sort', 'within', 'from', 'to'].includes(name) || (name === 'search' ? JSON.stringify(row).includes(value) : String(row[name]) === value)));
    const offset = Number(query.get('offset'));
    return json(200, { items: found.slice(offset, offset + Number(query.get('limit'))), total: found.length });
  };

  const change = (method: string, table: Row[], row: Row | undefined, body: Row, key: string): Response => {
    if (options.refuse) return json(options.refuse, { title: 'Refused', detail: 'The server refused.' });
    if (options.errors) return json(400, { detail: 'wrong', errors: options.errors });
    if (method === 'POST') {
      const created = {
        id: `new-${table.length}`, createdAt: new Date().toISOString(), ...body,
        // #if auth
        ownerId: ada.id, ownerName: ada.name,
        // #end
      };
      if (!made.has(key)) table.unshift(created);
      made.set(key, made.get(key) ?? created);
      return json(201, made.get(key));
    }
    if (method === 'DELETE') {
      table.splice(table.indexOf(row!), 1);
      return json(204);
    }
    return json(200, Object.assign(row!, body));
  };

  // #end
  const answer = (method: string, url: URL, body: Row, headers: Headers): Response => {
    // #if database
    const [, , path = '', id] = url.pathname.split('/');
    // #else
    const [, , path] = url.pathname.split('/');
    // #end
    // #if texts
    if (path === 'texts') return method === 'GET' ? json(200, { texts }) : write({ section: id!, replaces: '', text: '', ...body });
    // #end
    // #if realtime
    if (path === 'events') return json(401);
    // #end
    // #if auth
    if (path === 'auth') return account(id ?? '');
    // #end
    // #if tiles
    if (path === 'start') return json(200, options.start ?? {});
    // #end
    // #if charts
    if (id === 'charts') return json(200, options.chart ?? { step: null, points: [] });
    // #end
    // #if data
    const table = (rows[path] ??= []);
    if (!id && method === 'GET') return page(table, url.searchParams);
    const row = table.find((candidate) => candidate.id === id);
    // #if actions
    if (method === 'POST' && id) return options.refuse ? json(options.refuse, { detail: 'The server refused.' }) : json(200, row ?? table[0]);
    // #end
    if (id && !row) return json(404, { title: 'Not found' });
    return method === 'GET' ? json(200, row) : change(method, table, row, body, headers.get('Idempotency-Key') ?? '');
    // #else
    return json(404, { title: 'Not found', method, body, headers });
    // #end
  };

  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (options.down) throw new TypeError('offline');
    const method = init.method ?? 'GET';
    requests.push(`${method} ${path}`);
    return answer(method, new URL(path, 'http://test'), init.body ? JSON.parse(String(init.body)) : {}, new Headers(init.headers));
  });
  return { rows, requests, table: (path: string) => (rows[path] ??= []) };
}
