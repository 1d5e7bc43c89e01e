import type { Request, RequestHandler } from 'express';
import { findSession, type User } from '../auth/sessions.js';
import type { Database } from '../db/client.js';
import { Problem } from './problem.js';

export const bearerToken = (request: Request): string | undefined =>
  /^Bearer ([\w-]{20,100})$/i.exec(request.get('Authorization') ?? '')?.[1];

/** Lets only those pass who carry a live session. */
export const requireUser = (db: Database): RequestHandler => async (request, response, next) => {
  const token = bearerToken(request);
  const user = token && (await findSession(db, token));
  if (!user) {
    response.set('WWW-Authenticate', 'Bearer');
    throw new Problem(401, 'Login required', 'Log in and try again.');
  }
  response.locals.user = user;
  next();
};

export const currentUser = (response: { locals: Record<string, unknown> }): User => response.locals.user as User;
