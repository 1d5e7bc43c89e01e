import { memo } from "react";
import type { LogLine } from "../feed/run";
import { Icon } from "../ui/Icon";

/** The heading above says who speaks. */
const saidBy = /^\p{Extended_Pictographic}\uFE0F?\s*(?:Planner|Architect|Coder|Tester|Reviewer|Deployer): /u;

export const LogRow = memo(function LogRow({ line, heading, onFile }: { line: LogLine; heading: boolean; onFile: (path: string) => void }) {
  const { file } = line;
  return (
    <>
      {heading && <p className="log__agent"><Icon name={line.phase} size={14} />{line.agent}</p>}
      <div className={`line line--${line.level}${line.milestone ? " line--milestone" : ""}${file ? " line--file" : ""}`}>
        <time dateTime={new Date(line.at).toISOString()}>{new Date(line.at).toLocaleTimeString([], { hour12: false })}</time>
        {file ? (
          <button type="button" className="line__file" title={line.text} onClick={() => onFile(file)}>
            <Icon name="file" size={13} /><span>{file}</span>
          </button>
        ) : (
          <span className="line__text">{line.text.replace(saidBy, "")}</span>
        )}
      </div>
    </>
  );
});
