import { explain } from "../api/http";
import type { Preview } from "../api/previews";
import { Command } from "../ui/Command";
import { Icon, type IconName } from "../ui/Icon";
import { Notice } from "../ui/Notice";

const said: Record<Preview["status"], { icon: IconName; title: string; text: string }> = {
  starting: { icon: "power", title: "The preview is starting", text: "The application is being started and asked for its health." },
  deployed: { icon: "globe", title: "The preview has no address to show", text: "Start it again to get a new one." },
  failed: { icon: "warning", title: "The preview has failed", text: "The application did not start, or stopped by itself." },
  stopped: { icon: "stop", title: "The preview was stopped", text: "What it held is free again; the code is kept. Ask for a change to have it deployed anew, or run it on your machine:" },
  superseded: { icon: "clock", title: "Another version runs now", text: "This one is kept with the data that it had. Going back keeps the data of the other one too." },
  expired: { icon: "clock", title: "The preview's time is over", text: "Previews stop by themselves after a while, to free what they hold; the code is kept. Ask for a change to have it deployed anew, or run it on your machine:" },
};

interface Props {
  preview: Preview;
  restart: { mutate: () => void; isPending: boolean; error: Error | null };
  restore: { mutate: () => void; isPending: boolean; error: Error | null };
  clone: string | undefined;
}

/** A preview that cannot be looked at now: why, and what to do. */
export function PreviewAway({ preview, restart, restore, clone }: Props) {
  const { icon, title, text } = said[preview.status];
  const over = preview.status === "stopped" || preview.status === "expired";
  const action = over
    ? clone && <Command text={clone} />
    : preview.status === "superseded"
    ? <button type="button" className="button button--primary" disabled={restore.isPending} onClick={() => restore.mutate()}><Icon name="retry" size={15} />{restore.isPending ? "Going back…" : "Go back to this version"}</button>
    : preview.status !== "starting" && <button type="button" className="button button--primary" disabled={restart.isPending} onClick={() => restart.mutate()}><Icon name="power" size={15} />{restart.isPending ? "Starting…" : "Start it again"}</button>;
  return (
    <Notice icon={icon} tone={preview.status === "failed" ? "bad" : "calm"} title={title} action={action}>
      {restart.error ?? restore.error ? explain(restart.error ?? restore.error) : text}
      {preview.error && <code className="notice__said">{preview.error}</code>}
    </Notice>
  );
}
