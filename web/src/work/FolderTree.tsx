import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listTree, type TreeEntry } from "../api/git";
import { Icon } from "../ui/Icon";

interface Props {
  slug: string;
  branch: string;
  path: string;
  busy: boolean;
  chosen: string | undefined;
  onFile: (path: string) => void;
}

/** One folder; what is in it is asked for when it opens. */
export function FolderTree(props: Props) {
  const { slug, branch, path, busy } = props;
  const { data } = useQuery({ queryKey: ["git", slug, branch, "tree", path], queryFn: ({ signal }) => listTree(slug, branch, path, signal), refetchInterval: busy ? 5_000 : false });
  return (
    <ul>
      {data?.map((entry) => <li key={entry.path}>{entry.folder ? <Folder {...props} entry={entry} /> : <button type="button" className="tree__item" aria-current={entry.path === props.chosen ? "true" : undefined} onClick={() => props.onFile(entry.path)}><Icon name="file" size={14} />{entry.name}</button>}</li>)}
    </ul>
  );
}

function Folder({ entry, ...props }: Props & { entry: TreeEntry }) {
  const [opened, setOpened] = useState<boolean>();
  const open = opened ?? props.chosen?.startsWith(`${entry.path}/`) ?? false;
  return (
    <>
      <button type="button" className="tree__item tree__item--folder" aria-expanded={open} onClick={() => setOpened(!open)}><Icon name="chevron" size={13} />{entry.name}</button>
      {open && <FolderTree {...props} path={entry.path} />}
    </>
  );
}
