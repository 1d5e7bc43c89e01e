import type { RequestHandler } from 'express';
import { RateLimiter } from '../auth/rateLimiter.js';
import { findSession } from '../auth/sessions.js';
import type { Database } from '../db/client.js';
import { sessionToken } from './auth.js';
import { invalid, Problem } from './problem.js';

const window = 10 * 60_000;

/**
 * For what is sent without an account: only so often from one address, and without what the owner decides.
 * Whoever is logged in passes.
 */
export function limitVisitors(db: Database, limit: number, decided: string[]): RequestHandler {
  const limiter = new RateLimiter(limit, window);
  return async (request, response, next) => {
    const token = sessionToken(request);
    if (token && (await findSession(db, token))) return next();
    const wait = limiter.take(request.ip ?? '');
    if (wait > 0) {
      response.set('Retry-After', String(wait));
      throw new Problem(429, 'Too many at once', `Too much was sent from here. Try again in ${Math.ceil(wait / 60)} minutes.`);
    }
    const said = decided.filter((name) => Object.hasOwn(Object(request.body), name));
    if (said.length > 0) throw invalid(Object.fromEntries(said.map((name) => [name, 'is for the owner to say'])));
    next();
  };
}
