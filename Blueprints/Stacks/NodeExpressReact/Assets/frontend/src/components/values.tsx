import type { CSSProperties, ReactNode } from 'react';
import type { Choice, FieldDefinition, NumberFormat, Resource, Row, Value } from '../api/resources';
import { dayText, momentText, timeText } from './dates';
import { hue } from './hue';
// #if pictures
import { Picture } from './Picture';
// #end
// #if uploads
import { FileLink, fileNameOf } from './FileLink';
// #end
import { WebLink } from './WebLink';

export const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

export const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A value as people read it, where only text can stand. */
export function textOf(field: FieldDefinition | undefined, value: Value | undefined): string {
  const text = String(value ?? '');
  if (text === '') return '';
  if (field?.type === 'date') return dayText(text);
  if (field?.type === 'datetime') return momentText(text);
  if (field?.type === 'time') return timeText(text);
  // #if uploads
  if (field?.type === 'image' || field?.type === 'file') return fileNameOf(text);
  // #end
  return field?.values?.find((choice) => choice.value === value)?.label ?? text;
}

export const titleField = (resource: Resource) => resource.fields.find((field) => field.name === resource.title);

export const titleOf = (row: Row, resource: Resource) => textOf(titleField(resource), row[resource.title]) || 'Untitled';

export const isNumeric = (field: FieldDefinition) => field.type === 'integer' || field.type === 'decimal';

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

interface ShownProps {
  field: FieldDefinition;
  value: Value | undefined;
  /** Whether a column names the value already. */
  bare?: boolean;
  /** What the value belongs to. */
  of?: string;
}

/** A value as people read it. */
// #if pictures
export function Shown({ field, value, bare = false, of }: ShownProps) {
// #else
export function Shown({ field, value, bare = false }: ShownProps) {
// #end
  if (value === null || value === undefined || value === '') return bare ? <span className="muted">–</span> : null;
  const named = (text: ReactNode) => (bare ? text : <span>{field.label}: <b>{text}</b></span>);
  switch (field.type) {
    case 'enum':
      return <Badge choice={field.values?.find((choice) => choice.value === value) ?? { value: String(value), label: String(value) }} />;
    case 'boolean':
      return value ? <Badge choice={{ value: field.name, label: bare ? 'Yes' : field.label, tone: 'good' }} /> : named('No');
    case 'date':
    case 'datetime':
    case 'time':
      return named(textOf(field, value));
    case 'decimal':
    case 'integer':
      return named(numberText(value, field.number));
    case 'email':
      return <a href={`mailto:${value}`}>{value}</a>;
    case 'url':
      // #if pictures
      if (field.picture) return <Picture key={String(value)} address={String(value)} label={of ? `${field.label} of ${of}` : field.label} />;
      // #end
      return <WebLink address={String(value)} />;
    // #if uploads
    case 'image':
      return <Picture key={String(value)} address={String(value)} label={of ? `${field.label} of ${of}` : field.label} />;
    case 'file':
      return named(<FileLink address={String(value)} />);
    // #end
    default:
      return named(value);
  }
}

function Badge({ choice }: { choice: Choice }) {
  return <span className={`badge ${choice.tone ?? ''}`} style={choice.tone ? undefined : { '--badge': hue(choice.value) } as CSSProperties}>{choice.label}</span>;
}
