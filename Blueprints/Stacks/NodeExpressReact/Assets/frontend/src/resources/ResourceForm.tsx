import { type FormEvent, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import { api, type FieldDefinition, type Input, type Resource, type Row } from '../api/resources';
import { useCreate } from '../hooks/useCreate';
import { Control } from './Control';
import { initialOf, readForm, unreadable } from './formValues';
// #if relations
import { RelationPicker } from './RelationPicker';
// #end

interface Props {
  resource: Resource;
  row?: Row;
  /** What a new row begins with. */
  values?: Input;
  /** Values set by the page around the form, and so not asked for. */
  fixed: Record<string, string>;
  onSaved: (row: Row) => void;
  onCancel: () => void;
}

/** Creates a row, or changes the given one. */
export function ResourceForm({ resource, row, values = {}, fixed, onSaved, onCancel }: Props) {
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const create = useCreate(resource.path);
  const fields = resource.fields.filter((field) => !field.computed);
  const relations = resource.relations.filter((relation) => !(relation.name in fixed));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form that a field of another one opened is no part of that one.
    event.stopPropagation();
    if (busy) return;
    const wrong = unreadable(event.currentTarget);
    if (Object.keys(wrong).length > 0) return setErrors(wrong);
    const input = { ...readForm(fields, relations, new FormData(event.currentTarget)), ...fixed };
    setBusy(true);
    setErrors({});
    setFailure('');
    try {
      onSaved(row ? await api.update(resource.path, row.id, input) : await create(input));
    } catch (error) {
      const named = error instanceof ApiError ? error.errors : {};
      setErrors(named);
      if (Object.keys(named).length === 0) setFailure(messageOf(error));
      setBusy(false);
    }
  };

  const control = (field: FieldDefinition) => (
    <Control key={field.name} field={field} value={row ? row[field.name] : (values[field.name] ?? initialOf(field))} error={errors[field.name]} />
  );
  // #if relations
  // A name comes before what the row belongs to; a day or a number behind it.
  const names = fields[0]?.name === resource.title && fields[0].type === 'string' ? 1 : 0;
  // #end
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {/* #if relations */}
      {fields.slice(0, names).map(control)}
      {relations.map((relation) => (
        <RelationPicker key={relation.name} relation={relation} row={row} error={errors[relation.name]} />
      ))}
      {fields.slice(names).map(control)}
      {/* #else */}
      {fields.map(control)}
      {/* #end */}
      {failure && <p className="notice bad" role="alert">{failure}</p>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onCancel}>Cancel</button>
        <button className="button primary" disabled={busy}>{row ? 'Save' : `Add ${resource.one}`}</button>
      </div>
    </form>
  );
}
