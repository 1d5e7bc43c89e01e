import type { Resource } from '../api/resources';
import { Icon } from '../components/Icon';
import { withArticle } from '../components/values';
import { useLine } from '../hooks/useLine';

/** One line that adds a row by its title alone. */
export function QuickAdd({ resource, onAdd }: { resource: Resource; onAdd: (title: string) => Promise<boolean> }) {
  const { text, setText, submit } = useLine(onAdd);
  return (
    <form className="quick-add" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Icon name="plus" />
      <input aria-label={`Add ${withArticle(resource.one)}`} placeholder={`What is the next ${resource.one}?`} maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
      <button className="button primary" disabled={!text.trim()}>Add</button>
    </form>
  );
}
