import type { ChatMessage } from "../api/chat";
import { isTerminal, type Task } from "../api/tasks";

export type ThreadItem = { kind: "message"; message: ChatMessage } | { kind: "run"; task: string } | { kind: "outcome"; task: string };

/**
 * What the conversation shows, in order: each message, each task's card after the answer that announced it, and at the place where
 * a task failed or was cancelled what can be done now, which takes the place of the message that only says so.
 */
export function threadOf(messages: readonly ChatMessage[], statusOf: (task: string) => Task["status"] | undefined): ThreadItem[] {
  const items: ThreadItem[] = [];
  const announced = new Set<string>();
  const last = new Map<string, number>();
  messages.forEach(({ task_id: task }, index) => task !== undefined && last.set(task, index));

  messages.forEach((message, index) => {
    const { role, task_id: task } = message;
    const status = task === undefined ? undefined : statusOf(task);
    const stopped = status === "failed" || status === "cancelled";
    const closing = role === "assistant" && task !== undefined && announced.has(task);
    // A task that failed and was tried again since: what was said of the first time is no longer so.
    const outdated = closing && status !== undefined && !isTerminal(status);
    if (!outdated && !(closing && stopped)) items.push({ kind: "message", message });
    if (role === "assistant" && task !== undefined && !announced.has(task)) {
      announced.add(task);
      items.push({ kind: "run", task });
    }
    if (stopped && task !== undefined && last.get(task) === index) items.push({ kind: "outcome", task });
  });
  return items;
}
