import { useEffect } from "react";
import { agentNames } from "../feed/run";
import type { TaskView } from "./TaskView";

/** The tab tells how the work goes, so that a person can do something else meanwhile. */
export function usePageTitle(view: TaskView | undefined, conversation: string | undefined): void {
  const name = view?.task?.project_name ?? conversation;
  const prefix = !view?.status ? "" : view.busy ? `${Math.round(view.progress * 100)}% ${agentNames[view.run.phase]} · ` : view.status === "completed" ? "✓ " : view.status === "failed" ? "✕ " : "";
  const title = name ? `${prefix}${name} – Catalyst` : "Catalyst";
  useEffect(() => {
    document.title = title;
  }, [title]);
}
