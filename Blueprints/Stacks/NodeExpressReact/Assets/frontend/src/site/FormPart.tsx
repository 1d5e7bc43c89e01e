import { type FormEvent, useState } from 'react';
import { ApiError, messageOf } from '../api/http';
import type { Resource } from '../api/resources';
import { useCreate } from '../hooks/useCreate';
import { Control } from '../resources/Control';
import { initialOf, readForm, unreadable } from '../resources/formValues';
import { Part } from './Part';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  text: string;
  first?: boolean;
  resource: Resource;
}

/** A form that a visitor sends, and that only the owner reads. */
export function FormPart({ section, heading, text, first, resource }: Props) {
  const [state, setState] = useState<'open' | 'busy' | 'sent'>('open');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState('');
  const { lines } = useText({ section, text });
  const create = useCreate(resource.path);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = unreadable(event.currentTarget);
    if (state === 'busy' || Object.keys(wrong).length > 0) return setErrors(wrong);
    setState('busy');
    setErrors({});
    setFailure('');
    try {
      await create(readForm(resource.fields, [], new FormData(event.currentTarget)));
      setState('sent');
    } catch (error) {
      const named = error instanceof ApiError ? error.errors : {};
      setErrors(named);
      if (Object.keys(named).length === 0) setFailure(messageOf(error));
      setState('open');
    }
  };

  return (
    <Part id={section} heading={heading} first={first} narrow>
      {lines.map((line) => <p key={line} className="prose">{line}</p>)}
      {state === 'sent' ? (
        <div className="notice sent" role="status">
          <p><strong>Thank you.</strong> What you sent has arrived.</p>
          <button type="button" className="link" onClick={() => setState('open')}>Send another</button>
        </div>
      ) : (
        <form className="form card" onSubmit={(event) => void send(event)} noValidate aria-labelledby={`${section}-heading`}>
          {failure && <p className="notice bad" role="alert">{failure}</p>}
          {resource.fields.map((field) => <Control key={field.name} field={field} value={initialOf(field)} error={errors[field.name]} />)}
          <button className="button primary" disabled={state === 'busy'}>Send</button>
        </form>
      )}
    </Part>
  );
}
