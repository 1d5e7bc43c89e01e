import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandTask, type TaskCommand } from "../api/tasks";

export interface TaskCommands {
  run: (command: TaskCommand) => void;
  pending: TaskCommand | undefined;
  error: Error | null;
}

/** Pause, resume, cancel, retry and merge of one task. */
export function useTaskCommand(id: string | undefined, conversation: string | undefined, onDone?: (command: TaskCommand) => void): TaskCommands {
  const client = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (name: TaskCommand) => commandTask(id ?? "", name),
    onSuccess: (changed, name) => {
      if (changed) client.setQueryData(["task", id], changed);
      onDone?.(name);
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["task", id] });
      void client.invalidateQueries({ queryKey: ["tasks"] });
      void client.invalidateQueries({ queryKey: ["conversation", conversation] });
    },
  });
  return { run: mutate, pending: isPending ? variables : undefined, error };
}
