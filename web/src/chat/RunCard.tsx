import { isTerminal, phases, type Phase, type Task, type TaskStatus } from "../api/tasks";
import { duration, percent } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { agentNames, type PhaseState } from "../feed/run";
import { Icon } from "../ui/Icon";
import { Reactor } from "../ui/Reactor";
import { safeLink } from "../ui/safeLink";

interface Props {
  id: string;
  /** What was last asked of the server; the view, when there is one, is newer. */
  task: Task | undefined;
  view: TaskView | undefined;
  shown: boolean;
  onShow: (task: string) => void;
}

/** A task inside the conversation: where it is, how it went, and the way to its work. */
export function RunCard({ id, task: asked, view, shown, onShow }: Props) {
  const task = view?.task ?? asked;
  const status = view?.status ?? task?.status;
  const preview = status === "completed" ? safeLink(task?.preview_url ?? "") : undefined;
  return (
    <div className={`run${shown ? " run--shown" : ""}`}>
      <button type="button" className="run__main" aria-pressed={shown} onClick={() => onShow(id)}>
        <Reactor states={statesOf(status, task, view)} size={34} />
        <span className="run__text">
          <strong>{task?.project_name ?? "Work"}</strong>
          <span className="run__line">{lineOf(status, task, view).map((part) => <span key={part}>{part}</span>)}</span>
        </span>
        <span className="hidden">{shown ? "Shown beside the conversation" : "Show this work"}</span>
        {!shown && <Icon name="chevron" size={16} />}
      </button>
      {preview && <a className="run__open" href={preview} target="_blank" rel="noopener noreferrer"><Icon name="external" size={14} />Open<span className="hidden"> the preview in a new tab</span></a>}
    </div>
  );
}

function lineOf(status: TaskStatus | undefined, task: Task | undefined, view: TaskView | undefined): string[] {
  const phase = view && view.run.seq > 0 ? view.run.phase : (task?.current_phase ?? "planning");
  if (!status) return ["Getting ready"];
  if (!isTerminal(status)) return status === "paused" ? ["Paused"] : [`${agentNames[phase]} at work`, percent(view?.progress ?? task?.progress.fraction ?? 0)];
  const took = task?.completed_at ? duration(Date.parse(task.completed_at) - Date.parse(task.created_at)) : undefined;
  if (status !== "completed") return [`${status === "failed" ? "Failed" : "Cancelled"} in ${phase}`];
  const [total, passed, score] = [task?.progress.tests_total, task?.progress.tests_passed, task?.progress.review_score];
  return [took ? `Ready in ${took}` : "Ready", total === undefined ? "" : `${passed ?? 0} of ${total} tests`, score === undefined ? "" : `score ${Math.round(score)}`].filter(Boolean);
}

function statesOf(status: TaskStatus | undefined, task: Task | undefined, view: TaskView | undefined): Record<Phase, PhaseState> {
  const current = phases.indexOf(task?.current_phase ?? "planning");
  const here: PhaseState = status === "failed" ? "failed" : status === "cancelled" || status === "paused" ? "stopped" : "running";
  return Object.fromEntries(
    phases.map((phase, index): [Phase, PhaseState] => {
      if (status === "completed") return [phase, "done"];
      if (view && view.run.seq > 0) return [phase, view.run.phases[phase].state];
      return [phase, index < current ? "done" : index === current ? here : "waiting"];
    }),
  ) as Record<Phase, PhaseState>;
}
