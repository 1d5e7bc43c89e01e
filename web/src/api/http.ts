import { fields, type Read } from "./read";

/** The server refused, and said why (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.name = "Problem";
    this.status = status;
    this.title = title;
  }
}

/** Nothing answered at all. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("Catalyst is not answering. Check that it is running (./catalyst up); this page goes on by itself when it is back.", { cause });
    this.name = "Unreachable";
  }
}

interface Options {
  method?: "GET" | "POST" | "DELETE";
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** How the server is asked to answer (RFC 7240). */
  prefer?: string;
  /** A status whose answer is read like a success. */
  alsoAccept?: number;
}

/** Asks the API and reads the answer with `read`. */
export async function request<T>(path: string, read: Read<T>, options: Options = {}): Promise<T> {
  const response = await send(path, options, "application/json");
  const body = await response.text();
  let value: unknown;
  try {
    value = body === "" ? undefined : JSON.parse(body);
  } catch {
    throw new Problem(response.status, "Unreadable answer", "The server's answer was cut short or is not JSON. Try again.");
  }
  return read(value, path.split("?")[0] ?? path);
}

/** Asks for a file as it is. */
export async function requestText(path: string, options: Options = {}): Promise<string> {
  return (await send(path, options, "*/*")).text();
}

async function send(path: string, { method = "GET", body, signal, prefer, alsoAccept }: Options, accept: string): Promise<Response> {
  const headers: Record<string, string> = { accept };
  const init: RequestInit = { method, headers };
  if (signal) init.signal = signal;
  if (prefer) headers.prefer = prefer;
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    headers["content-type"] = "application/json";
  }

  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(error);
  }

  // A proxy in front answers for a server that is down.
  if (response.status === 502 || response.status === 504) throw new Unreachable(response.status);
  if (!response.ok && response.status !== alsoAccept) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = `The server answered ${response.status} ${response.statusText}`.trim() + ".";
  try {
    const body = fields(await response.json(), "problem");
    const title = typeof body.title === "string" ? body.title : "Refused";
    const detail = typeof body.detail === "string" && body.detail !== "" ? body.detail : title;
    return new Problem(response.status, title, detail);
  } catch {
    return new Problem(response.status, "Refused", fallback);
  }
}

/** What to show a person for any failure. */
export function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Encodes each value; leaves out the absent ones. */
export function query(values: Record<string, string | number | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value !== undefined) parameters.set(key, String(value));
  const encoded = parameters.toString();
  return encoded === "" ? "" : `?${encoded}`;
}
