import { phases, type Phase, type TaskStatus } from "../api/tasks";
import type { FeedMessage, Level } from "./message";

export type PhaseState = "waiting" | "running" | "done" | "failed" | "stopped";

export interface PhaseRecord {
  state: PhaseState;
  /** Time spent in earlier stretches, in ms. */
  spent: number;
  /** When the present stretch began, in ms since the epoch. */
  since: number | undefined;
  /** Times that the work was done again. */
  repeats: number;
}

export interface LogLine {
  seq: number;
  at: number;
  phase: Phase;
  agent: string;
  text: string;
  level: Level;
  file: string | undefined;
  /** A milestone stands out from the lines around it. */
  milestone: boolean;
}

export interface Failure {
  phase: Phase;
  why: string;
  next: string | undefined;
}

/** Everything that a task's history tells, folded into what the page shows. */
export interface Run {
  seq: number;
  status: TaskStatus | undefined;
  /** The message that last changed the status; the newer of it and the task's snapshot wins. */
  statusSeq: number;
  phase: Phase;
  phases: Record<Phase, PhaseRecord>;
  progress: number;
  step: string;
  filesCreated: number;
  filesTotal: number;
  testsTotal: number | undefined;
  testsPassed: number | undefined;
  score: number | undefined;
  startedAt: number | undefined;
  endedAt: number | undefined;
  /** Repository paths in the order they first appeared, with the seq that last touched each. */
  files: ReadonlyMap<string, number>;
  log: readonly LogLine[];
  previewUrl: string | undefined;
  failure: Failure | undefined;
}

const waiting: PhaseRecord = { state: "waiting", spent: 0, since: undefined, repeats: 0 };

export const emptyRun: Run = {
  seq: 0,
  status: undefined,
  statusSeq: 0,
  phase: "planning",
  phases: Object.fromEntries(phases.map((phase) => [phase, waiting])) as Record<Phase, PhaseRecord>,
  progress: 0,
  step: "",
  filesCreated: 0,
  filesTotal: 0,
  testsTotal: undefined,
  testsPassed: undefined,
  score: undefined,
  startedAt: undefined,
  endedAt: undefined,
  files: new Map(),
  log: [],
  previewUrl: undefined,
  failure: undefined,
};

export const agentNames: Record<Phase, string> = {
  planning: "Planner",
  architecture: "Architect",
  coding: "Coder",
  testing: "Tester",
  review: "Reviewer",
  deployment: "Deployer",
};

const outcomes = new Set(["plan.created", "architecture.proposed", "code.pr.opened", "test.results", "review.decision", "deploy.status"]);

/** Folds a batch of messages in. Messages already seen are skipped, so a replay changes nothing. */
export function fold(run: Run, batch: readonly FeedMessage[], now: number): Run {
  const fresh = batch.filter((message) => message.seq > run.seq).sort((a, b) => a.seq - b.seq);
  if (fresh.length === 0) return run;

  const files = new Map(run.files);
  const log = [...run.log];
  let next: Run = { ...run, phases: { ...run.phases }, files, log };
  for (const message of fresh) {
    if (message.seq <= next.seq) continue;
    next = step(next, message, message.at ? Date.parse(message.at) || now : now, files, log);
  }
  return next;
}

function step(run: Run, message: FeedMessage, at: number, files: Map<string, number>, log: LogLine[]): Run {
  const next: Run = {
    ...run,
    seq: message.seq,
    startedAt: run.startedAt ?? at,
    progress: message.progress ?? run.progress,
    step: message.step ?? run.step,
    filesCreated: message.filesCreated ?? run.filesCreated,
    filesTotal: message.filesTotal ?? run.filesTotal,
    testsTotal: message.testsTotal ?? run.testsTotal,
    testsPassed: message.testsPassed ?? run.testsPassed,
    score: message.score ?? run.score,
    previewUrl: message.previewUrl ?? run.previewUrl,
  };

  movePhases(next, message, at);
  if (message.file) files.set(message.file, message.seq);
  if (message.status) applyStatus(next, message, message.status, at);

  const line = lineOf(next, message, at);
  if (line) log.push(line);
  return next;
}

