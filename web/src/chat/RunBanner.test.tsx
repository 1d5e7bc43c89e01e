import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { sampleView } from "../test-view";
import { RunBanner } from "./RunBanner";

test("cancelling is asked for once more, with the focus on the answer", async () => {
  const run = vi.fn();
  render(<RunBanner view={sampleView({ command: { run, pending: undefined, error: null } })} />);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.getByRole("button", { name: "Cancel the run" })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Keep going" }));
  expect(run).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel the run" }));
  expect(run).toHaveBeenCalledExactlyOnceWith("cancel");
});

test("a paused task says so and can go on", async () => {
  const run = vi.fn();
  render(<RunBanner view={sampleView({ status: "paused", command: { run, pending: undefined, error: null } })} />);
  expect(screen.getByRole("status")).toHaveTextContent("Paused");
  await userEvent.click(screen.getByRole("button", { name: "Resume" }));
  expect(run).toHaveBeenCalledWith("resume");
  expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "20");
});
