import { expect, test } from "vitest";
import type { ChatMessage } from "../api/chat";
import type { TaskStatus } from "../api/tasks";
import { threadOf } from "./thread";

const say = (role: "user" | "assistant", content: string, task_id?: string): ChatMessage => ({ id: content, role, content, timestamp: "", task_id, default_answer: undefined });
const messages = [say("user", "a todo app", "t1"), say("assistant", "I will build it", "t1"), say("assistant", "It ended", "t1"), say("user", "add tags", "t2"), say("assistant", "I will add tags", "t2")];
const shown = (one: TaskStatus, two: TaskStatus) =>
  threadOf(messages, (task) => (task === "t1" ? one : two)).map((item) => (item.kind === "message" ? item.message.content : `${item.kind} ${item.task}`));

test("each task has its card after the answer that announced it", () => {
  expect(shown("completed", "running")).toEqual(["a todo app", "I will build it", "run t1", "It ended", "add tags", "I will add tags", "run t2"]);
});

test("a failure stands where it happened, instead of the message that only says so", () => {
  expect(shown("failed", "completed")).toEqual(["a todo app", "I will build it", "run t1", "outcome t1", "add tags", "I will add tags", "run t2"]);
});

test("a failure is shown before the server has written its closing message", () => {
  expect(shown("completed", "cancelled").at(-1)).toBe("outcome t2");
});

test("what was said of a first try is gone while the next one runs", () => {
  expect(shown("running", "completed")).not.toContain("It ended");
});
