import { request } from "./http";
import { list, optional, record, text, type Read } from "./read";

interface Part {
  name: string;
  status: string;
  detail: string | undefined;
}

const readPart: Read<Part> = record({ name: text, status: text, detail: optional(text) });

const readTrouble: Read<string | null> = (value, at) =>
  record({ parts: list(readPart) })(value, at).parts.find((part) => part.status !== "healthy")?.detail ?? null;

/** What does not work and what to do about it; null when everything does. */
export const getTrouble = (signal?: AbortSignal) => request("/health", readTrouble, { signal, alsoAccept: 503 });
