import type { FormEvent, KeyboardEvent } from 'react';
import type { Resource } from '../api/resources';
import { Icon } from '../components/Icon';
import { withArticle } from '../components/values';
import { useLine } from '../hooks/useLine';

/** Writes the next remark of a conversation; Enter sends it, Shift+Enter starts a line. */
export function Composer({ resource, onSend }: { resource: Resource; onSend: (text: string) => Promise<boolean> }) {
  const { text, setText, submit } = useLine(onSend);
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form className="composer" onSubmit={send}>
      <textarea
        rows={1} aria-label={`Write ${withArticle(resource.one)}`} placeholder={`Write ${withArticle(resource.one)}…`} maxLength={resource.fields[0]?.maxLength}
        value={text} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && send(event)}
      />
      <button className="button primary" disabled={!text.trim()}><Icon name="send" />Send</button>
    </form>
  );
}
