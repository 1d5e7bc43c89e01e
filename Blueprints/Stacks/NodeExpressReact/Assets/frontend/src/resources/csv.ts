import type { FieldDefinition, Resource, Row } from '../api/resources';

/** What begins like a formula is text, also for the program that opens the file. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function written(field: FieldDefinition, row: Row): string {
  const value = row[field.name];
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return field.type === 'decimal' ? value : plain(field.values?.find((choice) => choice.value === value)?.label ?? value);
}

/** Rows as comma separated values, with a line of names; dates as 2030-01-31, numbers with a point. */
export function csvOf(resource: Resource, rows: Row[]): string {
  const title = resource.fields.filter((field) => field.name === resource.title);
  const fields = resource.fields.filter((field) => field.name !== resource.title);
  const columns = [
    ...title.map((field) => ({ label: field.label, of: (row: Row) => written(field, row) })),
    ...resource.relations.map(({ label, labelName }) => ({ label, of: (row: Row) => plain(String(row[labelName] ?? '')) })),
    ...fields.map((field) => ({ label: field.label, of: (row: Row) => written(field, row) })),
  ];
  return [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ of }) => of(row)))]
    .map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
