import { useEffect, useRef, useState } from "react";
import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";
import { Notice } from "../ui/Notice";
import { LogRow } from "./LogRow";

const shown = 600;

/** Everything the agents say, as they say it. */
export function LiveLog({ view, onFile }: { view: TaskView; onFile: (path: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [pinned, setPinned] = useState(true);
  const [all, setAll] = useState(false);
  const { log } = view.run;
  const lines = all ? log : log.slice(-shown);

  // Follows the newest line, unless the person scrolled up to read.
  useEffect(() => {
    if (pinned && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [pinned, log.length]);

  if (log.length === 0) return <Notice title={view.loaded ? "The agents are getting ready" : "Loading the history…"}>Every step they take appears here as they take it.</Notice>;
  return (
    <>
      <div
        ref={box}
        className="log"
        role="log"
        aria-live="polite"
        aria-label="What the agents do"
        tabIndex={0}
        onScroll={({ currentTarget: box }) => setPinned(box.scrollHeight - box.scrollTop - box.clientHeight < 40)}
      >
        {lines.length < log.length && <button type="button" className="button button--quiet" onClick={() => setAll(true)}>Show {log.length - lines.length} earlier lines</button>}
        {lines.map((line, index) => <LogRow key={line.seq} line={line} heading={lines[index - 1]?.agent !== line.agent} onFile={onFile} />)}
      </div>
      {!pinned && <button type="button" className="button log__latest" onClick={() => setPinned(true)}><Icon name="chevron" size={14} />Latest</button>}
    </>
  );
}
