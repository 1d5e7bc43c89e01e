import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useChanges } from '../src/hooks/useChanges';

/** A stream of server-sent events that the test writes. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (c) => { controller = c; } });
  return { response: new Response(body), send: (text: string) => controller.enqueue(new TextEncoder().encode(text)), end: () => controller.close() };
}

/** Locks as all tabs of a browser share them. */
function locks() {
  let last: Promise<unknown> = Promise.resolve();
  return { request: (_: string, __: unknown, work: () => Promise<void>) => (last = last.then(work)) };
}

/** The part of the application that listens, as a tab of its own has it. */
async function tab() {
  vi.resetModules();
  return await import('../src/api/changes');
}

beforeEach(() => vi.stubGlobal('navigator', { ...navigator, locks: undefined }));

test('tells of changes to its own resource only, even when a message comes in pieces', async () => {
  const events = stream();
  vi.stubGlobal('fetch', async () => events.response);
  const onChange = vi.fn();
  const { unmount } = renderHook(() => useChanges('messages', onChange));
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  events.send(': connected\n\ndata: {"resource":"others"}\n\ndata: {"resource":');
  events.send('"messages"}\n\n');
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  unmount();
});

test('connects again when the connection breaks, and looks for what it missed', async () => {
  vi.useFakeTimers();
  const first = stream();
  const fetches = vi.fn().mockResolvedValueOnce(first.response).mockRejectedValueOnce(new TypeError('offline')).mockResolvedValueOnce(stream().response);
  vi.stubGlobal('fetch', fetches);
  const onChange = vi.fn();
  const { unmount } = renderHook(() => useChanges('messages', onChange));
  first.end();
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(fetches).toHaveBeenCalledTimes(3);
  expect(onChange).toHaveBeenCalledTimes(2);
  unmount();
});

test('does not ask again when it may not listen', async () => {
  vi.useFakeTimers();
  const fetches = vi.fn().mockResolvedValue(new Response(null, { status: 401 }));
  vi.stubGlobal('fetch', fetches);
  renderHook(() => useChanges('messages', vi.fn()));
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(fetches).toHaveBeenCalledTimes(1);
});

test('has one connection for any number of tabs, and the next tab takes over when its tab closes', async () => {
  vi.stubGlobal('navigator', { ...navigator, locks: locks() });
  const streams = [stream(), stream()];
  const fetches = vi.fn(async (_: string, { signal }: RequestInit) => {
    const events = streams[fetches.mock.calls.length - 1]!;
    signal!.addEventListener('abort', events.end);
    return events.response;
  });
  vi.stubGlobal('fetch', fetches);
  const heard = new Set<number>();
  const all = () => waitFor(() => expect([...heard].sort()).toEqual(open));
  let open = [0, 1, 2, 3, 4, 5, 6];
  const close: (() => void)[] = [];
  for (let i = 0; i < 7; i += 1) close.push((await tab()).subscribe('messages', () => heard.add(i)));
  streams[0]!.send('data: {"resource":"messages"}\n\n');
  await all();
  expect(fetches).toHaveBeenCalledTimes(1);

  close.shift()!();
  open = open.slice(1);
  heard.clear();
  await waitFor(() => expect(fetches).toHaveBeenCalledTimes(2));
  await all();
  heard.clear();
  streams[1]!.send('data: {"resource":"messages"}\n\n');
  await all();
  close.forEach((end) => end());
});

test('listens only while it is looked at where there are no locks', async () => {
  const streams = [stream(), stream()];
  const fetches = vi.fn().mockResolvedValueOnce(streams[0]!.response).mockResolvedValueOnce(streams[1]!.response);
  vi.stubGlobal('fetch', fetches);
  const onChange = vi.fn();
  const end = (await tab()).subscribe('messages', onChange);
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(fetches.mock.calls[0]![1].signal.aborted).toBe(true);
  seen.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  end();
});
