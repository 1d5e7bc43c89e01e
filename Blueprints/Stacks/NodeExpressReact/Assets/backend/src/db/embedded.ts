import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Database, Log } from './client.js';
import { lockDirectory } from './lock.js';

/** One application's data needs no more than this; PostgreSQL's own 128 MB of buffers would be taken at once. */
export const settings = ['shared_buffers=8MB', 'wal_buffers=256kB', 'max_connections=20'];

/** PostgreSQL in this process: in a directory, or in memory without one. */
export async function openEmbedded(dataDir: string | undefined, log: Log = () => {}): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  type Client = Pick<InstanceType<typeof PGlite>, 'query' | 'exec'>;
  const pglite = dataDir ? await PGlite.create(await prepare(dataDir, log)) : await PGlite.create({ postgresqlconf: settings });

  const wrap = (client: Client): Omit<Database, 'transaction' | 'close'> => ({
    query: async <Row>(sql: string, values?: unknown[]) => (await client.query<Row>(sql, values)).rows,
    script: async (sql) => void (await client.exec(sql)),
  });
  return {
    ...wrap(pglite),
    transaction: (work) =>
      pglite.transaction((tx) => {
        const inner: Database = { ...wrap(tx), transaction: (nested) => nested(inner), close: async () => {} };
        return work(inner);
      }),
    close: () => pglite.close(),
  };
}

/**
 * The directory of the database, which is this process's alone. It is created at the first start in a process of its own: what that needs in
 * memory, several times what the database needs afterwards, goes with it. A start that was cut off leaves nothing
 * that looks like a database.
 */
async function prepare(dataDir: string, log: Log): Promise<string> {
  const database = join(dataDir, 'database');
  mkdirSync(dataDir, { recursive: true });
  await lockDirectory(dataDir);
  if (!existsSync(database)) {
    const unfinished = `${database}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    const started = Date.now();
    log('Creating the database');
    const progress = setInterval(() => log(`Creating the database for ${Math.round((Date.now() - started) / 1000)} s`), 2000);
    try {
      await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./prepare.js', import.meta.url)), unfinished]);
    } finally {
      clearInterval(progress);
    }
    renameSync(unfinished, database);
  }
  log('Opening the database');
  return database;
}
