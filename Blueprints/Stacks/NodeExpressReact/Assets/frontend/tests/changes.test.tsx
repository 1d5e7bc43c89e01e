import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useChanges } from '../src/hooks/useChanges';

/** A stream of server-sent events that the test writes. */
function stream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (c) => { controller = c; } });
  return { response: new Response(body), send: (text: string) => controller.enqueue(new TextEncoder().encode(text)), end: () => controller.close() };
}

test('tells of changes to its own resource only, even when a message comes in pieces', async () => {
  const events = stream();
  vi.stubGlobal('fetch', async () => events.response);
  const onChange = vi.fn();
  const { unmount } = renderHook(() => useChanges('messages', onChange));
  events.send(': connected\n\ndata: {"resource":"others"}\n\ndata: {"resource":');
  events.send('"messages"}\n\n');
  await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  unmount();
});

test('connects again when the connection breaks, and looks for what it missed', async () => {
  vi.useFakeTimers();
  const first = stream();
  const fetches = vi.fn().mockResolvedValueOnce(first.response).mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(new Response(null, { status: 401 }));
  vi.stubGlobal('fetch', fetches);
  const onChange = vi.fn();
  renderHook(() => useChanges('messages', onChange));
  first.end();
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(onChange).toHaveBeenCalledTimes(2);
  expect(fetches).toHaveBeenCalledTimes(3);
});

test('does not ask again when it may not listen', async () => {
  vi.useFakeTimers();
  const fetches = vi.fn().mockResolvedValue(new Response(null, { status: 401 }));
  vi.stubGlobal('fetch', fetches);
  renderHook(() => useChanges('messages', vi.fn()));
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(fetches).toHaveBeenCalledTimes(1);
});
