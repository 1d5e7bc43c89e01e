import type { Task, TaskStatus } from "../api/tasks";
import type { Run } from "../feed/run";

/** The status that the newer of snapshot and feed tells. Work that the feed shows ends the waiting before a snapshot says so. */
export function currentStatus(task: Pick<Task, "seq" | "status"> | undefined, run: Run): TaskStatus | undefined {
  const told = task && task.seq >= run.statusSeq ? task.status : (run.status ?? task?.status);
  return told === "pending" && Object.values(run.phases).some(({ state }) => state !== "waiting") ? "running" : told;
}
