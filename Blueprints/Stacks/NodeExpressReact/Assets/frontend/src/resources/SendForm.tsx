import { type FormEvent, useRef, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import type { Input, Resource, Row } from '../api/resources';
// #if relations
import { textOf, titleField } from '../components/values';
// #else
import { textOf } from '../components/values';
// #end
import { useCreate } from '../hooks/useCreate';
// #if relations
import { find } from '../model';
// #end
import { Control } from './Control';
import { initialOf, readForm, unreadable } from './formValues';
// #if relations
import { RelationPicker } from './RelationPicker';
// #end

/** A form that is sent without an account; what was sent stands there afterwards. */
export function SendForm({ resource, labelledBy }: { resource: Resource; labelledBy: string }) {
  const [sent, setSent] = useState<Row>();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState('');
  const trap = useRef<HTMLInputElement>(null);
  const create = useCreate(resource.path);
  const fields = resource.fields.filter((field) => !field.computed && !field.kept);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = unreadable(event.currentTarget);
    if (busy || Object.keys(wrong).length > 0) return setErrors(wrong);
    const input: Input = readForm(fields, resource.relations, new FormData(event.currentTarget));
    // People do not see this field; what fills it is a program, and the server refuses it.
    if (trap.current?.value) input.leaveEmpty = trap.current.value;
    setBusy(true);
    setErrors({});
    setFailure('');
    try {
      setSent(await create(input));
    } catch (error) {
      const named = error instanceof ApiError ? error.errors : {};
      setErrors(named);
      if (Object.keys(named).length === 0 || named.leaveEmpty) setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };

  if (sent) {
    const values = fields.map((field) => [field.label, field.type === 'boolean' ? (sent[field.name] ? 'Yes' : 'No') : textOf(field, sent[field.name])] as const);
    // #if relations
    values.push(...resource.relations.map((relation) => [relation.label, textOf(titleField(find(relation.target)), sent[relation.labelName])] as const));
    // #end
    return (
      <div className="notice sent" role="status" tabIndex={-1} ref={focus}>
        <p><strong>Thank you.</strong> What you sent has arrived.</p>
        <dl>
          {values.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
        </dl>
        <button type="button" className="link" onClick={() => setSent(undefined)}>Send another</button>
      </div>
    );
  }

  return (
    <form className="form card" onSubmit={(event) => void send(event)} noValidate aria-labelledby={labelledBy}>
      {failure && <p className="notice bad" role="alert">{failure}</p>}
      {fields.map((field) => <Control key={field.name} field={field} value={initialOf(field)} error={errors[field.name]} />)}
      {/* #if relations */}
      {resource.relations.map((relation) => <RelationPicker key={relation.name} relation={relation} error={errors[relation.name]} />)}
      {/* #end */}
      <label className="trap" aria-hidden="true">Leave this empty<input ref={trap} tabIndex={-1} autoComplete="off" /></label>
      <button className="button primary" disabled={busy}>Send</button>
    </form>
  );
}

/** Where the form stood, whoever cannot see is told what has come of it. */
function focus(thanks: HTMLElement | null): void {
  thanks?.focus();
}
