import { PGlite } from '@electric-sql/pglite';
import { settings } from './embedded.js';

// Run by embedded.ts with the directory of the new database.
const db = await PGlite.create({ dataDir: process.argv[2]!, postgresqlconf: settings });
await db.close();
