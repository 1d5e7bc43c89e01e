import { lazy, Suspense, useState } from "react";
import { explain } from "../api/http";
import type { TaskView } from "../app/TaskView";
import { CopyButton } from "../ui/CopyButton";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { Reactor } from "../ui/Reactor";
import { Tabs } from "../ui/Tabs";
import { phases, type Phase } from "../api/tasks";
import type { PhaseState } from "../feed/run";
import { percent } from "../app/format";
import { Activity } from "./Activity";
import { LinkState } from "./LinkState";
import { PreviewFrame } from "./PreviewFrame";
import { ReviewPanel } from "./ReviewPanel";
import { TestsPanel } from "./TestsPanel";
import { Timeline } from "./Timeline";

const FilesPanel = lazy(() => import("./FilesPanel"));
type Tab = "activity" | "files" | "tests" | "review" | "preview";

export function WorkPane({ view }: { view: TaskView }) {
  const [picked, setPicked] = useState<Tab>();
  const [file, setFile] = useState<string>();
  const { run, task } = view;
  // Until the person picks a tab, the page shows what matters most now.
  const chosen = picked ?? (view.status === "completed" ? "preview" : "activity");
  const states = Object.fromEntries(phases.map((phase) => [phase, view.status === "completed" ? "done" : run.phases[phase].state])) as Record<Phase, PhaseState>;
  const openFile = (path: string) => {
    setFile(path);
    setPicked("files");
  };
  const tests = run.testsTotal ?? task?.progress.tests_total;
  const passed = run.testsPassed ?? task?.progress.tests_passed ?? 0;
  const score = run.score ?? task?.progress.review_score;
  const files = run.filesCreated || run.files.size || task?.progress.files_created || 0;

  if (view.error && !task) return <section className="work" aria-label="Work"><Notice tone="bad" icon="warning" title="This work cannot be shown">{explain(view.error)}</Notice></section>;
  return (
    <section className={`work work--${view.status ?? "pending"}`} aria-label="Work">
      <header className="work__head">
        <Reactor states={states} size={56} label={`${percent(view.progress)} done`}>{percent(view.progress).slice(0, -1)}</Reactor>
        <div className="work__name">
          <h2>{task?.project_name ?? "…"}</h2>
          {task?.branch_name && <span className="branch"><Icon name="branch" size={13} /><code>{task.branch_name}</code><CopyButton text={task.branch_name} label="Copy the branch name" /></span>}
        </div>
        <LinkState view={view} />
        <span className={`status status--${view.status ?? "pending"}`}>{view.status ?? "…"}</span>
      </header>
      <Timeline view={view} states={states} />
      <Tabs
        panel="work"
        label="Views of the work"
        chosen={chosen}
        onChoose={setPicked}
        tabs={[
          { id: "activity", label: "Activity", icon: "activity" },
          { id: "files", label: "Files", icon: "file", note: files > 0 ? String(files) : undefined },
          { id: "tests", label: "Tests", icon: "testing", note: tests === undefined ? undefined : `${passed}/${tests}`, tone: tests === undefined ? undefined : passed === tests ? "good" : "bad" },
          { id: "review", label: "Review", icon: "review", note: score === undefined ? undefined : String(Math.round(score)) },
          { id: "preview", label: "Preview", icon: "globe" },
        ]}
      />
      <div className="work__panel" role="tabpanel" id="work-panel" aria-labelledby={`work-tab-${chosen}`} tabIndex={-1}>
        <Suspense fallback={<Notice title="Loading…" />}>
          {chosen === "activity" && <Activity view={view} onFile={openFile} />}
          {chosen === "files" && <FilesPanel view={view} file={file} onFile={setFile} />}
          {chosen === "tests" && <TestsPanel view={view} />}
          {chosen === "review" && <ReviewPanel view={view} onFile={openFile} />}
          {chosen === "preview" && <PreviewFrame view={view} />}
        </Suspense>
      </div>
    </section>
  );
}
