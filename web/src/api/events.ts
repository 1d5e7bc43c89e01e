import { query, request } from "./http";
import { fields, page } from "./read";

/** One page of a task's history, oldest first. Each event is read by the feed. */
export const listEvents = (taskId: string, after: number, limit: number, signal?: AbortSignal) =>
  request(`/api/events/${encodeURIComponent(taskId)}${query({ after, limit })}`, page(fields), { signal });
