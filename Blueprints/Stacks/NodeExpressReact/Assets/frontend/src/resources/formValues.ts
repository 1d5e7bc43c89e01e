import type { FieldDefinition, Input, RelationDefinition, Value } from '../api/resources';

/** What a form says, as the server takes it: an empty optional field is null, an empty one with a default gets that. */
export function readForm(fields: FieldDefinition[], relations: RelationDefinition[], data: FormData): Input {
  const input: Input = {};
  for (const field of fields) {
    input[field.name] = field.type === 'boolean' ? data.has(field.name) : readText(field, String(data.get(field.name) ?? '').trim());
  }
  for (const { name } of relations) {
    input[name] = String(data.get(name) ?? '') || null;
  }
  return input;
}

function readText(field: FieldDefinition, text: string): Value {
  if (text === '') return field.nullable ? null : (field.initial ?? '');
  if (field.type === 'integer' || field.type === 'decimal') return keepsDigits(text) ? Number(text) : text;
  if (field.type === 'datetime') return Number.isNaN(Date.parse(text)) ? text : new Date(text).toISOString();
  return text;
}

/** Whether a number is the same after it was read; what is not goes to the server as it is, which says what is wrong. */
const keepsDigits = (text: string) => digits(text) === digits(String(Number(text)));

/** The digits that count: without sign, point, exponent and the zeros at either end. */
const digits = (number: string) => number.replace(/e.*$/i, '').replace(/[-+.]/g, '').replace(/^0+|0+$/g, '');

/** The fields whose text the browser could not read, which it hands out as empty. */
export function unreadable(form: HTMLFormElement): Record<string, string> {
  const inputs = [...form.querySelectorAll('input')].filter((input) => input.validity.badInput);
  // #if uploads
  const uploading = [...form.querySelectorAll<HTMLInputElement>('input[data-uploading]')].map((input) => [input.name, 'is still being uploaded']);
  if (uploading.length > 0) return Object.fromEntries(uploading);
  // #end
  return Object.fromEntries(inputs.map((input) => [input.name, input.type === 'number' ? 'must be a number' : input.type === 'time' ? 'must be a time of day' : 'must be a date']));
}

/** What a new row has in a field until its maker says otherwise. */
export const initialOf = (field: FieldDefinition, now = new Date()): Value | undefined =>
  field.today ? (field.type === 'date' ? localTime(now).slice(0, 10) : now.toISOString()) : field.initial;

/** A moment in the time zone of the visitor, in the form of ISO 8601. */
const localTime = (moment: Date) => new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString();

/** A value as its control shows it; a moment in the time zone of the visitor. */
export function shownText(field: FieldDefinition, value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (field.type !== 'datetime') return String(value);
  return localTime(new Date(String(value))).slice(0, 16);
}
