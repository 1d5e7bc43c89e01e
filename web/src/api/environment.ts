import { request } from "./http";
import { fields } from "./read";

/** What the server says of itself; shown to people only, so nothing in it is required. */
export const getEnvironment = (signal?: AbortSignal) => request("/api/environment/info", fields, { signal });
