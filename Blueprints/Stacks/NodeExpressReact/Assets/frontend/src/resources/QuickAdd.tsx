import { type FormEvent, useState } from 'react';
import type { Resource } from '../api/resources';
import { Icon } from '../components/Icon';

/** One line that adds a row by its title alone. */
export function QuickAdd({ resource, onAdd }: { resource: Resource; onAdd: (title: string) => Promise<boolean> }) {
  const [title, setTitle] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() && (await onAdd(title.trim()))) setTitle('');
  };
  return (
    <form className="quick-add" onSubmit={(event) => void submit(event)}>
      <Icon name="plus" />
      <input aria-label={`Add a ${resource.one}`} placeholder={`What is the next ${resource.one}?`} maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
      <button className="button primary" disabled={!title.trim()}>Add</button>
    </form>
  );
}
