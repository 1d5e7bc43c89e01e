import { expect, test, vi } from "vitest";
import type { Socket, Surroundings } from "./connection";
import { FeedStore } from "./store";

function surroundings(history: number[]) {
  const timers: (() => void)[] = [];
  const sockets: Socket[] = [];
  const closed: number[] = [];
  const around: Surroundings = {
    history: (after) => Promise.resolve(history.filter((seq) => seq > after).map((seq) => ({ seq, event_type: "task.progress", payload: { kind: "log", message: `line ${seq}` } }))),
    open() {
      const number = sockets.length + 1;
      const socket: Socket = { onopen: null, onmessage: null, onclose: null, close: () => closed.push(number) };
      sockets.push(socket);
      return socket;
    },
    now: () => 0,
    random: () => 0.5,
    schedule: (action) => {
      timers.push(action);
      return () => undefined;
    },
  };
  return { around, timers, sockets, closed };
}

test("a burst of messages is one change for the page, and nothing is loaded before the history was read", async () => {
  const { around, timers, sockets } = surroundings([1, 2]);
  const store = new FeedStore(around);
  const changes: boolean[] = [];
  const stop = store.subscribe(() => changes.push(store.read().loaded));
  await vi.waitFor(() => expect(sockets).toHaveLength(1));
  expect(changes).not.toContain(true);
  sockets[0]?.onopen?.();
  expect(store.read()).toMatchObject({ loaded: true, link: { state: "live" }, run: { seq: 2 } });

  changes.length = 0;
  for (const seq of [3, 4, 5]) sockets[0]?.onmessage?.({ data: JSON.stringify({ type: "agent_log", seq, message: `line ${seq}` }) });
  sockets[0]?.onmessage?.({ data: "not json" });
  expect(changes).toEqual([]);
  timers.at(-1)?.();
  expect(changes).toEqual([true]);
  expect(store.read().run.log.map(({ text }) => text)).toEqual(["line 1", "line 2", "line 3", "line 4", "line 5"]);
  stop();
});

test("who leaves and comes back sees what was there, and the connection is opened anew", async () => {
  const { around, sockets, closed } = surroundings([1]);
  const store = new FeedStore(around);
  const stop = store.subscribe(vi.fn());
  await vi.waitFor(() => expect(sockets).toHaveLength(1));
  sockets[0]?.onopen?.();
  stop();
  expect(closed).toEqual([1]);
  expect(store.read().run.seq).toBe(1);
  store.subscribe(vi.fn());
  await vi.waitFor(() => expect(sockets).toHaveLength(2));
});
