import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { getTask, isTerminal, type Task, type TaskStatus } from "../api/tasks";
import { emptyRun, type Failure, type Run } from "../feed/run";
import type { Link } from "../feed/connection";
import { useTaskFeed } from "../feed/useTaskFeed";
import { currentStatus } from "./currentStatus";
import { useTaskCommand, type TaskCommands } from "./useTaskCommand";

/** One task as the page shows it: its snapshot and its feed, whichever is newer in each thing. */
export interface TaskView {
  id: string;
  task: Task | undefined;
  run: Run;
  link: Link;
  loaded: boolean;
  status: TaskStatus | undefined;
  busy: boolean;
  failure: Failure | undefined;
  progress: number;
  error: Error | null;
  reconnect: () => void;
  command: TaskCommands;
}

export function useTaskView(id: string | undefined, conversation: string | undefined): TaskView | undefined {
  const client = useQueryClient();
  const { feed, reconnect } = useTaskFeed(id);
  const run = feed?.run ?? emptyRun;

  const { data: task, error } = useQuery({
    queryKey: ["task", id],
    queryFn: ({ signal }) => getTask(id ?? "", signal),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isTerminal(state.data.status) ? 30_000 : 4_000),
  });

  const status = currentStatus(task, run);

  // What agents finish changes the snapshot, the conversation and the artifacts.
  useEffect(() => {
    if (run.statusSeq === 0) return;
    void client.invalidateQueries({ queryKey: ["task", id] });
    void client.invalidateQueries({ queryKey: ["conversation", conversation] });
    void client.invalidateQueries({ queryKey: ["conversations"] });
    void client.invalidateQueries({ queryKey: ["tasks"] });
    void client.invalidateQueries({ queryKey: ["preview", id] });
  }, [client, id, conversation, run.statusSeq]);
  useEffect(() => {
    void client.invalidateQueries({ queryKey: ["artifacts", id] });
    void client.invalidateQueries({ queryKey: ["git"] });
  }, [client, id, run.phase, status]);

  // Messages stopped although the task went on: a half-open connection, which a browser does not notice by itself.
  const behind = feed?.link.state !== "reconnecting" && feed?.loaded === true && task !== undefined && task.seq > run.seq;
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(reconnect, 3_000);
    return () => clearTimeout(timer);
    // The seq is listed so that every message that does come disarms the timer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [behind, run.seq]);

  const command = useTaskCommand(id, conversation, (name) => {
    if (name === "retry") reconnect();
  });

  if (!id) return undefined;
  const progress = status === "completed" ? 1 : Math.max(run.progress, run.seq >= (task?.seq ?? 0) ? 0 : (task?.progress.fraction ?? 0));
  return {
    id,
    task,
    run,
    link: feed?.link ?? { state: "loading" },
    loaded: feed?.loaded === true || run.seq > 0,
    status,
    busy: status !== undefined && !isTerminal(status),
    failure: status === "failed" ? (run.failure ?? { phase: task?.current_phase ?? run.phase, why: task?.error ?? "The agent did not say why.", next: task?.next }) : undefined,
    progress,
    error,
    reconnect,
    command,
  };
}
