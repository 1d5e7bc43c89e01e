import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { emptyRun } from "../feed/run";
import { sampleTask, sampleView, serve, show } from "../test-view";
import { Activity } from "./Activity";
import CommitsPanel from "./CommitsPanel";
import DesignPanel from "./DesignPanel";
import FilesPanel from "./FilesPanel";
import { PreviewFrame } from "./PreviewFrame";
import { ReviewPanel } from "./ReviewPanel";
import { TestsPanel } from "./TestsPanel";

const git = "/api/git/repos/todo-app";
const artifacts = "/api/artifacts/t1";
const preview = { preview_url: "http://todo-app-1.localhost:8001/", status: "deployed", health_status: "healthy", expires_at: "2999-01-01T00:00:00Z" };

test("every panel says what will be there while there is nothing", async () => {
  serve({});
  const nothing = vi.fn();
  show(<><TestsPanel view={sampleView()} /><ReviewPanel view={sampleView()} onFile={nothing} /><PreviewFrame view={sampleView()} /><CommitsPanel view={sampleView()} onFile={nothing} /><Activity view={sampleView()} onFile={nothing} /></>);
  for (const title of ["No tests have run yet", "Not reviewed yet", "Nothing to see yet", "The agents are getting ready"]) expect(await screen.findByText(title)).toBeVisible();
  expect(await screen.findByText("No commits yet")).toBeVisible();
});

test("a part that was not run says why instead of a figure", async () => {
  serve({ [`${artifacts}/test-results/test-summary.json`]: { overall_status: "failed", backend: { total: 3, passed: 2, failed: 1, coverage: 0.5 }, e2e: { status: "not_run", reason: "No browser is installed." }, security: { status: "not_run", reason: "No scanner." } }, [artifacts]: { items: [{ path: "test-results/backend/junit.xml" }] } });
  show(<TestsPanel view={sampleView()} />);
  expect(await screen.findByText("2 of 3 passed")).toBeVisible();
  expect(screen.getByText("No browser is installed.")).toBeVisible();
  expect(screen.getByText("Not run. No scanner.")).toBeVisible();
  expect(screen.getByText("50%")).toBeVisible();
});

test("each wish says whether it was seen to work, those that need a look first", async () => {
  serve({
    [`${artifacts}/test-results/test-summary.json`]: {
      overall_status: "passed",
      e2e: { status: "passed", total: 4, passed: 4, criteria: [
        { words: "notes with a date", criterion: "A note can be added.", status: "met" },
        { words: "remind me by e-mail", status: "not_done", reason: "nothing is sent by itself yet" },
        { words: "late ones in red", criterion: "A late note is red.", status: "failed", reason: "it stayed black" },
        { words: "in teal", status: "unproved", reason: "no test in a browser tries it" },
      ] },
    },
  });
  show(<TestsPanel view={sampleView()} />);
  expect(await screen.findByText("1 of 4 seen to work in a browser")).toBeVisible();
  const told = within(screen.getByRole("list")).getAllByRole("listitem");
  expect(told.map((item) => item.textContent)).toEqual([
    "Does not worklate ones in redA late note is red.it stayed black",
    "Not doneremind me by e-mailnothing is sent by itself yet",
    "Not triedin tealno test in a browser tries it",
    "Worksnotes with a dateA note can be added.",
  ]);
});

test("an answer of another shape is told, not guessed at", async () => {
  serve({ [`${artifacts}/review/review-decision.json`]: { decision: "approved", overall_score: "ninety" } });
  show(<ReviewPanel view={sampleView()} onFile={vi.fn()} />);
  expect(await screen.findByRole("alert")).toHaveTextContent(/overall_score should be a number/);
});

test("a review leads to the file that it speaks of", async () => {
  const onFile = vi.fn();
  serve({ [`${artifacts}/review/review-decision.json`]: { decision: "changes_requested", overall_score: 61, breakdown: { security: 40, documentation: null }, issues: [{ severity: "high", file: "src/a.ts", line: 7, message: "A secret." }] } });
  show(<ReviewPanel view={sampleView()} onFile={onFile} />);
  expect(await screen.findByRole("img", { name: "Score 61 of 100" })).toBeVisible();
  expect(screen.getByText("Documentation: not measured")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "src/a.ts:7" }));
  expect(onFile).toHaveBeenCalledWith("src/a.ts");
});

test("a commit shows what it changed, and the first one has nothing before it", async () => {
  const asked = serve({
    [`${git}/commits`]: { items: [{ sha: "bbb", subject: "feat(api): Add routes", body: "Said\n\n[coder-agent]\nCatalyst-Step: 0/x", date: "2026-01-01T10:00:00Z", parents: ["aaa"], agent: "coder" }, { sha: "aaa", subject: "Begin", date: "2026-01-01T09:00:00Z", parents: [] }] },
    [`${git}/diff`]: { files: [{ path: "a.ts", status: "added", additions: 1, deletions: 0 }], patch: "diff --git a/a.ts b/a.ts\n--- /dev/null\n+++ b/a.ts\n@@ -0,0 +1 @@\n+let x = <b>1</b>;\n", truncated: true },
  });
  const { container } = show(<CommitsPanel view={sampleView()} onFile={vi.fn()} />);
  await userEvent.click(await screen.findByRole("button", { name: /Add routes/ }));
  expect(await screen.findByText("let x = <b>1</b>;")).toBeVisible();
  expect(container.querySelector("b")).toBeNull();
  expect(asked).toContain(`GET ${git}/diff?base=aaa&head=bbb`);
  expect(screen.getByText("Said")).toBeVisible();
  expect(screen.queryByText(/Catalyst-Step/)).toBeNull();
  expect(screen.getByText(/too large to show in full/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /Begin/ }));
  expect(screen.getByText("The beginning")).toBeVisible();
});

