import { expect, test } from "vitest";
import { readPatch } from "./patch";

const patch = `diff --git a/src/a.ts b/src/a.ts
index 1111111..2222222 100644
--- a/src/a.ts
+++ b/src/a.ts
@@ -3,4 +3,5 @@ export function a() {
 one
-two
+zwei
+drei
 four
\\ No newline at end of file
diff --git a/my notes.md b/my notes.md
new file mode 100644
index 0000000..3333333
--- /dev/null
+++ b/my notes.md
@@ -0,0 +1 @@
+--- not a header
diff --git a/logo.png b/logo.png
Binary files a/logo.png and b/logo.png differ
diff --git a/old.ts b/new.ts
similarity index 100%
rename from old.ts
rename to new.ts
`;

test("numbers each line on its own side", () => {
  const [file] = readPatch(patch);
  expect(file?.path).toBe("src/a.ts");
  expect(file?.hunks[0]?.heading).toBe("export function a() {");
  expect(file?.hunks[0]?.lines.map(({ kind, before, after, text }) => [kind, before, after, text])).toEqual([
    ["same", 3, 3, "one"],
    ["removed", 4, undefined, "two"],
    ["added", undefined, 4, "zwei"],
    ["added", undefined, 5, "drei"],
    ["same", 5, 6, "four"],
  ]);
});

test("knows names with spaces, renames and binary files, and takes no line of text for a header", () => {
  const files = readPatch(patch);
  expect(files.map(({ path }) => path)).toEqual(["src/a.ts", "my notes.md", "logo.png", "new.ts"]);
  expect(files[1]?.hunks[0]?.lines).toEqual([{ kind: "added", before: undefined, after: 1, text: "--- not a header" }]);
  expect(files.slice(2).every(({ hunks }) => hunks.length === 0)).toBe(true);
});

test("a patch that was cut off is read as far as it goes", () => {
  const cut = patch.slice(0, patch.indexOf("+drei"));
  expect(readPatch(cut)[0]?.hunks[0]?.lines).toHaveLength(3);
  expect(readPatch("")).toEqual([]);
});
