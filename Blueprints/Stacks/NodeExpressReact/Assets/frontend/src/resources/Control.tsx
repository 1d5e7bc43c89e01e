import { type ComponentProps, useId } from 'react';
import type { FieldDefinition, Value } from '../api/resources';
import { shownText } from './formValues';
// #if uploads
import { UploadControl } from './UploadControl';
// #end

const inputTypes = { string: 'text', integer: 'number', decimal: 'number', date: 'date', datetime: 'datetime-local', time: 'time', email: 'email', url: 'url' } as const;

/** A labelled control for one field, with what is wrong with it. */
export function Control({ field, value, error }: { field: FieldDefinition; value: Value | undefined; error?: string }) {
  const id = useId();
  if (field.type === 'boolean') {
    return <label className="field inline"><input type="checkbox" name={field.name} defaultChecked={value === true} /><span>{field.label}</span></label>;
  }
  // #if uploads
  if (field.type === 'image' || field.type === 'file') return <UploadControl field={field} value={String(value ?? '')} error={error} />;
  // #end
  const common = {
    id, name: field.name, defaultValue: shownText(field, value), required: field.required,
    'aria-invalid': error !== undefined, 'aria-describedby': error === undefined ? undefined : `${id}-error`,
  };
  return (
    <div className={field.required ? 'field required' : 'field'}>
      <label htmlFor={id}>{field.label}{field.number?.unit && <small className="muted"> ({field.number.unit})</small>}</label>
      {field.type === 'text' ? <textarea {...common} maxLength={field.maxLength} />
        : field.type === 'enum' ? <Choice field={field} common={common} />
        : <input {...common} type={inputTypes[field.type]} maxLength={field.maxLength} min={field.min} max={field.max} step={field.type === 'decimal' ? 'any' : undefined} />}
      {error && <small className="field-error" id={`${id}-error`}>{field.label} {error}</small>}
    </div>
  );
}

function Choice({ field, common }: { field: FieldDefinition; common: ComponentProps<'select'> }) {
  return (
    <select {...common}>
      {(field.nullable || field.initial === undefined) && <option value="">Choose…</option>}
      {field.values?.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
    </select>
  );
}
