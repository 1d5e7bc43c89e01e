import { query, request } from "./http";
import { fields, number, optional, orElse, page, record, text, word, type Read } from "./read";

export const phases = ["planning", "architecture", "coding", "testing", "review", "deployment"] as const;
export type Phase = (typeof phases)[number];

export const statuses = ["pending", "running", "paused", "completed", "failed", "cancelled"] as const;
export type TaskStatus = (typeof statuses)[number];

export const isTerminal = (status: TaskStatus) => status === "completed" || status === "failed" || status === "cancelled";

const progress = record({
  phase: optional(word(...phases)),
  fraction: orElse(number, 0),
  step: orElse(text, ""),
  files_created: orElse(number, 0),
  total_estimated_files: orElse(number, 0),
  round: orElse(number, 0),
  tests_total: optional(number),
  tests_passed: optional(number),
  review_score: optional(number),
});
export type TaskProgress = ReturnType<typeof progress>;

const merge = record({ status: word("pending", "merged", "conflict", "failed"), commit: optional(text), error: optional(text) });

const task = record({
  id: text,
  project_id: orElse(text, ""),
  project_name: orElse(text, "Project"),
  project_slug: orElse(text, ""),
  conversation_id: optional(text),
  user_prompt: orElse(text, ""),
  status: word(...statuses),
  current_phase: orElse(word(...phases), "planning"),
  branch_name: optional(text),
  commit_sha: optional(text),
  preview_url: optional(text),
  error: optional(text),
  /** What to do about a failure. */
  next: optional(text),
  cost_total: orElse(number, 0),
  seq: orElse(number, 0),
  created_at: text,
  updated_at: text,
  completed_at: optional(text),
  progress: orElse(progress, progress({}, "progress")),
  merge: optional(merge),
});
export type Task = ReturnType<typeof task>;

export const getTask = (id: string, signal?: AbortSignal) =>
  request(`/api/tasks/${encodeURIComponent(id)}`, task, { signal });

/** The newest tasks, of whatever conversation. */
export const listTasks = (limit: number, signal?: AbortSignal) => request(`/api/tasks${query({ limit })}`, page(task), { signal });

export const taskCommands = ["pause", "resume", "cancel", "retry", "merge"] as const;
export type TaskCommand = (typeof taskCommands)[number];

/** A command answers with the task, bare or wrapped with whether it was accepted. */
const commandResult: Read<Task | undefined> = (value, at) => {
  if (value === undefined || value === null) return undefined;
  const source = fields(value, at);
  if (source.accepted === false) throw new Error(typeof source.refusal === "string" ? source.refusal : "The task refused that.");
  if ("task" in source) return optional(task)(source.task, `${at}.task`);
  return "status" in source && "id" in source ? task(source, at) : undefined;
};

export const commandTask = (id: string, command: TaskCommand) =>
  request(`/api/tasks/${encodeURIComponent(id)}/${command}`, commandResult, { method: "POST" });
