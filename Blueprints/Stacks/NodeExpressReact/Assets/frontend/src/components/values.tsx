import type { FieldDefinition, Row, Value } from '../api/resources';

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A stable colour for a word. */
export const hue = (text: string) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 360, 7);

export const titleOf = (row: Row, title: string) => String(row[title] ?? '') || 'Untitled';

export function ago(time: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(time)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)} h ago`;
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

export function Avatar({ name }: { name: string }) {
  return <span className="avatar" style={{ '--hue': hue(name) } as React.CSSProperties} aria-hidden="true">{name.charAt(0).toUpperCase()}</span>;
}

/** A value as people read it. */
export function Shown({ field, value }: { field: FieldDefinition; value: Value | undefined }) {
  if (value === null || value === undefined || value === '') return null;
  switch (field.type) {
    case 'enum':
      return <span className="badge" style={{ '--hue': hue(String(value)) } as React.CSSProperties}>{field.values?.find((v) => v.value === value)?.label ?? value}</span>;
    case 'boolean':
      return value ? <span className="badge" style={{ '--hue': 150 } as React.CSSProperties}>{field.label}</span> : null;
    case 'date':
      return <span>{field.label}: {new Date(`${value}T00:00`).toLocaleDateString(undefined, { dateStyle: 'medium' })}</span>;
    case 'datetime':
      return <span>{field.label}: {new Date(String(value)).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}</span>;
    case 'decimal':
      return <span>{field.label}: <b>{Number(value).toLocaleString(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}</b></span>;
    case 'email':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'url':
      return <a href={/^https?:/i.test(String(value)) ? String(value) : undefined} target="_blank" rel="noreferrer">{String(value).replace(/^https?:\/\//, '')}</a>;
    default:
      return <span>{field.label}: {value}</span>;
  }
}
