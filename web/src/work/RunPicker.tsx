import type { Task } from "../api/tasks";
import { Icon } from "../ui/Icon";

interface Props {
  /** The conversation's tasks, oldest first. */
  runs: readonly { id: string; prompt: string; task: Task | undefined }[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** Which of the conversation's runs the work pane shows. */
export function RunPicker({ runs, chosen, onChoose }: Props) {
  const index = runs.findIndex(({ id }) => id === chosen);
  const [earlier, later] = [runs[index - 1], runs[index + 1]];
  return (
    <div className="runs" role="group" aria-label="Runs of this conversation">
      <button type="button" className="icon-button icon-button--small" aria-label="The run before" disabled={!earlier} onClick={() => earlier && onChoose(earlier.id)}><Icon name="back" size={14} /></button>
      <select aria-label="Run" value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {runs.map(({ id, prompt, task }, position) => <option key={id} value={id}>{`${position + 1} of ${runs.length}: ${short(prompt)}${task ? ` (${task.status})` : ""}`}</option>)}
      </select>
      <button type="button" className="icon-button icon-button--small" aria-label="The run after" disabled={!later} onClick={() => later && onChoose(later.id)}><Icon name="chevron" size={14} /></button>
    </div>
  );
}

const short = (prompt: string) => (prompt.length > 60 ? `${prompt.slice(0, 59)}…` : prompt);
