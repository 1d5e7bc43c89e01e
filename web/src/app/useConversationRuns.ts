import { useQueries } from "@tanstack/react-query";
import type { Conversation } from "../api/chat";
import { getTask, isTerminal, type Task } from "../api/tasks";
import { runsOf, type ConversationRun } from "./runs";

/** The conversation's tasks with what is known of each. Those that have ended are asked for once. */
export function useConversationRuns(conversation: Conversation | undefined): (ConversationRun & { task: Task | undefined })[] {
  const runs = runsOf(conversation);
  const tasks = useQueries({
    queries: runs.map(({ id }) => ({
      queryKey: ["task", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => getTask(id, signal),
      staleTime: 30_000,
      refetchInterval: ({ state }: { state: { data?: Task | undefined } }) => (state.data && isTerminal(state.data.status) ? (false as const) : 4_000),
    })),
  });
  return runs.map((run, index) => ({ ...run, task: tasks[index]?.data }));
}
