import { phases, type Phase } from "../api/tasks";
import { clock, duration } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { useNow } from "../app/useNow";
import { agentNames, phaseTime, type PhaseState } from "../feed/run";
import { Icon } from "../ui/Icon";

const words: Record<PhaseState, string> = { waiting: "waiting", running: "at work", done: "done", failed: "failed", stopped: "stopped" };

export function Timeline({ view, states }: { view: TaskView; states: Record<Phase, PhaseState> }) {
  const now = useNow(view.busy && view.status !== "paused" ? 1000 : undefined);
  return (
    <ol className="timeline" aria-label="Agents">
      {phases.map((phase) => {
        const record = view.run.phases[phase];
        const time = phaseTime(record, now);
        return (
          <li key={phase} className={`step step--${states[phase]}`} aria-current={states[phase] === "running" ? "step" : undefined}>
            <span className="step__node"><Icon name={states[phase] === "done" ? "check" : states[phase] === "failed" ? "close" : phase} size={16} /></span>
            <span className="step__name">{agentNames[phase]}</span>
            <span className="step__time">{time >= 60_000 ? clock(time) : time > 0 ? duration(time) : ""}{record.repeats > 0 ? ` ×${record.repeats + 1}` : ""}<span className="hidden">{words[states[phase]]}</span></span>
          </li>
        );
      })}
    </ol>
  );
}
