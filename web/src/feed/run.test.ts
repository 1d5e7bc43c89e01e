import { expect, test } from "vitest";
import { readEvent } from "./message";
import { emptyRun, fold } from "./run";

const event = (seq: number, event_type: string, payload: object = {}, actor = "orchestrator") =>
  readEvent({ seq, event_type, actor, task_id: "t", timestamp: new Date(seq * 1000).toISOString(), payload });

const story = [
  event(1, "task.initiated"),
  event(2, "plan.created", {}, "planner"),
  event(3, "architecture.proposed", {}, "architect"),
  event(4, "task.progress", { kind: "log", agent_name: "Coder", phase: "coding", message: "Generated a.ts", file: "a.ts", progress: 0.1 }, "coder"),
  event(5, "code.pr.opened", {}, "coder"),
  event(6, "test.results", { status: "failed", total_tests: 3, passed: 2 }, "tester"),
];

test("a replay changes nothing", () => {
  const once = fold(emptyRun, story, 0);
  expect(fold(once, story, 0)).toBe(once);
  expect(fold(emptyRun, [...story, ...story].reverse(), 0)).toEqual(once);
});

test("failed tests send the work back to the coder", () => {
  const run = fold(emptyRun, story, 0);
  expect(run.phase).toBe("coding");
  expect(run.phases.coding).toMatchObject({ state: "running", repeats: 1, spent: 2000 });
  expect(run.phases.testing.state).toBe("waiting");
  expect([run.testsTotal, run.testsPassed]).toEqual([3, 2]);
  expect([...run.files.keys()]).toEqual(["a.ts"]);
});

test("a failure is forgotten when the task is tried again", () => {
  const failed = fold(emptyRun, [...story, event(7, "task.failed", { status: "failed", phase: "coding", error: "why", next: "do" })], 0);
  expect(failed.failure).toEqual({ phase: "coding", why: "why", next: "do" });
  const again = fold(failed, [event(8, "task.retried", { status: "running", phase: "coding" })], 0);
  expect(again.failure).toBeUndefined();
  expect(again.status).toBe("running");
});
