import type { Conversation, Outgoing } from "../api/chat";
import { explain } from "../api/http";

/** The message that has no answer yet: as the conversation has it, or as it was sent from here. */
export interface Unanswered {
  outgoing: Outgoing;
  /** Whether the conversation has it; what only this page has, it may still be sending. */
  kept: boolean;
  since: number;
  /** Why it stays unanswered; undefined while it is being read. */
  trouble: string | undefined;
}

interface Sending {
  isPending: boolean;
  isError: boolean;
  error: unknown;
  variables: Outgoing | undefined;
  submittedAt: number;
}

/** What the server has of a message counts; what it does not have is what was sent from here last. */
export function unansweredOf(conversation: Conversation | undefined, sending: Sending): Unanswered | undefined {
  const pending = conversation?.pending;
  const sent = sending.isPending || sending.isError ? sending.variables : undefined;
  const known = pending?.message.id === sent?.message_id || conversation?.messages.some((message) => message.id === sent?.message_id);
  // A message that is sent once more is being read again, though the conversation has its trouble until then.
  if (sent && (!known || (sending.isPending && pending?.trouble !== undefined))) {
    return { outgoing: sent, kept: false, since: sending.submittedAt, trouble: sending.isError ? explain(sending.error) : undefined };
  }
  if (!conversation || !pending) return undefined;
  const { message, trouble } = pending;
  return {
    outgoing: { message: message.content, message_id: message.id, conversation_id: conversation.id },
    kept: true,
    since: Date.parse(message.timestamp),
    trouble,
  };
}
