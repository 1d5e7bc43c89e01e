import { useMemo } from "react";
import { highlight } from "./highlight";

/** Source with numbered, coloured lines. */
export function Code({ text, path }: { text: string; path: string }) {
  const code = useMemo(() => highlight(text, path), [text, path]);
  const lines = text.replace(/\n$/, "").split("\n").length;
  return (
    <div className="code__body" tabIndex={0} role="group" aria-label="Source">
      <pre className="code__numbers" aria-hidden="true">{Array.from({ length: lines }, (_, index) => index + 1).join("\n")}</pre>
      <pre className="code__text"><code>{code}</code></pre>
    </div>
  );
}
