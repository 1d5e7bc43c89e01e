import { fireEvent, screen } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { sampleTask, sampleView, serve, show } from "../test-view";
import { WorkPane } from "./WorkPane";

const pane = (view: ReturnType<typeof sampleView>) => <WorkPane view={view} runs={[]} onRun={() => undefined} picked="review" onPick={() => undefined} />;
const completed = (merge: (typeof sampleTask)["merge"]) => sampleView({ status: "completed", busy: false, task: { ...sampleTask, status: "completed", merge } });

beforeEach(() => void serve({}));

test("a finished task is merged by its button", () => {
  const view = completed(undefined);
  show(pane(view));
  fireEvent.click(screen.getByRole("button", { name: "Merge" }));
  expect(view.command.run).toHaveBeenCalledWith("merge");
});

test("what is merged says so and offers nothing", () => {
  show(pane(completed({ status: "merged", commit: "0123456789", error: undefined })));
  expect(screen.getByText("merged")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Merge" })).toBeNull();
});

test("a conflict is shown, and merging can be tried again", () => {
  show(pane(completed({ status: "conflict", commit: undefined, error: "main has changed in the same places: a.ts." })));
  expect(screen.getByText(/a\.ts/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Merge" })).toBeTruthy();
});

test("a task at work has no merge", () => {
  show(pane(sampleView()));
  expect(screen.queryByRole("button", { name: "Merge" })).toBeNull();
});
