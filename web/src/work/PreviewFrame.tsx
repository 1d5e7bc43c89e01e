import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { explain, Problem } from "../api/http";
import { getPreview, restartPreview } from "../api/previews";
import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { safeFrame } from "../ui/safeLink";

const widths = { desktop: "100%", tablet: "768px", phone: "390px" } as const;
type Device = keyof typeof widths;

export function PreviewFrame({ view }: { view: TaskView }) {
  const client = useQueryClient();
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

  if (!preview) {
    if (error && !(error instanceof Problem && error.status === 404)) return <Notice tone="bad" icon="warning" title="The preview could not be asked for">{explain(error)}</Notice>;
    return <Notice icon="globe" title="Nothing to see yet">The application appears here, running, when the Deployer is done.</Notice>;
  }
  const base = safeFrame(preview.preview_url) ?? safeFrame(preview.fallback_url);
  if (preview.status !== "deployed" || !base) {
    const again = preview.status !== "starting" && <button type="button" className="button button--primary" disabled={restart.isPending} onClick={() => restart.mutate()}><Icon name="retry" size={15} />{restart.isPending ? "Starting…" : "Start it again"}</button>;
    return <Notice icon="globe" tone={preview.status === "failed" ? "bad" : "calm"} title={preview.status === "starting" ? "The preview is starting" : `The preview has ${preview.status === "failed" ? "failed" : preview.status === "expired" ? "expired" : "stopped"}`} action={again}>{restart.error ? explain(restart.error) : preview.error}</Notice>;
  }

  const address = within(base, path);
  // A frame of this page's own origin must not get at this page.
  const sandbox = `allow-scripts allow-forms allow-popups allow-modals allow-downloads${address.origin === location.origin ? "" : " allow-same-origin"}`;
  return (
    <div className="preview">
      <form className="preview__bar" onSubmit={(event) => { event.preventDefault(); setPath(typed || "/"); setLoad(load + 1); }}>
        <button type="button" className="icon-button" aria-label="Reload the preview" onClick={() => setLoad(load + 1)}><Icon name="retry" size={16} /></button>
        <label className="address"><span className={`address__dot address__dot--${preview.health_status}`} title={preview.health_status} /><span className="address__host">{base.host}</span><input aria-label="Path in the preview" value={typed} spellCheck={false} onChange={(event) => setTyped(event.target.value)} /></label>
        <span className="devices" role="group" aria-label="Width">
          {(Object.keys(widths) as Device[]).map((name) => <button key={name} type="button" className="icon-button" aria-label={name} aria-pressed={device === name} title={name} onClick={() => setDevice(name)}><Icon name={name} size={16} /></button>)}
        </span>
        <a className="button button--small" href={address.href} target="_blank" rel="noopener noreferrer"><Icon name="external" size={14} />Open</a>
      </form>
      <div className="preview__stage">
        <iframe key={load} className={`preview__frame preview__frame--${device}`} title={`Preview of ${view.task?.project_name ?? "the application"}`} src={address.href} sandbox={sandbox} style={{ maxWidth: widths[device] }} />
      </div>
    </div>
  );
}

/** Stays on the preview's own origin, whatever was typed. */
function within(base: URL, path: string): URL {
  const address = new URL(base.href);
  const asked = new URL(path.startsWith("/") ? path.replace(/^\/+/, "/") : `/${path}`, base);
  if (asked.origin === base.origin) {
    address.pathname = asked.pathname;
    address.search = asked.search;
    address.hash = asked.hash;
  }
  return address;
}
