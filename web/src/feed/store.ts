import { listEvents } from "../api/events";
import { TaskConnection, type Link, type Surroundings } from "./connection";
import type { FeedMessage } from "./message";
import { emptyRun, fold, type Run } from "./run";

export interface Feed {
  run: Run;
  link: Link;
  /** False until the history has been read once, so that nothing flickers from empty to full. */
  loaded: boolean;
}

const nothing: Feed = { run: emptyRun, link: { state: "loading" }, loaded: false };

/** Keeps one task's feed for React. Messages that come in a burst are folded together, once a frame. */
export class FeedStore {
  #feed = nothing;
  #listeners = new Set<() => void>();
  #pending: FeedMessage[] = [];
  #cancelFlush: (() => void) | undefined;
  readonly #around: Surroundings;
  #connection: TaskConnection | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) {
      this.#connection = new TaskConnection(this.#around, (batch) => this.#take(batch), (link) => this.#link(link));
      this.#connection.start();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#connection?.stop();
      this.#connection = undefined;
    };
  };

  readonly read = () => this.#feed;

  reconnect(): void {
    this.#connection?.reconnect();
  }

  #take(batch: FeedMessage[]): void {
    for (const message of batch) this.#pending.push(message);
    this.#cancelFlush ??= this.#around.schedule(() => this.#flush(), 16);
  }

  #flush(): void {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    const batch = this.#pending;
    this.#pending = [];
    this.#set({ ...this.#feed, run: fold(this.#feed.run, batch, this.#around.now()) });
  }

  #link(link: Link): void {
    if (this.#pending.length > 0) this.#flush();
    this.#set({ ...this.#feed, link, loaded: this.#feed.loaded || link.state === "live" });
  }

  #set(feed: Feed): void {
    this.#feed = feed;
    for (const listener of this.#listeners) listener();
  }
}

/** The browser's own surroundings for the task. */
export function browserSurroundings(taskId: string): Surroundings {
  return {
    async history(after, signal) {
      return (await listEvents(taskId, after, 500, signal)).items;
    },
    open(after) {
      const scheme = location.protocol === "https:" ? "wss:" : "ws:";
      const socket = new WebSocket(`${scheme}//${location.host}/ws/${encodeURIComponent(taskId)}?after=${after}`);
      return socket as unknown as ReturnType<Surroundings["open"]>;
    },
    now: () => Date.now(),
    random: () => Math.random(),
    schedule(action, delay) {
      const timer = setTimeout(action, delay);
      return () => clearTimeout(timer);
    },
  };
}
