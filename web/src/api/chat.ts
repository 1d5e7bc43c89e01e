import { query, request } from "./http";
import { anything, list, optional, orElse, page, record, text, word } from "./read";

const message = record({
  id: text,
  role: word("user", "assistant"),
  content: text,
  timestamp: text,
  task_id: optional(text),
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
});
export type Conversation = ReturnType<typeof conversation>;

const reply = record({
  conversation_id: text,
  user_message: optional(message),
  reply: message,
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

export const sendMessage = (outgoing: Outgoing) =>
  request("/api/chat/send", reply, { method: "POST", body: outgoing });

export const listConversations = (cursor?: string, signal?: AbortSignal) =>
  request(`/api/chat/conversations${query({ cursor, limit: 30 })}`, page(summary), { signal });

export const getConversation = (id: string, signal?: AbortSignal) =>
  request(`/api/chat/conversations/${encodeURIComponent(id)}`, conversation, { signal });

export const deleteConversation = (id: string) =>
  request(`/api/chat/conversations/${encodeURIComponent(id)}`, anything, { method: "DELETE" });
