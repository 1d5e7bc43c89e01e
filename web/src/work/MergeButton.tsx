import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";

/** Brings the finished branch to main, once. */
export function MergeButton({ view }: { view: TaskView }) {
  const merge = view.task?.merge;
  if (merge?.status === "merged") return <span className="status status--completed" title={`On main as ${merge.commit?.slice(0, 7) ?? "a commit"}`}>merged</span>;
  const busy = view.command.pending !== undefined || merge?.status === "pending";
  return (
    <button type="button" className="button button--small" disabled={busy} onClick={() => view.command.run("merge")} title="Merge the branch into main">
      <Icon name="branch" size={14} />{busy ? "Merging…" : "Merge"}
    </button>
  );
}
