import { useState } from "react";
import { explain } from "../api/http";
import { clock, percent } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { useNow } from "../app/useNow";
import { agentNames } from "../feed/run";

const focus = (button: HTMLButtonElement | null) => button?.focus();

/** Stands over the message box while agents work: how long, how far, and how to stop them. */
export function RunBanner({ view }: { view: TaskView }) {
  const [asking, setAsking] = useState(false);
  const paused = view.status === "paused";
  const now = useNow(paused ? undefined : 1000);
  const started = view.task ? Date.parse(view.task.created_at) : (view.run.startedAt ?? now);
  const { command } = view;
  const step = paused ? "Nothing runs until you resume." : `${agentNames[view.run.phase]}${view.run.step ? ` · ${view.run.step}` : ""}`;

  return (
    <section className={`banner${paused ? " banner--paused" : ""}`} aria-label="Progress">
      <div className="banner__row">
        <span className="banner__pulse" aria-hidden="true" />
        <div className="banner__text">
          <strong role="status">{paused ? "Paused" : "Agents are running"}</strong>
          <span className="banner__step">{command.error ? explain(command.error) : step}</span>
        </div>
        <time className="banner__time" aria-label="Elapsed time">{clock(now - started)}</time>
        {asking ? (
          <span className="banner__ask" role="group" aria-label="Cancel the run?">
            <button type="button" className="banner__button banner__button--sure" ref={focus} onClick={() => { command.run("cancel"); setAsking(false); }}>Cancel the run</button>
            <button type="button" className="banner__button" onClick={() => setAsking(false)}>Keep going</button>
          </span>
        ) : (
          <>
            <button type="button" className="banner__button" disabled={command.pending !== undefined} onClick={() => command.run(paused ? "resume" : "pause")}>{paused ? "Resume" : "Pause"}</button>
            <button type="button" className="banner__button" disabled={command.pending !== undefined} onClick={() => setAsking(true)}>Cancel</button>
          </>
        )}
      </div>
      <div className="bar" role="progressbar" aria-label="Progress of the whole task" aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(view.progress * 100)}>
        <span style={{ transform: `scaleX(${view.progress})` }} />
      </div>
      <span className="hidden">{percent(view.progress)}</span>
    </section>
  );
}
