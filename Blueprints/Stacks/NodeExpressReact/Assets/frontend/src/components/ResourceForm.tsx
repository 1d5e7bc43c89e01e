import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import { api, type FieldDefinition, type Input, type RelationDefinition, type Resource, type Row, type Value } from '../api/resources';
import { find } from '../resources';

interface Props {
  resource: Resource;
  row?: Row;
  /** Set by the page around the form, and so not asked for. */
  fixed: Record<string, string>;
  onSaved: (row: Row) => void;
  onCancel: () => void;
}

/** Creates a row, or changes the given one. */
export function ResourceForm({ resource, row, fixed, onSaved, onCancel }: Props) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = { ...read(resource, new FormData(event.currentTarget), fixed), ...fixed };
    setBusy(true);
    setErrors({});
    setFailure('');
    try {
      onSaved(row ? await api.update(resource.path, row.id, input) : await api.create(resource.path, input));
    } catch (error) {
      const named = error instanceof ApiError ? error.errors : {};
      setErrors(named);
      if (Object.keys(named).length === 0) setFailure(messageOf(error));
      setBusy(false);
    }
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      {failure && <p className="notice bad" role="alert">{failure}</p>}
      {resource.fields.map((field) => (
        <Control key={field.name} field={field} value={row ? row[field.name] : field.initial} error={errors[field.name]} />
      ))}
      {resource.relations.filter((relation) => !(relation.name in fixed)).map((relation) => (
        <Picker key={relation.name} relation={relation} value={row?.[relation.name]} error={errors[relation.name]} />
      ))}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>Cancel</button>
        <button className="button primary" disabled={busy}>{row ? 'Save' : `Add ${resource.one}`}</button>
      </div>
    </form>
  );
}

function read(resource: Resource, data: FormData, fixed: Record<string, string>): Input {
  const input: Input = {};
  for (const field of resource.fields) {
    const text = String(data.get(field.name) ?? '').trim();
    if (field.type === 'boolean') input[field.name] = data.has(field.name);
    else if (text === '' && field.nullable) input[field.name] = null;
    else if (text === '' && field.initial !== undefined) input[field.name] = field.initial;
    else if (field.type === 'integer' || field.type === 'decimal') input[field.name] = text === '' ? '' : Number(text);
    else if (field.type === 'datetime') input[field.name] = Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString();
    else input[field.name] = text;
  }
  for (const relation of resource.relations.filter((r) => !(r.name in fixed))) {
    input[relation.name] = String(data.get(relation.name) ?? '') || null;
  }
  return input;
}

const inputTypes = { string: 'text', integer: 'number', decimal: 'number', date: 'date', datetime: 'datetime-local', email: 'email', url: 'url' } as const;

function localTime(value: Value | undefined): string {
  const date = new Date(String(value));
  return Number.isNaN(date.getTime()) ? '' : new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function Control({ field, value, error }: { field: FieldDefinition; value: Value | undefined; error?: string }) {
  const common = { name: field.name, 'aria-invalid': error !== undefined, required: field.required };
  const text = value === null || value === undefined ? '' : field.type === 'datetime' ? localTime(value) : String(value);
  if (field.type === 'boolean') {
    return <label className="field inline"><input type="checkbox" name={field.name} defaultChecked={value === true} /><span>{field.label}</span></label>;
  }
  return (
    <label className="field">
      <span>{field.label}{!field.required && <small className="muted"> (optional)</small>}</span>
      {field.type === 'text' && <textarea {...common} defaultValue={text} maxLength={field.maxLength} />}
      {field.type === 'enum' && (
        <select {...common} defaultValue={text}>
          {(field.nullable || field.initial === undefined) && <option value="">Choose…</option>}
          {field.values?.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      )}
      {field.type !== 'text' && field.type !== 'enum' && (
        <input {...common} type={inputTypes[field.type]} defaultValue={text} maxLength={field.maxLength} min={field.min} max={field.max}
          step={field.type === 'decimal' ? '0.01' : undefined} />
      )}
      {error && <small className="field-error">{field.label} {error}</small>}
    </label>
  );
}

function Picker({ relation, value, error }: { relation: RelationDefinition; value: Value | undefined; error?: string }) {
  const [choices, setChoices] = useState<Row[]>();
  const target = find(relation.target);
  useEffect(() => {
    api.list(relation.target, { limit: 100 }).then((page) => setChoices(page.items), () => setChoices([]));
  }, [relation.target]);
  return (
    <label className="field">
      <span>{relation.label}{!relation.required && <small className="muted"> (optional)</small>}</span>
      <select key={choices ? 'ready' : 'loading'} name={relation.name} defaultValue={String(value ?? '')} aria-invalid={error !== undefined}>
        <option value="">{choices ? (choices.length > 0 ? 'Choose…' : `No ${target.many} yet`) : 'Loading…'}</option>
        {choices?.map((choice) => <option key={choice.id} value={choice.id}>{String(choice[target.title])}</option>)}
      </select>
      {error && <small className="field-error">{relation.label} {error}</small>}
    </label>
  );
}
