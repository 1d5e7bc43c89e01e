import type { TaskView } from "../app/TaskView";
import { useNow } from "../app/useNow";

export function LinkState({ view }: { view: TaskView }) {
  const lost = view.link.state === "reconnecting";
  const now = useNow(lost ? 1000 : undefined);
  if (view.link.state !== "reconnecting") return null;
  const seconds = Math.max(0, Math.ceil((view.link.retryAt - now) / 1000));
  return (
    <span className="link" role="status">
      <span className="link__dot" aria-hidden="true" />
      Reconnecting<span aria-hidden="true">{seconds > 0 ? ` in ${seconds} s` : "…"}</span>
      <button type="button" onClick={view.reconnect}>Now</button>
    </span>
  );
}
