import { request } from "./http";
import { optional, orElse, record, text, word } from "./read";

const preview = record({
  preview_url: orElse(text, ""),
  fallback_url: orElse(text, ""),
  backend_url: orElse(text, ""),
  status: word("starting", "deployed", "failed", "stopped", "expired"),
  health_status: orElse(text, "unknown"),
  deployment_mode: orElse(text, ""),
  error: optional(text),
  expires_at: optional(text),
});
export type Preview = ReturnType<typeof preview>;

export const getPreview = (taskId: string, signal?: AbortSignal) =>
  request(`/api/preview/${encodeURIComponent(taskId)}`, preview, { signal });

export const restartPreview = (taskId: string) =>
  request(`/api/preview/${encodeURIComponent(taskId)}/restart`, preview, { method: "POST" });
