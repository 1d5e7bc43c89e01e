import { invalid } from '../middleware/problem.js';
import type { Database } from './client.js';

interface Reference {
  field: string;
  table: string;
  id: string | null | undefined;
  /** Set when only its owner may refer to the row. */
  ownerId?: string | null;
}

/** Refuses ids of rows that do not exist, or that belong to somebody else. */
export async function requireReferences(db: Database, references: Reference[]): Promise<void> {
  for (const { field, table, id, ownerId } of references) {
    if (!id) continue;
    const rows = await db.query(`SELECT 1 FROM "${table}" WHERE "id" = $1${ownerId ? ' AND "owner_id" = $2' : ''}`, ownerId ? [id, ownerId] : [id]);
    if (rows.length === 0) {
      throw invalid({ [field]: 'does not exist' });
    }
  }
}
