import { expect, test } from "vitest";
import type { Conversation } from "../api/chat";
import { unansweredOf } from "./unanswered";

const outgoing = { message: "build notes", message_id: "m1", conversation_id: "c1" };
const message = { id: "m1", role: "user", content: "build notes", timestamp: "2026-01-01T00:00:00Z", task_id: undefined, default_answer: undefined } as const;
const conversation = (more: Partial<Conversation>): Conversation => ({ id: "c1", title: "", messages: [], current_task_id: undefined, pending: undefined, ...more });
const idle = { isPending: false, isError: false, error: null, variables: undefined, submittedAt: 0 };
const sending = { ...idle, isPending: true, variables: outgoing, submittedAt: 5 };
const lost = { ...idle, isError: true, error: new Error("Catalyst is not answering."), variables: outgoing, submittedAt: 5 };

test("nothing is unanswered in a conversation at rest, nor a message that has its answer", () => {
  expect(unansweredOf(conversation({}), idle)).toBeUndefined();
  expect(unansweredOf(conversation({ messages: [message] }), sending)).toBeUndefined();
});

test("a message on its way is being sent, and one that did not arrive says why", () => {
  expect(unansweredOf(undefined, sending)).toEqual({ outgoing, kept: false, since: 5, trouble: undefined });
  expect(unansweredOf(conversation({}), lost)).toEqual({ outgoing, kept: false, since: 5, trouble: "Catalyst is not answering." });
});

test("what the conversation has of a message counts more than a lost answer to it", () => {
  const pending = { message, trouble: undefined };
  for (const state of [idle, sending, lost]) {
    expect(unansweredOf(conversation({ pending }), state)).toEqual({ outgoing, kept: true, since: Date.parse(message.timestamp), trouble: undefined });
  }
  expect(unansweredOf(conversation({ pending: { message, trouble: "The brain failed." } }), lost)?.trouble).toBe("The brain failed.");
});

test("a message that is sent again is being sent, whatever became of it before", () => {
  const pending = { message, trouble: "It was cancelled." };
  expect(unansweredOf(conversation({ pending }), sending)).toMatchObject({ kept: false, trouble: undefined });
});

test("a new message takes the place of the one that stayed unanswered", () => {
  const pending = { message: { ...message, id: "m0", content: "build magic" }, trouble: "It was cancelled." };
  expect(unansweredOf(conversation({ pending }), sending)?.outgoing).toEqual(outgoing);
});
