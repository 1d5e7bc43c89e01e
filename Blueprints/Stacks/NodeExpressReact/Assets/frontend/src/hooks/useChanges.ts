import { useEffect, useRef } from 'react';
// #if auth
import { authorization } from '../api/http';
// #end

const reconnectAfter = 2000;

/** Calls back whenever anybody changes a row of the resource; reconnects when the connection breaks. */
export function useChanges(path: string, onChange: () => void): void {
  const callback = useRef(onChange);
  useEffect(() => {
    callback.current = onChange;
  });
  useEffect(() => {
    const stop = new AbortController();
    void follow(path, stop.signal, () => callback.current());
    return () => stop.abort();
  }, [path]);
}

async function follow(path: string, signal: AbortSignal, onChange: () => void): Promise<void> {
  // #if auth
  // fetch instead of EventSource, which cannot send the session's token.
  // #end
  while (!signal.aborted) {
    try {
      // #if auth
      const response = await fetch('/api/events', { headers: authorization(), signal });
      // #else
      const response = await fetch('/api/events', { signal });
      // #end
      if (response.status === 401 || !response.body) return;
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let buffer = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const messages = (buffer + part.value).split('\n\n');
        buffer = messages.pop() ?? '';
        const data = messages.filter((message) => message.startsWith('data: ')).map((message) => JSON.parse(message.slice(6)) as { resource: string });
        if (data.some((change) => change.resource === path)) onChange();
      }
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectAfter));
    if (!signal.aborted) onChange();
  }
}
