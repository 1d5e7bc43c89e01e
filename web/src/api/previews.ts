import { request } from "./http";
import { optional, orElse, record, text, word } from "./read";

const preview = record({
  preview_url: orElse(text, ""),
  fallback_url: orElse(text, ""),
  backend_url: orElse(text, ""),
  status: word("starting", "deployed", "failed", "stopped", "expired", "superseded"),
  health_status: orElse(text, "unknown"),
  deployment_mode: orElse(text, ""),
  error: optional(text),
  expires_at: optional(text),
});
export type Preview = ReturnType<typeof preview>;

export const getPreview = (taskId: string, signal?: AbortSignal) =>
  request(`/api/preview/${encodeURIComponent(taskId)}`, preview, { signal });

/** Goes to the version of the application that a task made: code, data and preview. */
export const restoreVersion = (projectId: string, taskId: string) =>
  request(`/api/projects/${encodeURIComponent(projectId)}/restore`, record({ preview_url: optional(text) }), { method: "POST", body: { task_id: taskId } });

export const restartPreview = (taskId: string) =>
  request(`/api/preview/${encodeURIComponent(taskId)}/restart`, preview, { method: "POST" });
