// #if auth
import { authorization } from './http';
// #end

type Listener = (resource?: string) => void;

const name = 'changes';
const reconnectAfter = 2000;
const listeners = new Set<Listener>();
let disconnect: (() => void) | undefined;

/** Calls back whenever anybody changes a row of the resource, or may have done so while nobody listened. */
export function subscribe(path: string, onChange: () => void): () => void {
  const listener: Listener = (resource) => (resource ?? path) === path && onChange();
  listeners.add(listener);
  disconnect ??= connect();
  return () => {
    listeners.delete(listener);
    // The next screen may be about to listen.
    queueMicrotask(() => {
      if (listeners.size > 0) return;
      disconnect?.();
      disconnect = undefined;
    });
  };
}

/**
 * Joins the other tabs of this browser, which opens only a few connections to a server. The tab that holds the lock has the
 * one connection and passes on what it hears; when it closes, the next one takes over.
 */
function connect(): () => void {
  const stop = new AbortController();
  const tabs = new BroadcastChannel(name);
  const tell = (resource?: string) => listeners.forEach((listener) => listener(resource));
  tabs.onmessage = (message) => tell(message.data ?? undefined);
  const listen = (signal: AbortSignal) => follow(signal, (resource) => {
    tell(resource);
    tabs.postMessage(resource ?? null);
  });
  // There are no locks where a page comes over plain HTTP.
  if (navigator.locks) navigator.locks.request(name, { signal: stop.signal }, () => listen(stop.signal)).catch(() => {});
  else whileVisible(stop.signal, listen);
  return () => {
    stop.abort();
    tabs.close();
  };
}

/** Works only as long as this tab is the one that is looked at. */
function whileVisible(stop: AbortSignal, work: (signal: AbortSignal) => Promise<void>): void {
  let hidden = new AbortController();
  const look = () => {
    hidden.abort();
    hidden = new AbortController();
    if (document.visibilityState === 'visible') void work(AbortSignal.any([stop, hidden.signal]));
  };
  document.addEventListener('visibilitychange', look, { signal: stop });
  look();
}

/** Tells of every change, and after each connection that something may have been missed; connects again when it breaks. */
async function follow(signal: AbortSignal, onChange: Listener): Promise<void> {
  // #if auth
  // fetch instead of EventSource, which cannot send a token from a frame of another site.
  // #end
  while (!signal.aborted) {
    try {
      // #if auth
      const response = await fetch('/api/events', { headers: authorization(), signal });
      // #else
      const response = await fetch('/api/events', { signal });
      // #end
      if (response.status === 401 || !response.body) return;
      if (response.ok) onChange();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let buffer = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const messages = (buffer + part.value).split('\n\n');
        buffer = messages.pop() ?? '';
        const data = messages.filter((message) => message.startsWith('data: ')).map((message) => JSON.parse(message.slice(6)) as { resource: string });
        for (const resource of new Set(data.map((change) => change.resource))) onChange(resource);
      }
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectAfter));
  }
}
