import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { cloneCommand } from "../api/git";
import { explain, Problem } from "../api/http";
import { getPreview, restartPreview, restoreVersion } from "../api/previews";
import { until } from "../app/format";
import type { TaskView } from "../app/TaskView";
import { useNow } from "../app/useNow";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { safeFrame } from "../ui/safeLink";
import { PreviewAway } from "./PreviewAway";
import { within } from "./previewAddress";

const widths = { desktop: "100%", tablet: "768px", phone: "390px" } as const;
type Device = keyof typeof widths;
const devices = Object.keys(widths) as Device[];

export function PreviewFrame({ view }: { view: TaskView }) {
  const client = useQueryClient();
  const now = useNow(30_000);
  const [device, setDevice] = useState<Device>("desktop");
  const [path, setPath] = useState("/");
  const [typed, setTyped] = useState("/");
  const [load, setLoad] = useState(0);
  const { data: preview, error } = useQuery({ queryKey: ["preview", view.id], queryFn: ({ signal }) => getPreview(view.id, signal), refetchInterval: 10_000 });
  const restart = useMutation({
    mutationFn: () => restartPreview(view.id),
    onSuccess: (fresh) => {
      client.setQueryData(["preview", view.id], fresh);
      setLoad(load + 1);
    },
  });

  const restore = useMutation({
    mutationFn: () => restoreVersion(view.task?.project_id ?? "", view.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ["preview"] }),
  });

  if (!preview) {
    if (error && !(error instanceof Problem && error.status === 404)) return <Notice tone="bad" icon="warning" title="The preview could not be asked for">{explain(error)}</Notice>;
    const over = view.status === "failed" || view.status === "cancelled";
    return <Notice icon="globe" title="Nothing to see yet">{over ? "This run ended before the application was deployed. Retry it, and it appears here when it runs." : "The application appears here, running, when the Deployer is done."}</Notice>;
  }
  const base = safeFrame(preview.preview_url) ?? safeFrame(preview.fallback_url);
  if (preview.status !== "deployed" || !base) return <PreviewAway preview={preview} restart={restart} restore={restore} clone={view.task?.branch_name ? cloneCommand(view.task.project_slug, view.task.branch_name) : undefined} />;

  const address = within(base, path);
  const left = preview.expires_at ? until(preview.expires_at, now) : "";
  const ill = preview.health_status === "unhealthy" || preview.health_status === "unreachable";
  // A frame of this page's own origin must not get at this page.
  const sandbox = `allow-scripts allow-forms allow-popups allow-modals allow-downloads${address.origin === location.origin ? "" : " allow-same-origin"}`;
  return (
    <div className="preview">
      <form className="preview__bar" onSubmit={(event) => { event.preventDefault(); setPath(typed || "/"); setLoad(load + 1); }}>
        <button type="button" className="icon-button" aria-label="Reload the preview" title="Reload" onClick={() => setLoad(load + 1)}><Icon name="retry" size={16} /></button>
        <label className="address"><span className={`address__dot address__dot--${preview.health_status}`} title={preview.health_status} /><span className="address__host">{base.host}</span><input aria-label="Path in the preview" value={typed} spellCheck={false} onChange={(event) => setTyped(event.target.value)} /></label>
        {left && <span className="preview__left" title={`It stops by itself on ${new Date(preview.expires_at ?? "").toLocaleString()}. The code stays.`}><Icon name="clock" size={14} /><span><span className="hidden">Stops by itself in </span>{left}</span></span>}
        <span className="devices" role="group" aria-label="Width">
          {devices.map((name) => <button key={name} type="button" className="icon-button" aria-label={name} aria-pressed={device === name} title={name} onClick={() => setDevice(name)}><Icon name={name} size={16} /></button>)}
        </span>
        <button type="button" className="icon-button" aria-label="Restart the application" title="Restart the application" disabled={restart.isPending} onClick={() => restart.mutate()}><Icon name="power" size={16} /></button>
        <a className="button button--small preview__open" href={address.href} target="_blank" rel="noopener noreferrer"><Icon name="external" size={14} />Open<span className="hidden"> in a new tab</span></a>
      </form>
      {(ill || restart.error) && !restart.isPending && (
        <p className="preview__ill" role="alert">
          <Icon name="warning" size={15} /><span>{restart.error ? explain(restart.error) : "The application does not answer its health check."}</span>
          <button type="button" className="button button--small" onClick={() => restart.mutate()}>Restart it</button>
        </p>
      )}
      <div className="preview__stage" aria-busy={restart.isPending}>
        {restart.isPending ? (
          <Notice icon="power" title="Restarting the application">It answers again in a few seconds.</Notice>
        ) : (
          <iframe key={load} className={`preview__frame preview__frame--${device}`} title={`Preview of ${view.task?.project_name ?? "the application"}`} src={address.href} sandbox={sandbox} style={{ maxWidth: widths[device] }} />
        )}
      </div>
    </div>
  );
}