test("documents link to each other, and data models are drawn", async () => {
  serve({
    [`${artifacts}/architecture/design.md`]: "# Design\n\n[Why](adr/001-x.md)",
    [`${artifacts}/architecture/adr/001-x.md`]: "Because.",
    [`${artifacts}/architecture/data-models.json`]: { models: [{ name: "Post", fields: [{ name: "id" }, { name: "author_id", foreign_key: "User.id" }] }, { name: "User", fields: [{ name: "id" }] }] },
    [artifacts]: { items: ["planning/plan.yaml", "architecture/design.md", "architecture/adr/001-x.md", "architecture/data-models.json"].map((path) => ({ path, size: 1 })) },
  });
  const { container } = show(<DesignPanel view={sampleView()} />);
  await userEvent.click(await screen.findByRole("button", { name: "Why" }));
  expect(await screen.findByText("Because.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Data model" }));
  expect(await screen.findByRole("img", { name: "Post: id, author_id, refers to User.id. User: id" })).toBeVisible();
  expect(container.querySelectorAll(".model__relation")).toHaveLength(1);
});

test("files open folder by folder, and a binary one is not shown as text", async () => {
  serve({ [`${git}/tree?ref=feature%2Ftask-1&path=src`]: { items: [{ name: "logo.png", path: "src/logo.png", type: "file" }] }, [`${git}/tree`]: { items: [{ name: "README.md", type: "file" }, { name: "src", type: "directory" }] }, [`${git}/file`]: { is_binary: true, size: 2048 } });
  const onFile = vi.fn();
  const { rerender } = show(<FilesPanel view={sampleView()} file={undefined} onFile={onFile} />);
  const tree = within(await screen.findByRole("navigation", { name: "Files" }));
  await userEvent.click(await tree.findByRole("button", { name: "src" }));
  await userEvent.click(await tree.findByRole("button", { name: "logo.png" }));
  expect(onFile).toHaveBeenCalledWith("src/logo.png");
  rerender(<></>);
  show(<FilesPanel view={sampleView()} file="src/logo.png" onFile={onFile} />);
  expect(await screen.findByText("A binary file")).toBeVisible();
});

test("a preview stays on its own origin, and tells how long it lasts", async () => {
  serve({ "/api/preview/t1": { ...preview, expires_at: new Date(Date.now() + 5.5 * 3_600_000).toISOString() } });
  show(<PreviewFrame view={sampleView({ status: "completed", task: { ...sampleTask, status: "completed" } })} />);
  const path = await screen.findByRole("textbox", { name: "Path in the preview" });
  expect(screen.getByText(/5 h/)).toBeVisible();
  for (const [typed, source] of [["/admin?x=1", "http://todo-app-1.localhost:8001/admin?x=1"], ["//evil.example/", "http://todo-app-1.localhost:8001/evil.example/"], ["javascript:alert(1)", "http://todo-app-1.localhost:8001/javascript:alert(1)"]] as const) {
    await userEvent.clear(path);
    await userEvent.type(path, `${typed}{Enter}`);
    expect(screen.getByTitle("Preview of Todo App")).toHaveAttribute("src", source);
  }
});

test("a version that another has replaced can be gone back to", async () => {
  const asked = serve({ "/api/preview/t1": { ...preview, status: "superseded" }, "/api/projects/p1/restore": { preview_url: preview.preview_url } });
  show(<PreviewFrame view={sampleView({ status: "completed" })} />);

  await userEvent.click(await screen.findByRole("button", { name: "Go back to this version" }));

  await waitFor(() => expect(asked).toContain("POST /api/projects/p1/restore"));
});

test("an unhealthy preview can be restarted; a failed one says what the application said", async () => {
  const asked = serve({ "/api/preview/t1": { ...preview, health_status: "unreachable" } });
  const { unmount } = show(<PreviewFrame view={sampleView({ status: "completed" })} />);
  await userEvent.click(await screen.findByRole("button", { name: "Restart it" }));
  expect(asked).toContain("POST /api/preview/t1/restart");
  unmount();
  serve({ "/api/preview/t1": { ...preview, status: "failed", error: "Error: Cannot find module 'pg'" } });
  show(<PreviewFrame view={sampleView({ status: "completed" })} />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Cannot find module 'pg'");
  expect(screen.getByRole("button", { name: "Start it again" })).toBeEnabled();
});

test("the log groups lines by agent, and a file in it opens", async () => {
  const onFile = vi.fn();
  const line = { at: 0, phase: "coding", level: "info", milestone: false } as const;
  const log = [
    { ...line, seq: 1, agent: "Planner", phase: "planning" as const, text: "🤖 Planner: Reading", file: undefined },
    { ...line, seq: 2, agent: "Coder", text: "Generated a.ts", file: "src/a.ts" },
    { ...line, seq: 3, agent: "Coder", text: "Done", file: undefined },
  ];
  show(<Activity view={sampleView({ run: { ...emptyRun, log } })} onFile={onFile} />);
  expect(within(screen.getByRole("log")).getAllByText("Coder")).toHaveLength(1);
  expect(screen.getByText("Reading")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "src/a.ts" }));
  expect(onFile).toHaveBeenCalledWith("src/a.ts");
});
