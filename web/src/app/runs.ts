import type { Conversation } from "../api/chat";

/** One task that the conversation started. */
export interface ConversationRun {
  id: string;
  prompt: string;
}

/** The conversation's tasks, oldest first, each with the message that asked for it. */
export function runsOf(conversation: Conversation | undefined): ConversationRun[] {
  const runs = new Map<string, string>();
  let asked = "";
  for (const { role, content, task_id: task } of conversation?.messages ?? []) {
    if (role === "user") asked = content;
    if (task !== undefined && !runs.has(task)) runs.set(task, asked);
  }
  return [...runs].map(([id, prompt]) => ({ id, prompt }));
}
