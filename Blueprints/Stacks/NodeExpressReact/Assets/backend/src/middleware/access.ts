import type { RequestHandler } from 'express';
import { highest, type Role } from '../auth/roles.js';
import type { Database } from '../db/client.js';
import { currentUser, requireUser } from './auth.js';
import { forbidden } from './problem.js';

/** Lets only those pass who have one of these roles, or the highest; it is read with each request, so that taking one away acts at once. */
export function allow(db: Database, roles: Role[], refusal: string): RequestHandler {
  const login = requireUser(db);
  return async (request, response, next) => {
    await login(request, response, () => {});
    const { role } = currentUser(response);
    if (role !== highest && !roles.includes(role)) {
      throw forbidden(refusal);
    }
    next();
  };
}

/** Whose rows a person is held to: their own, or null for those of all with one of these roles or the highest. */
export function ownRows(response: { locals: Record<string, unknown> }, roles: Role[]): string | null {
  const { id, role } = currentUser(response);
  return role === highest || roles.includes(role) ? null : id;
}
