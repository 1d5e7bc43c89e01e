import { request } from "./http";
import { record, text } from "./read";

/** What the server thinks with: "blueprint" are its built-in rules, anything else is a language model. */
export const getBrain = (signal?: AbortSignal) => request("/api/environment/info", record({ brain: text }), { signal });
