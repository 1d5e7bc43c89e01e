import { readdir, readFile } from 'node:fs/promises';
import type { Database, Log } from './client.js';

const lock = 7_241_002;

/**
 * Applies the scripts that have not run yet, all or none; safe when several processes start at once.
// #if rows
 * Those of `rows` fill the tables with what the application begins with.
// #end
 */
// #if rows
export async function migrate(db: Database, log: Log = () => {}, folder: 'migrations' | 'rows' = 'migrations'): Promise<void> {
  const directory = new URL(`./${folder}/`, import.meta.url);
// #else
export async function migrate(db: Database, log: Log = () => {}): Promise<void> {
  const directory = new URL('./migrations/', import.meta.url);
// #end
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort();
  await db.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await tx.script('CREATE TABLE IF NOT EXISTS "schema_migrations" ("name" text PRIMARY KEY, "applied_at" timestamptz NOT NULL DEFAULT now())');
    const applied = new Set((await tx.query<{ name: string }>('SELECT "name" FROM "schema_migrations"')).map((row) => row.name));
    for (const file of files.filter((name) => !applied.has(name))) {
      log(`Applying ${file}`);
      await tx.script(await readFile(new URL(file, directory), 'utf8'));
      await tx.query('INSERT INTO "schema_migrations" ("name") VALUES ($1)', [file]);
    }
  });
}
