import { explain } from "../api/http";
import type { Phase, TaskStatus } from "../api/tasks";
import type { TaskCommands } from "../app/useTaskCommand";
import { agentNames } from "../feed/run";
import { Icon } from "../ui/Icon";

interface Props {
  status: Extract<TaskStatus, "failed" | "cancelled">;
  phase: Phase;
  why: string;
  next: string | undefined;
  branch: string | undefined;
  command: TaskCommands;
  /** Takes the request back into the message box. */
  onEdit: () => void;
}

/** The end of a task that did not reach its preview: what ended it, why, and what can be done now. */
export function OutcomeCard({ status, phase, why, next, branch, command, onEdit }: Props) {
  const failed = status === "failed";
  const [first, rest] = split(failed ? why : sentence(why));
  return (
    <section className={`outcome outcome--${status}`} role={failed ? "alert" : "status"} aria-label={failed ? "The task failed" : "The task was cancelled"}>
      <h2><Icon name={failed ? "warning" : "stop"} />{failed ? `The ${agentNames[phase]} could not finish` : `Cancelled while the ${agentNames[phase]} was at work`}</h2>
      <dl>
        <div><dt>Why</dt><dd className="outcome__why">{first}{rest && <details><summary>Everything it said</summary><pre tabIndex={0}>{rest}</pre></details>}</dd></div>
        <div><dt>Kept</dt><dd>What was committed so far{branch && <>, on <code>{branch}</code></>}.</dd></div>
        <div><dt>What next</dt><dd>{next ?? (failed ? "Retry: the agents go on from the last finished step. If it fails again in the same place, change the request." : "Retry goes on from the last finished step; or send a changed request.")}</dd></div>
      </dl>
      {command.error && <p className="bad" role="alert">{explain(command.error)}</p>}
      <div className="outcome__actions">
        <button type="button" className="button button--primary" disabled={command.pending !== undefined} onClick={() => command.run("retry")}><Icon name="retry" size={15} />Retry</button>
        <button type="button" className="button" onClick={onEdit}>Edit the request</button>
      </div>
    </section>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** More than this is output rather than explanation: its first line says it, and the rest is there for who asks. */
const readable = { lines: 5, characters: 400 };

function split(why: string): [first: string, rest: string] {
  const text = why.trim();
  const lines = text.split("\n");
  if (lines.length <= readable.lines && text.length <= readable.characters) return [text, ""];
  const first = lines[0] ?? "";
  return first.length <= readable.characters ? [first, lines.slice(1).join("\n").trim()] : [`${first.slice(0, 300)}…`, text];
}