/** The phase at work is the one last spoken of; those before it are done, those after it wait (again, after rework). */
function movePhases(run: Run, message: FeedMessage, at: number): void {
  const isOutcome = message.event !== undefined && outcomes.has(message.event);
  const begins = message.event === "task.initiated" || message.type === "agent_log" || (message.type === "progress" && !isOutcome && message.event === undefined);
  const { phase } = message;
  if (!phase || (!isOutcome && !begins)) {
    if (message.event === "task.initiated") enter(run, "planning", at);
    return;
  }

  if (!isOutcome) {
    enter(run, phase, at);
    return;
  }

  enter(run, phase, at);
  leave(run, phase, "done", at);
  const sentBack = (phase === "testing" && message.outcome !== "passed") || (phase === "review" && message.outcome !== "approved");
  if (sentBack) {
    enter(run, "coding", at);
  } else {
    const following = phases[phases.indexOf(phase) + 1];
    if (following) enter(run, following, at);
  }
}

function enter(run: Run, phase: Phase, at: number): void {
  const index = phases.indexOf(phase);
  phases.forEach((other, position) => {
    const record = run.phases[other];
    if (position < index && record.state !== "done") leave(run, other, "done", at);
    if (position > index && record.state !== "waiting") {
      leave(run, other, "waiting", at);
    }
  });

  const record = run.phases[phase];
  if (record.state !== "running") {
    run.phases[phase] = { ...record, state: "running", since: at, repeats: record.spent > 0 ? record.repeats + 1 : record.repeats };
  }
  run.phase = phase;
}

function leave(run: Run, phase: Phase, state: PhaseState, at: number): void {
  const record = run.phases[phase];
  const stretch = record.since === undefined ? 0 : Math.max(0, at - record.since);
  run.phases[phase] = { ...record, state, spent: record.spent + stretch, since: undefined };
}

function applyStatus(run: Run, message: FeedMessage, status: TaskStatus, at: number): void {
  run.status = status;
  run.statusSeq = message.seq;
  const current = message.phase ?? run.phase;
  switch (status) {
    case "completed":
      for (const phase of phases) if (run.phases[phase].state !== "done") leave(run, phase, "done", at);
      run.progress = 1;
      run.endedAt = at;
      break;
    case "failed":
      leave(run, current, "failed", at);
      run.phase = current;
      run.endedAt = at;
      run.failure = { phase: current, why: message.error ?? "The agent did not say why.", next: message.next };
      break;
    case "cancelled":
      leave(run, current, "stopped", at);
      run.phase = current;
      run.endedAt = at;
      break;
    case "paused":
      leave(run, run.phase, "stopped", at);
      break;
    default:
      run.failure = undefined;
      run.endedAt = undefined;
      enter(run, current, at);
  }
}

function lineOf(run: Run, message: FeedMessage, at: number): LogLine | undefined {
  const phase = message.phase ?? run.phase;
  const line = { seq: message.seq, at, phase, agent: message.agent ?? agentNames[phase], level: message.level, file: message.file };
  if (message.type === "agent_log" && message.message) return { ...line, text: message.message, milestone: false };
  const milestone = milestoneOf(message);
  return milestone && { ...line, ...milestone, file: undefined, milestone: true };
}

function milestoneOf(message: FeedMessage): Pick<LogLine, "text" | "level"> | undefined {
  const good = (text: string) => ({ text, level: "success" as const });
  const warn = (text: string) => ({ text, level: "warning" as const });
  switch (message.event ?? (message.type === "task_complete" ? `status:${message.status}` : message.type)) {
    case "plan.created":
      return good("Plan ready");
    case "architecture.proposed":
      return good("Design ready");
    case "code.pr.opened":
      return good("Code committed");
    case "test.results": {
      const figures = message.testsTotal === undefined ? "" : `: ${message.testsPassed ?? 0} of ${message.testsTotal} passed`;
      return message.outcome === "passed" ? good(`Tests done${figures}`) : warn(`Tests sent the work back to the Coder${figures}`);
    }
    case "review.decision": {
      const score = message.score === undefined ? "" : `: ${Math.round(message.score)} of 100`;
      return message.outcome === "approved" ? good(`Review approved${score}`) : warn(`The review sent the work back to the Coder${score}`);
    }
    case "deploy.status":
    case "preview_ready":
      return message.previewUrl ? good("Preview is live") : undefined;
    case "deploy.complete":
    case "status:completed":
      return good("All done");
    case "task.failed":
    case "status:failed":
      return { text: "Stopped by a failure", level: "error" };
    case "task.cancelled":
    case "status:cancelled":
      return warn("Cancelled");
    case "task.paused":
      return warn("Paused");
    case "task.resumed":
      return good("Resumed");
    case "task.retried":
      return good("Trying again");
    default:
      return undefined;
  }
}

/** Milliseconds that a phase took so far. */
export const phaseTime = (record: PhaseRecord, now: number) => record.spent + (record.since === undefined ? 0 : Math.max(0, now - record.since));
