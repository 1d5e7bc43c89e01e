import { useQuery } from "@tanstack/react-query";
import { getFile } from "../api/git";
import { explain } from "../api/http";
import { bytes } from "../app/format";
import { CopyButton } from "../ui/CopyButton";
import { Notice } from "../ui/Notice";
import { Code } from "./Code";

export function CodeView({ slug, branch, path, busy }: { slug: string; branch: string; path: string; busy: boolean }) {
  const { data, error } = useQuery({ queryKey: ["git", slug, branch, "file", path], queryFn: ({ signal }) => getFile(slug, branch, path, signal), retry: busy ? 3 : 0 });
  if (!data) return error ? <Notice icon="file" title={busy ? "Not committed yet" : "This file cannot be shown"}>{explain(error)}</Notice> : <Notice title="Loading…" />;
  if (data.binary) return <Notice icon="file" title="A binary file">{path} has {bytes(data.size)}.</Notice>;
  return (
    <article className="code" aria-label={path}>
      <header><code>{path}</code><span className="muted">{bytes(data.size)}{data.truncated ? ", beginning only" : ""}</span><CopyButton text={data.content} label="Copy the file" /></header>
      <Code text={data.content} path={path} />
    </article>
  );
}
