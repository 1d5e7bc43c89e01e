import { openEmbedded } from './embedded.js';

/** What the application needs of PostgreSQL, whichever way it runs. */
export interface Database {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Runs a script of several statements. */
  script(sql: string): Promise<void>;
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Takes what there is to tell while the database is prepared. */
export type Log = (line: string) => void;

/** A server when there is a URL; else PostgreSQL in this process, in memory without a directory. */
export function openDatabase(options: { url?: string; dataDir?: string; log?: Log }): Promise<Database> {
  return options.url ? openServer(options.url) : openEmbedded(options.dataDir, options.log);
}

async function openServer(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: url, max: 10 });

  const wrap = (client: Pick<InstanceType<typeof pg.Pool>, 'query'>): Omit<Database, 'transaction' | 'close'> => ({
    query: async <Row>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as Row[],
    script: async (sql) => void (await client.query(sql)),
  });
  return {
    ...wrap(pool),
    async transaction(work) {
      const client = await pool.connect();
      const inner: Database = { ...wrap(client as unknown as typeof pool), transaction: (nested) => nested(inner), close: async () => {} };
      try {
        await client.query('BEGIN');
        const result = await work(inner);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
