/** Small readers that turn what the network sent into typed values, or say exactly what was wrong and where. */
export type Read<T> = (value: unknown, at: string) => T;

/** The server sent something this UI does not understand. */
export class ShapeError extends Error {
  constructor(at: string, expected: string, value: unknown) {
    super(`The server sent an answer this page does not understand: ${at} should be ${expected}, but is ${describe(value)}. Reload the page; if it stays, the page and the server are of different versions.`);
    this.name = "ShapeError";
  }
}

function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "string" ? `"${value.slice(0, 40)}"` : typeof value;
}

export const text: Read<string> = (value, at) => {
  if (typeof value !== "string") throw new ShapeError(at, "text", value);
  return value;
};

export const number: Read<number> = (value, at) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ShapeError(at, "a number", value);
  return value;
};

export const flag: Read<boolean> = (value, at) => {
  if (typeof value !== "boolean") throw new ShapeError(at, "true or false", value);
  return value;
};

export const anything: Read<unknown> = (value) => value;

/** Absent and null are the same on the wire: nulls are left out. */
export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, at) => (value === undefined || value === null ? undefined : read(value, at));
}

export function orElse<T>(read: Read<T>, fallback: T): Read<T> {
  return (value, at) => (value === undefined || value === null ? fallback : read(value, at));
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(at, "a list", value);
    return value.map((item, index) => read(item, `${at}[${index}]`));
  };
}

export function word<const W extends string>(...words: W[]): Read<W> {
  return (value, at) => {
    const known = words.find((candidate) => candidate === value);
    if (known === undefined) throw new ShapeError(at, `one of ${words.join(", ")}`, value);
    return known;
  };
}

export type Fields = Record<string, unknown>;

export const fields: Read<Fields> = (value, at) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ShapeError(at, "an object", value);
  return value as Fields;
};

/** Reads an object field by field; fields not named are ignored, so that the server may grow. */
export function record<S extends Record<string, Read<unknown>>>(shape: S): Read<{ [K in keyof S]: ReturnType<S[K]> }> {
  const entries = Object.entries(shape);
  return (value, at) => {
    const source = fields(value, at);
    const result: Record<string, unknown> = {};
    for (const [key, read] of entries) result[key] = read(source[key], `${at}.${key}`);
    return result as { [K in keyof S]: ReturnType<S[K]> };
  };
}

export function dictionary<T>(read: Read<T>): Read<Record<string, T>> {
  return (value, at) =>
    Object.fromEntries(Object.entries(fields(value, at)).map(([key, item]) => [key, read(item, `${at}.${key}`)]));
}

/** A page of a longer list. Plain lists are accepted too. */
export function page<T>(read: Read<T>): Read<{ items: T[]; next_cursor: string | undefined }> {
  const shape = record({ items: list(read), next_cursor: optional(text) });
  return (value, at) => (Array.isArray(value) ? { items: list(read)(value, at), next_cursor: undefined } : shape(value, at));
}
