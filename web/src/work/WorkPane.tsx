import { lazy, Suspense, useState } from "react";
import { explain } from "../api/http";
import { phases, type Phase } from "../api/tasks";
import { percent } from "../app/format";
import type { TaskView } from "../app/TaskView";
import type { PhaseState } from "../feed/run";
import { CopyButton } from "../ui/CopyButton";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { Reactor } from "../ui/Reactor";
import { Tabs } from "../ui/Tabs";
import { Activity } from "./Activity";
import { CodeMenu } from "./CodeMenu";
import { LinkState } from "./LinkState";
import { MergeButton } from "./MergeButton";
import { ModelCost } from "./ModelCost";
import { PreviewFrame } from "./PreviewFrame";
import { ReviewPanel } from "./ReviewPanel";
import { RunPicker } from "./RunPicker";
import { TestsPanel } from "./TestsPanel";
import { Timeline } from "./Timeline";
import type { WorkTab } from "./tab";

const CommitsPanel = lazy(() => import("./CommitsPanel"));
const DesignPanel = lazy(() => import("./DesignPanel"));
const FilesPanel = lazy(() => import("./FilesPanel"));

interface Props {
  view: TaskView;
  runs: Parameters<typeof RunPicker>[0]["runs"];
  onRun: (id: string) => void;
  /** The tab that the person picked; until then the page shows what matters most now. */
  picked: WorkTab | undefined;
  onPick: (tab: WorkTab) => void;
}

export function WorkPane({ view, runs, onRun, picked, onPick }: Props) {
  const [file, setFile] = useState<string>();
  const { run, task, command } = view;
  const chosen = picked ?? (view.status === "completed" ? "preview" : "activity");
  const states = Object.fromEntries(phases.map((phase) => [phase, view.status === "completed" ? "done" : run.phases[phase].state])) as Record<Phase, PhaseState>;
  const openFile = (path: string) => {
    setFile(path);
    onPick("files");
  };
  const tests = run.testsTotal ?? task?.progress.tests_total;
  const passed = run.testsPassed ?? task?.progress.tests_passed ?? 0;
  const score = run.score ?? task?.progress.review_score;
  const files = run.filesCreated || run.files.size || task?.progress.files_created || 0;

  const unmerged = view.status === "completed" ? (task?.merge?.error ?? (command.error ? explain(command.error) : undefined)) : undefined;

  if (view.error && !task) return <section className="work" id="work" aria-label="Work"><Notice tone="bad" icon="warning" title="This work cannot be shown">{explain(view.error)}</Notice></section>;
  return (
    <section className={`work work--${view.status ?? "pending"}`} id="work" aria-label="Work">
      <header className="work__head">
        <Reactor states={states} size={52} label={`${percent(view.progress)} done`}>{percent(view.progress).slice(0, -1)}</Reactor>
        <div className="work__name">
          <h2>{task?.project_name ?? "…"}</h2>
          {task?.branch_name && <span className="branch"><Icon name="branch" size={13} /><code>{task.branch_name}</code><CopyButton text={task.branch_name} label="Copy the branch name" /></span>}
          <ModelCost task={view.id} phase={run.phase} />
        </div>
        <LinkState view={view} />
        <span className={`status status--${view.status ?? "pending"}`}>{view.status ?? "…"}</span>
        {(view.status === "failed" || view.status === "cancelled") && <button type="button" className="button button--small" disabled={command.pending !== undefined} onClick={() => command.run("retry")}><Icon name="retry" size={14} />Retry</button>}
        {view.status === "completed" && <MergeButton view={view} />}
        {task?.branch_name && task.project_slug && <CodeMenu slug={task.project_slug} branch={task.branch_name} />}
      </header>
      {unmerged && <Notice tone="bad" icon="warning" title="Not merged">{unmerged}</Notice>}
      {runs.length > 1 && <RunPicker runs={runs} chosen={view.id} onChoose={onRun} />}
      <Timeline view={view} states={states} />
      <Tabs
        panel="work"
        label="Views of the work"
        chosen={chosen}
        onChoose={onPick}
        tabs={[
          { id: "activity", label: "Activity", icon: "activity" },
          { id: "design", label: "Design", icon: "architecture" },
          { id: "files", label: "Files", icon: "file", note: files > 0 ? String(files) : undefined },
          { id: "commits", label: "Commits", icon: "branch" },
          { id: "tests", label: "Tests", icon: "testing", note: tests === undefined ? undefined : `${passed}/${tests}`, tone: tests === undefined ? undefined : passed === tests ? "good" : "bad" },
          { id: "review", label: "Review", icon: "review", note: score === undefined ? undefined : String(Math.round(score)) },
          { id: "preview", label: "Preview", icon: "globe" },
        ]}
      />
      <div className="work__panel" role="tabpanel" id="work-panel" aria-labelledby={`work-tab-${chosen}`} tabIndex={0}>
        <Suspense fallback={<Notice title="Loading…" />}>
          {chosen === "activity" && <Activity view={view} onFile={openFile} />}
          {chosen === "design" && <DesignPanel view={view} />}
          {chosen === "files" && <FilesPanel view={view} file={file} onFile={setFile} />}
          {chosen === "commits" && <CommitsPanel view={view} onFile={openFile} />}
          {chosen === "tests" && <TestsPanel view={view} />}
          {chosen === "review" && <ReviewPanel view={view} onFile={openFile} />}
          {chosen === "preview" && <PreviewFrame view={view} />}
        </Suspense>
      </div>
    </section>
  );
}
