import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { OutcomeCard } from "./OutcomeCard";

const idle = { run: vi.fn(), pending: undefined, error: null };
const props = { status: "failed", phase: "testing", next: undefined, branch: "feature/task-1", command: idle, onEdit: vi.fn() } as const;

test("says who failed, why, what is kept and what next", () => {
  render(<OutcomeCard {...props} why="The port range is full." next="Stop a preview, then retry." />);
  const card = screen.getByRole("alert", { name: "The task failed" });
  for (const words of ["The Tester could not finish", "The port range is full.", "feature/task-1", "Stop a preview, then retry."]) expect(card).toHaveTextContent(words);
});

test("long output is folded away behind its first line", () => {
  render(<OutcomeCard {...props} why={`npm ci ended with code 1.\n${"npm error line\n".repeat(9)}npm error last`} />);
  expect(screen.getByText("npm ci ended with code 1.")).toBeVisible();
  expect(screen.getByText(/npm error last/).closest("details")).not.toHaveAttribute("open");
});

test("what is short is shown in full", () => {
  render(<OutcomeCard {...props} why={"It did not become healthy. It said last:\nport 9001 is taken"} />);
  expect(screen.getByText(/port 9001 is taken/)).toBeVisible();
  expect(screen.queryByText("Everything it said")).toBeNull();
});

test("retries, takes the request back, and shows why a retry was refused", async () => {
  const run = vi.fn();
  const onEdit = vi.fn();
  const { rerender } = render(<OutcomeCard {...props} status="cancelled" why="cancelled by the user" command={{ ...idle, run }} onEdit={onEdit} />);
  expect(screen.getByRole("status")).toHaveTextContent("Cancelled by the user");
  await userEvent.click(screen.getByRole("button", { name: "Retry" }));
  expect(run).toHaveBeenCalledWith("retry");
  await userEvent.click(screen.getByRole("button", { name: "Edit the request" }));
  expect(onEdit).toHaveBeenCalledOnce();
  rerender(<OutcomeCard {...props} why="x" command={{ run, pending: "retry", error: new Error("Another task runs.") }} />);
  expect(screen.getByRole("button", { name: "Retry" })).toBeDisabled();
  expect(screen.getByText("Another task runs.")).toBeVisible();
});
