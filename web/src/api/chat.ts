import { query, request } from "./http";
import { anything, list, optional, orElse, page, record, text, word } from "./read";

const message = record({
  id: text,
  role: word("user", "assistant"),
  content: text,
  timestamp: text,
  task_id: optional(text),
  /** Where it asks something: what is taken for the answer where nobody says another. */
  default_answer: optional(text),
});
export type ChatMessage = ReturnType<typeof message>;

const summary = record({
  id: text,
  title: orElse(text, ""),
  updated_at: orElse(text, ""),
  current_task_id: optional(text),
});
export type ConversationSummary = ReturnType<typeof summary>;

const conversation = record({
  id: text,
  title: orElse(text, ""),
  messages: list(message),
  current_task_id: optional(text),
  /** The last message, while it has no answer; trouble says why it stays so, once it does. */
  pending: optional(record({ message, trouble: optional(text) })),
});
export type Conversation = ReturnType<typeof conversation>;

const reply = record({
  conversation_id: text,
  user_message: optional(message),
  /** Absent where the message is still being read. */
  reply: optional(message),
  task_id: optional(text),
});
export type ChatReply = ReturnType<typeof reply>;

export interface Outgoing {
  message: string;
  /** The same id twice is the same message, so a send may be repeated after a lost answer. */
  message_id: string;
  /** Chosen here for a new conversation too, so that a repeated first message ends in one conversation. */
  conversation_id: string;
}

/** The answer when it comes at once; otherwise the conversation has the message as pending. */
export const sendMessage = (outgoing: Outgoing) =>
  request("/api/chat/send", reply, { method: "POST", body: outgoing, prefer: "wait=1" });

/** Stops the reading of the message that has no answer yet. */
export const cancelMessage = (id: string) =>
  request(`/api/chat/conversations/${encodeURIComponent(id)}/cancel`, conversation, { method: "POST" });

/** Whether the conversation changes soon without anybody doing anything. */
export const isReading = (conversation: Conversation | undefined) =>
  conversation?.pending !== undefined && conversation.pending.trouble === undefined;

export const listConversations = (cursor?: string, signal?: AbortSignal) =>
  request(`/api/chat/conversations${query({ cursor, limit: 30 })}`, page(summary), { signal });

export const getConversation = (id: string, signal?: AbortSignal) =>
  request(`/api/chat/conversations/${encodeURIComponent(id)}`, conversation, { signal });

export const deleteConversation = (id: string) =>
  request(`/api/chat/conversations/${encodeURIComponent(id)}`, anything, { method: "DELETE" });
