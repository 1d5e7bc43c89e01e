import { isTerminal, phases, statuses, type Phase, type TaskStatus } from "../api/tasks";
import { fields, number, optional, record, text, type Fields } from "../api/read";

export const levels = ["info", "success", "warning", "error"] as const;
export type Level = (typeof levels)[number];

/** One step of a task's history, whichever way it came: over the WebSocket or from the stored events. */
export interface FeedMessage {
  seq: number;
  type: "agent_log" | "progress" | "preview_ready" | "task_complete";
  /** ISO time; absent when the server did not say. */
  at: string | undefined;
  /** For example plan.created; absent in plain log lines. */
  event: string | undefined;
  agent: string | undefined;
  message: string | undefined;
  level: Level;
  file: string | undefined;
  phase: Phase | undefined;
  /** 0 to 1 of the whole task. */
  progress: number | undefined;
  step: string | undefined;
  filesCreated: number | undefined;
  filesTotal: number | undefined;
  testsTotal: number | undefined;
  testsPassed: number | undefined;
  status: TaskStatus | undefined;
  /** passed or failed, approved or not, deployed: how a phase's outcome went. */
  outcome: string | undefined;
  score: number | undefined;
  previewUrl: string | undefined;
  error: string | undefined;
  next: string | undefined;
}

export const phaseOfActor: Record<string, Phase> = {
  planner: "planning",
  architect: "architecture",
  coder: "coding",
  tester: "testing",
  reviewer: "review",
  deployer: "deployment",
};

const phaseOfOutcome: Record<string, Phase> = {
  "plan.created": "planning",
  "architecture.proposed": "architecture",
  "code.pr.opened": "coding",
  "test.results": "testing",
  "review.decision": "review",
  "deploy.status": "deployment",
};

const statusOfEvent: Record<string, TaskStatus> = {
  "task.failed": "failed",
  "task.cancelled": "cancelled",
  "task.paused": "paused",
  "task.resumed": "running",
  "task.retried": "running",
  "deploy.complete": "completed",
};

const types = ["agent_log", "progress", "preview_ready", "task_complete"] as const;

const string = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const figure = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
const among = <T extends string>(words: readonly T[], value: unknown) => words.find((candidate) => candidate === value);

/**
 * Reads a WebSocket message. Only type and seq are required: a message this page half understands is still shown,
 * because a gap in seq would look like a lost message.
 */
export function readMessage(value: unknown): FeedMessage {
  const source = fields(value, "message");
  const { seq } = record({ seq: number, task_id: optional(text) })(source, "message");
  const payload = typeof source.payload === "object" && source.payload !== null ? (source.payload as Fields) : {};
  const pick = (name: string) => source[name] ?? payload[name];

  const event = string(source.event_type);
  const type = among(types, source.type) ?? "progress";
  const agent = string(pick("agent_name"));
  const actor = string(source.actor) ?? agent?.toLowerCase();
  const status = (event && statusOfEvent[event]) ?? (type === "task_complete" || event?.startsWith("task.") ? among(statuses, pick("status")) : undefined);
  return {
    seq,
    type,
    at: string(source.timestamp),
    event: event === "task.progress" ? undefined : event,
    agent,
    message: string(pick("message")),
    level: among(levels, pick("level")) ?? "info",
    file: string(pick("file")),
    phase: among(phases, pick("phase")) ?? (event ? phaseOfOutcome[event] : undefined) ?? (actor ? phaseOfActor[actor] : undefined),
    progress: figure(pick("progress")),
    step: string(pick("step")),
    filesCreated: figure(pick("files_created")),
    filesTotal: figure(pick("total_estimated_files")),
    testsTotal: figure(pick("tests_total")) ?? figure(pick("total_tests")),
    testsPassed: figure(pick("tests_passed")) ?? (event === "test.results" ? figure(pick("passed")) : undefined),
    status: status && (type === "task_complete" || !isTerminal(status) || event?.startsWith("task.") || event === "deploy.complete") ? status : undefined,
    outcome: string(pick("decision")) ?? string(pick("status")),
    score: figure(pick("review_score")) ?? (event === "review.decision" ? figure(pick("score")) : undefined),
    previewUrl: string(pick("preview_url")),
    error: string(pick("error")) ?? string(pick("reason")),
    next: string(pick("next")),
  };
}

/** Reads a stored event, by the same rule that the server follows for its WebSocket. */
export function readEvent(value: Fields): FeedMessage {
  const payload = typeof value.payload === "object" && value.payload !== null ? (value.payload as Fields) : {};
  return readMessage({ ...value, type: typeOf(string(value.event_type), payload) });
}

function typeOf(event: string | undefined, payload: Fields): FeedMessage["type"] {
  switch (event) {
    case "task.progress":
      return payload.kind === "log" ? "agent_log" : "progress";
    case "deploy.status":
      return payload.status === "deployed" ? "preview_ready" : "progress";
    case "deploy.complete":
    case "task.failed":
    case "task.cancelled":
      return "task_complete";
    default:
      return "progress";
  }
}
