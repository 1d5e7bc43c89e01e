import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Task } from "../api/tasks";
import { sampleTask, sampleView } from "../test-view";
import { RunCard } from "./RunCard";

const done: Task = { ...sampleTask, status: "completed", completed_at: "2026-01-01T10:00:42Z", preview_url: "http://todo-app-1.localhost:8001/", progress: { ...sampleTask.progress, tests_total: 8, tests_passed: 8, review_score: 91.4 } };

test("a finished run tells its figures and opens its preview elsewhere", async () => {
  const onShow = vi.fn();
  render(<RunCard id="t1" task={done} view={undefined} shown={false} onShow={onShow} />);
  await userEvent.click(screen.getByRole("button", { name: /Todo App.*Ready in 42 s.*8 of 8 tests.*score 91.*Show this work/ }));
  expect(onShow).toHaveBeenCalledWith("t1");
  expect(screen.getByRole("link")).toHaveAttribute("href", "http://todo-app-1.localhost:8001/");
  expect(screen.getByRole("link")).toHaveAttribute("rel", "noopener noreferrer");
});

test("no address of another kind becomes a link", () => {
  render(<RunCard id="t1" task={{ ...done, preview_url: "javascript:alert(1)" }} view={undefined} shown onShow={vi.fn()} />);
  expect(screen.queryByRole("link")).toBeNull();
});

test("what is followed live is newer than what was asked for", () => {
  render(<RunCard id="t1" task={done} view={sampleView({ progress: 0.5 })} shown onShow={vi.fn()} />);
  expect(screen.getByRole("button")).toHaveTextContent("at work50%");
});
