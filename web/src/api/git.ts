import { query, request } from "./http";
import { fields, flag, list, number, optional, orElse, page, record, text, type Read } from "./read";

export interface TreeEntry {
  path: string;
  name: string;
  folder: boolean;
  size: number | undefined;
}

const folderWords = new Set(["tree", "directory", "dir", "folder"]);

const entry: Read<Omit<TreeEntry, "path"> & { path: string | undefined }> = (value, at) => {
  const source = record({ path: optional(text), name: optional(text), type: optional(text), kind: optional(text), size: optional(number) })(value, at);
  const name = source.name ?? source.path?.split("/").at(-1) ?? "";
  return { name, path: source.path, folder: folderWords.has((source.type ?? source.kind ?? "").toLowerCase()), size: source.size };
};

const tree: Read<ReturnType<typeof entry>[]> = (value, at) => {
  if (Array.isArray(value)) return list(entry)(value, at);
  const source = fields(value, at);
  return list(entry)(source.items ?? source.entries, `${at}.items`);
};

/** One folder of a repository, folders first. */
export async function listTree(slug: string, ref: string, path: string, signal?: AbortSignal): Promise<TreeEntry[]> {
  const entries = await request(`/api/git/repos/${encodeURIComponent(slug)}/tree${query({ ref, path: path || undefined })}`, tree, { signal });
  return entries
    .map((found) => ({ ...found, path: found.path?.startsWith(path) && found.path !== found.name ? found.path : path === "" ? found.name : `${path}/${found.name}` }))
    .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name));
}

const file = record({
  text: optional(text),
  content: optional(text),
  size: optional(number),
  binary: optional(flag),
  is_binary: optional(flag),
  truncated: optional(flag),
});

export interface SourceFile {
  content: string;
  binary: boolean;
  size: number;
  truncated: boolean;
}

export async function getFile(slug: string, ref: string, path: string, signal?: AbortSignal): Promise<SourceFile> {
  const found = await request(`/api/git/repos/${encodeURIComponent(slug)}/file${query({ ref, path })}`, file, { signal });
  const content = found.text ?? found.content ?? "";
  return {
    content,
    binary: found.binary ?? found.is_binary ?? false,
    size: found.size ?? content.length,
    truncated: found.truncated ?? false,
  };
}

const commit = record({
  sha: text,
  subject: text,
  body: orElse(text, ""),
  author_name: orElse(text, ""),
  date: text,
  parents: orElse(list(text), []),
  agent: optional(text),
});
export type Commit = ReturnType<typeof commit>;

export const listCommits = (slug: string, ref: string, limit: number, signal?: AbortSignal) =>
  request(`/api/git/repos/${encodeURIComponent(slug)}/commits${query({ ref, limit })}`, page(commit), { signal });

const changedFile = record({
  path: text,
  old_path: optional(text),
  status: orElse(text, "modified"),
  additions: orElse(number, 0),
  deletions: orElse(number, 0),
  is_binary: orElse(flag, false),
});
export type ChangedFile = ReturnType<typeof changedFile>;

const diff = record({ files: orElse(list(changedFile), []), patch: orElse(text, ""), truncated: orElse(flag, false) });
export type Diff = ReturnType<typeof diff>;

/** What lies between two commits, or a branch and what it began from. */
export const getDiff = (slug: string, base: string, head: string, signal?: AbortSignal) =>
  request(`/api/git/repos/${encodeURIComponent(slug)}/diff${query({ base, head })}`, diff, { signal });

/** How a person gets the branch on their own machine. */
export const cloneCommand = (slug: string, branch: string) => `git clone -b ${branch} ${location.origin}/git/${slug}.git`;

export const archiveUrl = (slug: string, ref: string) => `/api/git/repos/${encodeURIComponent(slug)}/archive${query({ ref })}`;
