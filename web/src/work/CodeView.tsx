import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getFile } from "../api/git";
import { explain } from "../api/http";
import { bytes } from "../app/format";
import { CopyButton } from "../ui/CopyButton";
import { Notice } from "../ui/Notice";
import { highlight } from "./highlight";

export function CodeView({ slug, branch, path, busy }: { slug: string; branch: string; path: string; busy: boolean }) {
  const { data, error } = useQuery({ queryKey: ["git", slug, branch, "file", path], queryFn: ({ signal }) => getFile(slug, branch, path, signal), retry: busy ? 3 : 0 });
  const code = useMemo(() => (data ? highlight(data.content, path) : null), [data, path]);
  if (!data) return error ? <Notice icon="file" title={busy ? "Not committed yet" : "This file cannot be shown"}>{explain(error)}</Notice> : <Notice title="Loading…" />;
  if (data.binary) return <Notice icon="file" title="A binary file">{path} has {bytes(data.size)}.</Notice>;
  const lines = data.content.replace(/\n$/, "").split("\n").length;
  return (
    <article className="code" aria-label={path}>
      <header><code>{path}</code><span className="muted">{bytes(data.size)}{data.truncated ? ", beginning only" : ""}</span><CopyButton text={data.content} label="Copy the file" /></header>
      <div className="code__body" tabIndex={0}>
        <pre className="code__numbers" aria-hidden="true">{Array.from({ length: lines }, (_, index) => index + 1).join("\n")}</pre>
        <pre className="code__text"><code>{code}</code></pre>
      </div>
    </article>
  );
}
