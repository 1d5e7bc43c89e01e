import { readEvent, readMessage, type FeedMessage } from "./message";
import { Problem } from "../api/http";
import type { Fields } from "../api/read";
import { isTerminal } from "../api/tasks";

export type Link =
  | { state: "loading" }
  | { state: "live" }
  | { state: "reconnecting"; attempt: number; retryAt: number }
  | { state: "closed" };

/** The part of a WebSocket that the connection needs. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  close(): void;
}

/** What the connection needs from its surroundings; tests bring their own. */
export interface Surroundings {
  /** Events after a seq, oldest first; an empty page is the end. */
  history(after: number, signal: AbortSignal): Promise<Fields[]>;
  open(after: number): Socket;
  now(): number;
  /** 0 to 1. */
  random(): number;
  schedule(action: () => void, delay: number): () => void;
}

const firstDelay = 500;
const longestDelay = 15_000;

/** How long to wait before attempt n (from 1): doubling, capped, and spread so that many pages do not return at once. */
export const backoff = (attempt: number, random: number) => Math.min(longestDelay, firstDelay * 2 ** (attempt - 1)) * (0.75 + random / 2);

/**
 * Follows one task: loads its history, then listens. After any break it goes on from the last seq it has seen,
 * so nothing is lost and nothing comes twice. A message that leaps ahead makes it fetch what is missing first.
 */
export class TaskConnection {
  #seq = 0;
  #attempt = 0;
  #stopped = false;
  #socket: Socket | undefined;
  #cancelTimer: (() => void) | undefined;
  #abort = new AbortController();
  #filling = false;
  #ended = false;
  #held: FeedMessage[] = [];

  readonly #around: Surroundings;
  readonly #deliver: (batch: FeedMessage[]) => void;
  readonly #report: (link: Link) => void;

  constructor(around: Surroundings, deliver: (batch: FeedMessage[]) => void, report: (link: Link) => void) {
    this.#around = around;
    this.#deliver = deliver;
    this.#report = report;
  }

  get seq(): number {
    return this.#seq;
  }

  start(): void {
    this.#report({ state: "loading" });
    void this.#connect();
  }

  /** Drops what there is and connects at once: the network came back, or messages stopped coming though there are new ones. */
  reconnect(): void {
    if (this.#stopped) return;
    this.#hangUp();
    void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    this.#hangUp();
    this.#report({ state: "closed" });
  }

  #hangUp(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#filling = false;
    this.#held = [];
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  async #connect(): Promise<void> {
    const { signal } = this.#abort;
    try {
      await this.#fetchHistory(signal);
    } catch (error) {
      if (signal.aborted) return;
      if (isRefusal(error)) this.stop();
      else this.#lost();
      return;
    }

    const socket = this.#around.open(this.#seq);
    this.#socket = socket;
    socket.onopen = () => {
      this.#attempt = 0;
      this.#report({ state: "live" });
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = () => {
      this.#hangUp();
      if (this.#ended) this.#report({ state: "closed" });
      else this.#lost();
    };
  }

  async #fetchHistory(signal: AbortSignal): Promise<void> {
    for (;;) {
      const events = await this.#around.history(this.#seq, signal);
      signal.throwIfAborted();
      const before = this.#seq;
      this.#accept(events.map(readEvent));
      if (this.#seq === before) return;
    }
  }

  #receive(data: unknown): void {
    let message: FeedMessage;
    try {
      message = readMessage(JSON.parse(String(data)));
    } catch {
      return; // Not a message of a task; the gap that it leaves, if it was one, is filled from the history.
    }

    if (this.#filling) this.#held.push(message);
    else if (message.seq > this.#seq + 1) void this.#fill(message);
    else this.#accept([message]);
  }

  /** Fetches the messages missing before `message`. If the server has none, it goes on without. */
  async #fill(message: FeedMessage): Promise<void> {
    const { signal } = this.#abort;
    this.#filling = true;
    this.#held = [message];
    try {
      await this.#fetchHistory(signal);
    } catch {
      if (signal.aborted) return;
      this.#hangUp();
      this.#lost();
      return;
    }

    this.#filling = false;
    this.#accept(this.#held);
    this.#held = [];
  }

  #accept(batch: FeedMessage[]): void {
    const fresh = batch.filter((message) => message.seq > this.#seq);
    const last = fresh.at(-1);
    if (!last) return;
    this.#seq = Math.max(last.seq, this.#seq);
    for (const { status } of fresh) if (status) this.#ended = isTerminal(status);
    this.#deliver(fresh);
  }

  #lost(): void {
    if (this.#stopped) return;
    this.#attempt += 1;
    const delay = backoff(this.#attempt, this.#around.random());
    this.#report({ state: "reconnecting", attempt: this.#attempt, retryAt: this.#around.now() + delay });
    this.#cancelTimer = this.#around.schedule(() => void this.#connect(), delay);
  }
}

/** Asking again would be answered the same. */
const isRefusal = (error: unknown) => error instanceof Problem && (error.status === 404 || error.status === 400);
