import type { ErrorRequestHandler, RequestHandler } from 'express';

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
// #if authored
export const forbidden = (detail: string) => new Problem(403, 'Not allowed', detail);
// #end
// #if database
export const invalid = (errors: Record<string, string>) => new Problem(400, 'Validation failed', Object.values(errors)[0], errors);
// #end

export const unknownRoute: RequestHandler = () => {
  throw new Problem(404, 'No such endpoint');
};

export const problemHandler: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = toProblem(error);
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

function toProblem(error: { status?: number; expose?: boolean; message?: string; code?: string; detail?: string }): Problem {
  if (error instanceof Problem) {
    return error;
  }
  // #if database
  if (error.code === '23505') {
    const field = camelCase(/Key \(?"?(?:lower\()?"?(\w+)/.exec(error.detail ?? '')?.[1] ?? 'value');
    return new Problem(409, 'Already taken', 'This value is already in use.', { [field]: 'is already in use' });
  }
  if (error.code === '23503') {
    return new Problem(409, 'Conflict', 'A related record no longer exists.');
  }
  // #end
  if (error.status && error.status >= 400 && error.status < 500 && error.expose) {
    return new Problem(error.status, error.status === 413 ? 'Body too large' : 'Bad request', error.message);
  }
  return new Problem(500, 'Something went wrong', 'The server could not answer. Try again in a moment.');
}

// #if database
const camelCase = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
// #end
