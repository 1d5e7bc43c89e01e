import { Router } from 'express';
import { z } from 'zod';
import { highest, roles } from './roles.js';
import type { User } from './sessions.js';
import type { Database } from '../db/client.js';
import { allow } from '../middleware/access.js';
import { noQuery } from '../middleware/input.js';
import { notFound, Problem } from '../middleware/problem.js';
import { parse, parseId } from '../middleware/validate.js';

const given = z.strictObject({ role: z.enum(roles) });

/** Who has an account, and which role; only who has the highest sees and changes it. */
export function peopleRoutes(db: Database): Router {
  const router = Router();
  router.use(noQuery, allow(db, [], `Only the ${highest} may give roles to others.`));

  router.get('/', async (_request, response) => {
    response.json({ items: await db.query<User>('SELECT "id", "name", "email", "role" FROM "users" WHERE "email" NOT LIKE \'%@example.invalid\' ORDER BY "created_at", "id"') });
  });

  router.patch('/:id', async (request, response) => {
    const id = parseId(request.params.id, 'Person');
    const { role } = parse(given, request.body);
    // Those who have the highest role are locked in one order, so that two of them cannot take it from each other at the same moment.
    const [changed] = await db.query<User>(
      `WITH holders AS MATERIALIZED (SELECT "id" FROM "users" WHERE "role" = $3 ORDER BY "id" FOR UPDATE)
       UPDATE "users" SET "role" = $2 WHERE "id" = $1 AND ($2 = $3 OR EXISTS (SELECT 1 FROM holders WHERE "id" <> $1))
       RETURNING "id", "name", "email", "role"`,
      [id, role, highest],
    );
    if (!changed) {
      const known = await db.query('SELECT 1 FROM "users" WHERE "id" = $1', [id]);
      throw known.length === 0 ? notFound('Person')
        : new Problem(409, 'Not possible', `Somebody has to be ${highest}: give the role to another first.`);
    }
    response.json(changed);
  });

  return router;
}
