import { useQuery } from "@tanstack/react-query";
import { memo, useMemo } from "react";
import { getDiff, type ChangedFile } from "../api/git";
import { explain } from "../api/http";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { readPatch, type FilePatch, type PatchLine } from "./patch";

/** A file with more lines than this is closed at first, so that a lock file does not bury the rest. */
const openUpTo = 400;
const signs: Record<PatchLine["kind"], string> = { same: " ", added: "+", removed: "-" };

export function DiffView({ slug, base, head, onFile }: { slug: string; base: string; head: string; onFile: (path: string) => void }) {
  const { data, error } = useQuery({ queryKey: ["git", slug, "diff", base, head], queryFn: ({ signal }) => getDiff(slug, base, head, signal) });
  const patches = useMemo(() => new Map(readPatch(data?.patch ?? "").map((file) => [file.path, file])), [data]);
  if (!data) return error ? <Notice tone="bad" icon="warning" title="The changes could not be read">{explain(error)}</Notice> : <Notice title="Loading…" />;
  const [added, removed] = [data.files.reduce((sum, file) => sum + file.additions, 0), data.files.reduce((sum, file) => sum + file.deletions, 0)];
  return (
    <div className="diff">
      <p className="diff__sum">{data.files.length === 1 ? "1 file" : `${data.files.length} files`}<Counts added={added} removed={removed} /></p>
      {data.files.map((file) => <FileChange key={file.path} file={file} patch={patches.get(file.path)} onFile={onFile} />)}
      {data.truncated && <p className="muted diff__cut">The change is too large to show in full. A clone has the rest.</p>}
    </div>
  );
}

function FileChange({ file, patch, onFile }: { file: ChangedFile; patch: FilePatch | undefined; onFile: (path: string) => void }) {
  const lines = patch?.hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0) ?? 0;
  const shown = file.old_path ? `${file.old_path} → ${file.path}` : file.path;
  return (
    <details className="change" open={lines > 0 && lines <= openUpTo}>
      <summary>
        <Icon name="chevron" size={13} />
        <span className={`change__status change__status--${file.status}`} title={file.status}><span aria-hidden="true">{file.status.charAt(0).toUpperCase()}</span><span className="hidden">{file.status}</span></span>
        <code>{shown}</code>
        <Counts added={file.additions} removed={file.deletions} />
      </summary>
      {lines > 0 && patch ? <Hunks patch={patch} /> : <p className="muted change__none">{file.is_binary ? "A binary file." : lines === 0 && file.status === "renamed" ? "Only the name changed." : "Nothing to show here."}</p>}
      {file.status !== "deleted" && <button type="button" className="button button--quiet button--small" onClick={() => onFile(file.path)}>Open the whole file</button>}
    </details>
  );
}

const Hunks = memo(function Hunks({ patch }: { patch: FilePatch }) {
  return (
    <div className="change__body" tabIndex={0} role="group" aria-label={`Changes in ${patch.path}`}>
      <table>
        <tbody>
          {patch.hunks.map((hunk, index) => [
            index > 0 || hunk.heading ? <tr key={`h${index}`} className="change__gap"><td colSpan={4}>{hunk.heading || "⋯"}</td></tr> : null,
            ...hunk.lines.map((line, row) => (
              <tr key={`${index}.${row}`} className={`change__line change__line--${line.kind}`}>
                <td className="change__number" data-n={line.before} />
                <td className="change__number" data-n={line.after} />
                <td className="change__sign">{signs[line.kind]}</td>
                <td className="change__text">{line.text}</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </div>
  );
});

function Counts({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="counts">
      {added > 0 && <span className="good"><span className="hidden">added </span>+{added}</span>}
      {removed > 0 && <span className="bad"><span className="hidden">removed </span>−{removed}</span>}
    </span>
  );
}
