import { expect, test } from "vitest";
import { backoff, TaskConnection, type Link, type Socket } from "./connection";

const event = (seq: number) => ({ seq, event_type: "task.progress", payload: { kind: "log", message: `line ${seq}` } });

test("after a break it goes on from the last seq, and fills a gap before what came after it", async () => {
  const stored = [1, 2].map(event);
  const opened: number[] = [];
  const sockets: Socket[] = [];
  const timers: (() => void)[] = [];
  const seen: number[] = [];
  const links: Link["state"][] = [];
  let socketOpened = () => {};
  const nextSocket = () => new Promise<void>((resolve) => { socketOpened = resolve; });
  const connection = new TaskConnection(
    {
      history: (after) => Promise.resolve(stored.filter(({ seq }) => seq > after)),
      open(after) {
        opened.push(after);
        const socket: Socket = { onopen: null, onmessage: null, onclose: null, close: () => undefined };
        sockets.push(socket);
        queueMicrotask(socketOpened);
        return socket;
      },
      now: () => 0,
      random: () => 0.5,
      schedule: (action) => { timers.push(action); return () => undefined; },
    },
    (batch) => seen.push(...batch.map(({ seq }) => seq)),
    ({ state }) => links.push(state),
  );

  const first = nextSocket();
  connection.start();
  await first;
  sockets[0]?.onopen?.();
  sockets[0]?.onmessage?.({ data: JSON.stringify({ type: "agent_log", ...event(2) }) });
  sockets[0]?.onclose?.();
  expect(links).toEqual(["loading", "live", "reconnecting"]);

  stored.push(event(3));
  const second = nextSocket();
  timers.at(-1)?.();
  await second;
  expect(opened).toEqual([2, 3]);
  expect(seen).toEqual([1, 2, 3]);
});

test("waits double up to fifteen seconds", () => {
  expect([1, 2, 3, 20].map((attempt) => backoff(attempt, 0.5))).toEqual([500, 1000, 2000, 15_000]);
});
