import type { CSSProperties, ReactNode } from 'react';
import type { Choice, FieldDefinition, NumberFormat, Row, Value } from '../api/resources';
import { hue } from './hue';

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const titleOf = (row: Row, title: string) => String(row[title] ?? '') || 'Untitled';

export function ago(time: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(time)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)} h ago`;
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

export const isNumeric = (field: FieldDefinition) => field.type === 'integer' || field.type === 'decimal';

const day = (value: Value) => new Date(`${value}T00:00`).toLocaleDateString(undefined, { dateStyle: 'medium' });
const moment = (value: Value) => new Date(String(value)).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A number as its field writes it, with every decimal that it has. */
export function numberText(value: Value, { kind, unit }: NumberFormat = { kind: 'plain' }): string {
  const format = (more: Intl.NumberFormatOptions) => Number(value).toLocaleString(undefined, { maximumFractionDigits: 20, ...more });
  switch (kind) {
    case 'count':
      return format({});
    case 'money':
      return format(unit ? { style: 'currency', currency: unit } : { minimumFractionDigits: 2 });
    case 'measurement':
      return unit === '°' ? `${format({})}°` : unit ? `${format({})}\u00a0${unit}` : format({});
    case 'percent':
      return format({ style: 'unit', unit: 'percent' });
    default:
      return format({ useGrouping: false });
  }
}

/** A value as people read it; named, unless a column does that. */
export function Shown({ field, value, bare = false }: { field: FieldDefinition; value: Value | undefined; bare?: boolean }) {
  if (value === null || value === undefined || value === '') return bare ? <span className="muted">–</span> : null;
  const named = (text: ReactNode) => (bare ? text : <span>{field.label}: <b>{text}</b></span>);
  switch (field.type) {
    case 'enum':
      return <Badge choice={field.values?.find((choice) => choice.value === value) ?? { value: String(value), label: String(value) }} />;
    case 'boolean':
      return value ? <Badge choice={{ value: field.name, label: bare ? 'Yes' : field.label, tone: 'good' }} /> : named('No');
    case 'date':
      return named(day(value));
    case 'datetime':
      return named(moment(value));
    case 'decimal':
    case 'integer':
      return named(numberText(value, field.number));
    case 'email':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'url':
      return <a href={/^https?:/i.test(String(value)) ? String(value) : undefined} target="_blank" rel="noreferrer">{String(value).replace(/^https?:\/\//, '')}</a>;
    default:
      return named(value);
  }
}

function Badge({ choice }: { choice: Choice }) {
  return <span className={`badge ${choice.tone ?? ''}`} style={choice.tone ? undefined : { '--badge': hue(choice.value) } as CSSProperties}>{choice.label}</span>;
}
