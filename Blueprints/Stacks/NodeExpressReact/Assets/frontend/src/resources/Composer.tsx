import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Resource } from '../api/resources';
import { Icon } from '../components/Icon';

/** Writes the next remark of a conversation; Enter sends it, Shift+Enter starts a line. */
export function Composer({ resource, onSend }: { resource: Resource; onSend: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!text.trim() || busy) return;
    setBusy(true);
    if (await onSend(text.trim())) setText('');
    setBusy(false);
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <form className="composer" onSubmit={(event) => void send(event)}>
      <textarea rows={1} aria-label={`Write a ${resource.one}`} placeholder={`Write a ${resource.one}…`} maxLength={resource.fields[0]?.maxLength} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={sendOnEnter} />
      <button className="button primary" disabled={!text.trim()}><Icon name="send" />Send</button>
    </form>
  );
}
