import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../db/client.js';
// #if roles
import type { Role } from './roles.js';
// #end

export interface User {
  id: string;
  name: string;
  email: string;
  // #if roles
  role: Role;
  // #end
}

// Only the hash is stored: whoever reads the table cannot log in with it.
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

export async function createSession(db: Database, user: User, hours: number) {
  const token = randomBytes(32).toString('base64url');
  await db.query('DELETE FROM "sessions" WHERE "expires_at" < now()');
  const [session] = await db.query<{ expiresAt: Date }>(
    'INSERT INTO "sessions" ("token_hash", "user_id", "expires_at") VALUES ($1, $2, now() + make_interval(hours => $3)) RETURNING "expires_at" AS "expiresAt"',
    [hash(token), user.id, hours],
  );
  return { token, expiresAt: session!.expiresAt, user };
}

export async function findSession(db: Database, token: string): Promise<User | undefined> {
  const [user] = await db.query<User>(
    // #if roles
    'SELECT u."id", u."name", u."email", u."role" FROM "sessions" s JOIN "users" u ON u."id" = s."user_id" WHERE s."token_hash" = $1 AND s."expires_at" > now()',
    // #else
    'SELECT u."id", u."name", u."email" FROM "sessions" s JOIN "users" u ON u."id" = s."user_id" WHERE s."token_hash" = $1 AND s."expires_at" > now()',
    // #end
    [hash(token)],
  );
  return user;
}

export async function endSession(db: Database, token: string): Promise<void> {
  await db.query('DELETE FROM "sessions" WHERE "token_hash" = $1', [hash(token)]);
}
