import { Router } from 'express';
import { z } from 'zod';
import type { Database } from '../db/client.js';
import { requireUser } from '../middleware/auth.js';
import { noQuery } from '../middleware/input.js';
import { notFound } from '../middleware/problem.js';
import { parse } from '../middleware/validate.js';

const text = z.string('must be text').trim().max(20_000, 'must have at most 20000 characters');
const newText = z.strictObject({ text, replaces: text });

/** What the owner has written into sections of the site. A text stands for the one that it replaces, and for no later one. */
export function textRoutes(db: Database): Router {
  const router = Router();
  router.use(noQuery);

  router.get('/', async (_request, response) => {
    response.json({ texts: await db.query('SELECT "section", "replaces", "text" FROM "site_texts" ORDER BY "section"') });
  });

  router.put('/:section', requireUser(db), async (request, response) => {
    const section = String(request.params.section);
    if (!/^[a-z][a-zA-Z0-9]{0,59}$/.test(section)) {
      throw notFound('Section');
    }
    const input = parse(newText, request.body);
    await db.query(
      `INSERT INTO "site_texts" ("section", "replaces", "text") VALUES ($1, $2, $3)
       ON CONFLICT ("section") DO UPDATE SET "replaces" = $2, "text" = $3`,
      [section, input.replaces, input.text],
    );
    response.status(204).end();
  });

  return router;
}
