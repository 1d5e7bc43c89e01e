import type { Task } from "../api/tasks";
import type { TaskView } from "../app/TaskView";
import { useTaskCommand } from "../app/useTaskCommand";
import { OutcomeCard } from "./OutcomeCard";

interface Props {
  id: string;
  conversation: string | undefined;
  task: Task | undefined;
  view: TaskView | undefined;
  onEdit: () => void;
}

/** The outcome of a task, whether or not it is the one that the page follows. */
export function RunOutcome({ id, conversation, task: asked, view, onEdit }: Props) {
  const own = useTaskCommand(id, conversation);
  const task = view?.task ?? asked;
  const status = view?.status ?? task?.status;
  if (status !== "failed" && status !== "cancelled") return null;
  const failure = view?.failure;
  return (
    <OutcomeCard
      status={status}
      phase={failure?.phase ?? task?.current_phase ?? "planning"}
      why={failure?.why ?? task?.error ?? (status === "cancelled" ? "You cancelled it." : "The agent did not say why.")}
      next={failure?.next}
      branch={task?.branch_name}
      command={view?.command ?? own}
      onEdit={onEdit}
    />
  );
}
