import { query, request } from "./http";
import { number, optional, orElse, page, record, text, word } from "./read";

export const agents = ["Planner", "Architect", "Coder", "Tester", "Reviewer", "Deployer"] as const;
export type Agent = (typeof agents)[number];

export const levels = ["info", "success", "warning", "error"] as const;
export type LogLevel = (typeof levels)[number];

const line = record({
  id: text,
  task_id: text,
  seq: number,
  agent_name: text,
  message: text,
  level: orElse(word(...levels), "info"),
  timestamp: text,
  file: optional(text),
});
export type FoundLine = ReturnType<typeof line>;

/** What to look for; what is absent does not narrow it. */
export interface LogFilter {
  agent?: Agent | undefined;
  level?: LogLevel | undefined;
  text?: string | undefined;
}

/** Lines of a task that match, newest first. */
export const searchLogs = (taskId: string, filter: LogFilter, cursor: string | undefined, signal?: AbortSignal) =>
  request(`/api/logs${query({ task_id: taskId, agent: filter.agent?.toLowerCase(), level: filter.level, text: filter.text, limit: 100, cursor })}`, page(line), { signal });
