import { useId } from 'react';
import type { Resource } from '../api/resources';
import { withArticle } from '../components/values';
import { SendForm } from './SendForm';

/** The page, with an address of its own, on which everyone sends something and nobody but the owner reads it. */
export function FormPage({ resource }: { resource: Resource }) {
  const id = useId();
  return (
    <section className="stack form-page">
      <div className="page-head">
        <div>
          <h1 id={id}>Send {withArticle(resource.one)}</h1>
          <p className="muted">You need no account. Only the owner reads what you send.</p>
        </div>
      </div>
      <SendForm resource={resource} labelledBy={id} />
    </section>
  );
}
