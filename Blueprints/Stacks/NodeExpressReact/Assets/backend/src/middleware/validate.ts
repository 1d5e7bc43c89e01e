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
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) errors[name] ??= 'is not known here';
    } else {
      errors[issue.path.join('.') || 'body'] ??= issue.message;
    }
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

// PostgreSQL has no NUL in text, and half of a surrogate pair is no character.
const plain = (value: string) => !/[\0\p{Surrogate}]/u.test(value);

const orMissing = (message: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined || input === null || input === '' ? 'is required' : message),
});

/** Text that must say something. */
export const requiredText = (max: number) =>
  z.string('is required').trim().min(1, 'is required').max(max, `must have at most ${max} characters`).refine(plain, 'must be plain text');

/** Text that may be missing: an empty one is null. */
export const optionalText = (max: number) =>
  z.string('must be text').trim().max(max, `must have at most ${max} characters`).refine(plain, 'must be plain text')
    .transform((text) => text || null).nullable();

export const email = z.string('is required').trim().max(254, 'is too long').pipe(z.email('must be an email address'));
export const url = z.string('is required').trim().max(2000, 'is too long').refine(plain, 'must be plain text').pipe(z.url({ protocol: /^https?$/, error: 'must be a web address' }));
// #if uploads
/** Where a file was uploaded to; what names it is kept: its id and its name. */
export const upload = z.string('must be uploaded').max(400, 'must be uploaded')
  .regex(/(^|\/)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[^/]+$/, 'must be uploaded').refine(plain, 'must be uploaded')
  .transform((address) => address.split('/').slice(-2).join('/'));
// #end
export const date = z.iso.date(orMissing('must be a date')).refine((text) => !text.startsWith('0000'), 'must be a date of the year 1 or later');
export const dateTime = z.iso.datetime({ offset: true, ...orMissing('must be a date and time') })
  .refine((text) => !/[+-](1[5-9]|2\d):\d\d$/.test(text), 'must be in a time zone that exists')
  .refine((text) => !/\.\d{4}/.test(text), 'must not be finer than a thousandth of a second')
  .refine((text) => /^\d/.test(utc(text)) && utc(text) >= '0100', 'must be between the years 100 and 9999');

export const time = z.string(orMissing('must be a time of day')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day, such as 09:30');

/** In this form a year outside of 0 to 9999 has a sign. */
const utc = (text: string) => new Date(text).toISOString();

// A form leaves a number that it cannot keep as it was entered, so that this can be said of it.
const number = { error: ({ input }: { input?: unknown }) => typeof input === 'string' && input !== '' && Number.isFinite(Number(input))
  ? 'has more digits than can be kept' : orMissing('must be a number').error({ input }) };

/** With the digits that it has. */
export const decimal = z.number(number);
export const integer = decimal.refine(Number.isInteger, 'must be a whole number')
  .refine((value) => Math.abs(value) <= Number.MAX_SAFE_INTEGER, 'has more digits than can be kept');

// #if actions
export const nothing = z.strictObject({});
export const amountAsked = z.strictObject({ amount: decimal.positive('must be more than 0') });

// #end
export const reference = z.uuid('must be chosen');
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

export const pagination = {
  limit: z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1').max(100, 'must be at most 100').default(20),
  offset: z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be at least 0').max(1_000_000, 'must be at most 1000000').default(0),
  search: z.string().trim().max(200).refine(plain, 'must be plain text').optional(),
};
