import { useQuery } from "@tanstack/react-query";
import { listTree } from "../api/git";
import { explain } from "../api/http";
import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { CodeView } from "./CodeView";
import { FolderTree } from "./FolderTree";

interface Props {
  view: TaskView;
  file: string | undefined;
  onFile: (path: string | undefined) => void;
}

export default function FilesPanel({ view, file, onFile }: Props) {
  const slug = view.task?.project_slug ?? "";
  const branch = view.task?.branch_name ?? "main";
  const { data, error } = useQuery({ queryKey: ["git", slug, branch, "tree", ""], queryFn: ({ signal }) => listTree(slug, branch, "", signal), enabled: slug !== "", refetchInterval: view.busy ? 5_000 : false });
  if (!data) return error ? <Notice icon="folder" title="No files yet">{explain(error)}</Notice> : <Notice title="Loading…" />;
  if (data.length === 0) return <Notice icon="folder" title="No files yet">They appear as the agents commit them.</Notice>;
  return (
    <div className={`files${file ? " files--open" : ""}`}>
      <nav className="tree" aria-label="Files"><FolderTree slug={slug} branch={branch} path="" busy={view.busy} chosen={file} onFile={onFile} /></nav>
      <div className="files__code">
        {file ? (
          <>
            <button type="button" className="button button--quiet files__back" onClick={() => onFile(undefined)}>All files</button>
            <CodeView slug={slug} branch={branch} path={file} busy={view.busy} />
          </>
        ) : (
          <div className="notice"><span className="notice__icon"><Icon name="file" size={22} /></span><p>Choose a file to read it.</p></div>
        )}
      </div>
    </div>
  );
}
