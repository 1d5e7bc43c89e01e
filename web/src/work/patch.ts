/** One line of a unified diff, with its number on the side or sides where it stands. */
export interface PatchLine {
  kind: "same" | "added" | "removed";
  before: number | undefined;
  after: number | undefined;
  text: string;
}

export interface Hunk {
  /** What stands after the second @@: usually the function around it. */
  heading: string;
  lines: PatchLine[];
}

export interface FilePatch {
  path: string;
  hunks: Hunk[];
}

const range = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@ ?(.*)$/;

/** Reads a patch as git writes it. A patch that was cut off is read as far as it goes. */
export function readPatch(patch: string): FilePatch[] {
  const files: FilePatch[] = [];
  let hunk: Hunk | undefined;
  let before = 0;
  let after = 0;
  for (const line of patch.split("\n")) {
    if (line.startsWith("diff --git ")) {
      files.push({ path: pathAfter(line), hunks: [] });
      hunk = undefined;
      continue;
    }
    const file = files.at(-1);
    if (!file) continue;
    const found = range.exec(line);
    if (found) {
      before = Number(found[1]);
      after = Number(found[2]);
      hunk = { heading: found[3] ?? "", lines: [] };
      file.hunks.push(hunk);
    } else if (!hunk) {
      // Between the file's name and its first hunk only the new name matters; git's own first line cannot tell names with spaces apart.
      if (line.startsWith("+++ b/") || line.startsWith("rename to ")) file.path = unquote(line.slice(line.startsWith("+") ? 6 : 10).replace(/\t$/, ""));
    } else if (line.startsWith("+")) hunk.lines.push({ kind: "added", before: undefined, after: after++, text: line.slice(1) });
    else if (line.startsWith("-")) hunk.lines.push({ kind: "removed", before: before++, after: undefined, text: line.slice(1) });
    else if (line.startsWith(" ")) hunk.lines.push({ kind: "same", before: before++, after: after++, text: line.slice(1) });
  }
  return files;
}

const pathAfter = (line: string) => unquote(/ (?:b\/(.+)|"b\/(.+)")$/.exec(line)?.slice(1).find(Boolean) ?? line);
const unquote = (path: string) => path.replaceAll(/^"|"$/g, "");
