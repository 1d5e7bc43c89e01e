import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { findSession, type User } from '../auth/sessions.js';
import type { Database } from '../db/client.js';
import { Problem } from './problem.js';

// Cookies belong to a host whatever its port: applications on one machine must not overwrite each other's.
const cookieName = (request: Request) => `session_${request.socket.localPort}`;

const cookieOptions = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: request.secure || request.get('X-Forwarded-Proto') === 'https',
});

/** Lets a browser keep the session where no script can read it. */
export function rememberSession(request: Request, response: Response, session: { token: string; expiresAt: Date }): void {
  response.cookie(cookieName(request), session.token, { ...cookieOptions(request), expires: session.expiresAt });
}

export function forgetSession(request: Request, response: Response): void {
  response.clearCookie(cookieName(request), cookieOptions(request));
}

/**
 * The token of the Authorization header, or of a browser's cookie. Pages of others can make a browser send its cookie, but
 * never the header X-Requested-With, without which a cookie changes nothing.
 */
export function sessionToken(request: Request): string | undefined {
  const bearer = /^Bearer ([\w-]{20,100})$/i.exec(request.get('Authorization') ?? '')?.[1];
  if (bearer || (request.method !== 'GET' && !request.get('X-Requested-With'))) {
    return bearer;
  }
  const cookies = (request.get('Cookie') ?? '').split(/; */);
  return cookies.find((cookie) => cookie.startsWith(`${cookieName(request)}=`))?.split('=')[1];
}

/** Lets only those pass who carry a live session. */
export const requireUser = (db: Database): RequestHandler => async (request, response, next) => {
  const token = sessionToken(request);
  const user = token && (await findSession(db, token));
  if (!user) {
    response.set('WWW-Authenticate', 'Bearer');
    throw new Problem(401, 'Login required', 'Log in and try again.');
  }
  response.locals.user = user;
  next();
};

export const currentUser = (response: { locals: Record<string, unknown> }): User => response.locals.user as User;
