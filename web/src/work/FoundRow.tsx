import { memo } from "react";
import type { FoundLine } from "../api/logs";
import { foundWords } from "./foundWords";

/** One line that was found: when, who, and what, with the words sought marked. */
export const FoundRow = memo(function FoundRow({ line, sought, onFile }: { line: FoundLine; sought: string; onFile: (path: string) => void }) {
  const at = new Date(line.timestamp);
  const { file } = line;
  return (
    <div className={`line line--${line.level}`}>
      <time dateTime={line.timestamp} title={at.toLocaleString()}>{at.toLocaleTimeString([], { hour12: false })}</time>
      <span className="line__agent">{line.agent_name}</span>
      <span className="line__text">
        <Marked text={line.message} sought={sought} />
        {file && !line.message.includes(file) && <> · <Marked text={file} sought={sought} /></>}
      </span>
      {file && <button type="button" className="button button--quiet button--small" aria-label={`Open ${file}`} onClick={() => onFile(file)}>Open</button>}
    </div>
  );
});

function Marked({ text, sought }: { text: string; sought: string }) {
  return foundWords(text, sought).map((part, index) => (part.found ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>));
}
