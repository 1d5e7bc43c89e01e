import { Router } from 'express';
import { z } from 'zod';
import { hashPassword, verifyPassword } from '../auth/passwords.js';
import { RateLimiter } from '../auth/rateLimiter.js';
// #if roles
import { highest, lowest } from '../auth/roles.js';
// #end
import { createSession, endSession, type User } from '../auth/sessions.js';
import type { Config } from '../config.js';
import type { Database } from '../db/client.js';
import { currentUser, forgetSession, rememberSession, requireUser, sessionToken } from '../middleware/auth.js';
import { noQuery } from '../middleware/input.js';
import { Problem } from '../middleware/problem.js';
import { email, parse, requiredText } from '../middleware/validate.js';

const newAccount = z.strictObject({
  name: requiredText(80),
  email,
  password: z.string('is required').min(8, 'must have at least 8 characters').max(200, 'is too long'),
});
const credentials = z.strictObject({ email, password: z.string('is required').min(1, 'is required').max(200, 'is too long') });

export function authRoutes(db: Database, config: Config): Router {
  const router = Router();
  const limiter = new RateLimiter(config.loginAttempts, 60_000);
  // Compared with when there is no such account, so that both answers take the same time.
  const decoy = hashPassword('no such account', config.scryptCost);

  router.use(noQuery);

  // #if owner
  const isSetUp = async () => (await db.query('SELECT 1 FROM "users"')).length > 0;

  router.get('/setup', async (_request, response) => {
    response.json({ done: await isSetUp() });
  });

  // #end
  router.post('/register', async (request, response) => {
    const input = parse(newAccount, request.body);
    // #if owner
    if (await isSetUp()) {
      throw new Problem(409, 'Set up already', 'There is an owner already, and only one. Log in instead.');
    }
    // #end
    const passwordHash = await hashPassword(input.password, config.scryptCost);
    // #if roles
    // The first account has the highest role; nobody chooses theirs.
    const register = (role: string, first: true | null) => db.query<User>(
      `INSERT INTO "users" ("name", "email", "password_hash", "role", "is_first") VALUES ($1, lower($2), $3, $4, $5)
       ON CONFLICT ("is_first") DO NOTHING RETURNING "id", "name", "email", "role"`,
      [input.name, input.email, passwordHash, role, first],
    );
    const [user] = await register(highest, true).then((made) => (made.length > 0 ? made : register(lowest, null)));
    // #else
    const [user] = await db.query<User>(
      'INSERT INTO "users" ("name", "email", "password_hash") VALUES ($1, lower($2), $3) RETURNING "id", "name", "email"',
      [input.name, input.email, passwordHash],
    );
    // #end
    const session = await createSession(db, user!, config.sessionHours);
    rememberSession(request, response, session);
    response.status(201).json(session);
  });

  router.post('/login', async (request, response) => {
    const input = parse(credentials, request.body);
    const key = `${request.ip} ${input.email.toLowerCase()}`;
    const wait = limiter.take(key);
    if (wait > 0) {
      response.set('Retry-After', String(wait));
      throw new Problem(429, 'Too many attempts', `Try again in ${wait} seconds.`);
    }
    const [account] = await db.query<User & { passwordHash: string }>(
      // #if roles
      'SELECT "id", "name", "email", "role", "password_hash" AS "passwordHash" FROM "users" WHERE "email" = lower($1)',
      // #else
      'SELECT "id", "name", "email", "password_hash" AS "passwordHash" FROM "users" WHERE "email" = lower($1)',
      // #end
      [input.email],
    );
    const matches = await verifyPassword(input.password, account?.passwordHash ?? (await decoy));
    if (!account || !matches) {
      throw new Problem(401, 'Wrong email or password');
    }
    limiter.reset(key);
    // #if roles
    const user = { id: account.id, name: account.name, email: account.email, role: account.role };
    // #else
    const user = { id: account.id, name: account.name, email: account.email };
    // #end
    const session = await createSession(db, user, config.sessionHours);
    rememberSession(request, response, session);
    response.json(session);
  });

  router.post('/logout', requireUser(db), async (request, response) => {
    await endSession(db, sessionToken(request)!);
    forgetSession(request, response);
    response.status(204).end();
  });

  router.get('/me', requireUser(db), (_request, response) => {
    response.json(currentUser(response));
  });

  return router;
}
