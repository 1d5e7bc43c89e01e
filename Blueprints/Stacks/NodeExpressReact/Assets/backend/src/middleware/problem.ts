import type { ErrorRequestHandler, RequestHandler } from 'express';
// #if rules
import { refusal } from '../rules.js';
// #end

/** An error that its reader can act on; sent as application/problem+json (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail?: string,
    readonly errors?: Record<string, string>,
  ) {
    super(title);
  }
}

// #if data
export const notFound = (what: string) => new Problem(404, `${what} not found`);
// #end
// #if forbidden
export const forbidden = (detail: string) => new Problem(403, 'Not allowed', detail);
// #end
// #if api
export const invalid = (errors: Record<string, string>) => new Problem(400, 'Validation failed', Object.entries(errors)[0]?.join(' '), errors);
// #end

export const unknownRoute: RequestHandler = () => {
  throw new Problem(404, 'No such endpoint');
};

export const problemHandler: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  // #if rules
  const problem = toProblem(error, request.body);
  // #else
  const problem = toProblem(error);
  // #end
  if (problem.status >= 500) {
    console.error(error);
  }
  response.status(problem.status).type('application/problem+json').send(JSON.stringify({
    type: 'about:blank',
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    errors: problem.errors,
    instance: request.originalUrl,
  }));
};

// #if database
/** What the application and the database tell of an error. */
interface Failure {
  status?: number;
  expose?: boolean;
  message?: string;
  code?: string;
  detail?: string;
  table?: string;
  column?: string;
  constraint?: string;
}

// #if rules
export function toProblem(error: Failure, input?: unknown): Problem {
// #else
export function toProblem(error: Failure): Problem {
// #end
// #else
function toProblem(error: { status?: number; expose?: boolean; message?: string }): Problem {
// #end
  if (error instanceof Problem) {
    return error;
  }
  // #if rules
  const words = refusal(error.constraint, input);
  if (words) {
    return new Problem(409, 'Not possible', words);
  }
  // #end
  // #if database
  if (error.code === '23505') {
    return new Problem(409, 'Already taken', 'This value is already in use.', { [fieldOf(error)]: 'is already in use' });
  }
  if (error.code === '23503') {
    return new Problem(409, 'Conflict', 'A related record no longer exists.', { [fieldOf(error)]: 'no longer exists' });
  }
  // Validation comes first; what it let pass and the database refuses is still a matter of the input.
  if (/^2[23]/.test(error.code ?? '')) {
    return new Problem(400, 'Validation failed', `A value cannot be stored: ${error.message}`, { [fieldOf(error)]: 'cannot be stored' });
  }
  // #end
  if (error.status && error.status >= 400 && error.status < 500 && error.expose) {
    return new Problem(error.status, error.status === 413 ? 'Body too large' : 'Bad request', error.message);
  }
  return new Problem(500, 'Something went wrong', 'The server could not answer. Try again in a moment.');
}

// #if database
/** The field that the database complains about, as far as it says so. */
function fieldOf({ column, constraint, table, detail }: Failure): string {
  const key = /Key \(?"?(?:lower\()?"?(\w+)/.exec(detail ?? '')?.[1];
  const checked = constraint?.replace(`${table}_`, '').replace(/_check\d*$/, '');
  return (column ?? key ?? checked ?? 'body').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
// #end
