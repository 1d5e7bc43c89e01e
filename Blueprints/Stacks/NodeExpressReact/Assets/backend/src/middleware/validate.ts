import { z } from 'zod';
import { invalid, notFound } from './problem.js';

/** The value in the schema's shape, or a problem that names every wrong field. */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value ?? {});
  if (result.success) {
    return result.data;
  }
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    errors[issue.path.join('.') || 'body'] ??= issue.message;
  }
  throw invalid(errors);
}

/** The id of a path; what is no id cannot exist. */
export function parseId(value: unknown, what: string): string {
  const result = z.uuid().safeParse(value);
  if (!result.success) {
    throw notFound(what);
  }
  return result.data;
}

// PostgreSQL has no NUL in text.
const plain = (value: string) => !value.includes('\0');

/** Text that must say something. */
export const requiredText = (max: number) =>
  z.string('is required').trim().min(1, 'is required').max(max, `must have at most ${max} characters`).refine(plain, 'must be plain text');

/** Text that may be missing: an empty one is null. */
export const optionalText = (max: number) =>
  z.string('must be text').trim().max(max, `must have at most ${max} characters`).refine(plain, 'must be plain text')
    .transform((text) => text || null).nullable();

export const email = z.string('is required').trim().max(254, 'is too long').pipe(z.email('must be an email address'));
export const url = z.string('is required').trim().max(2000, 'is too long').pipe(z.url({ protocol: /^https?$/, error: 'must be a web address' }));
export const date = z.iso.date('must be a date');
export const dateTime = z.iso.datetime({ offset: true, error: 'must be a date and time' });
export const reference = z.uuid('must be chosen');
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const pagination = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  search: z.string().trim().max(200).refine(plain, 'must be plain text').optional(),
};
