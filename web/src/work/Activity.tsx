import { useState } from "react";
import type { LogFilter } from "../api/logs";
import type { TaskView } from "../app/TaskView";
import { useSettled } from "../app/useSettled";
import { isSearch } from "./foundWords";
import { LiveLog } from "./LiveLog";
import { LogFilterBar } from "./LogFilterBar";
import { LogResults } from "./LogResults";

/** What the agents do, live; or, while something is looked for, the lines that match. */
export function Activity({ view, onFile }: { view: TaskView; onFile: (path: string) => void }) {
  const [filter, setFilter] = useState<LogFilter>({});
  const settled = useSettled(filter);
  const text = settled.text?.trim();
  const sought: LogFilter = { ...settled, text: text && isSearch(text) ? text : undefined };
  return (
    <div className="activity">
      <LogFilterBar filter={filter} onFilter={setFilter} />
      {sought.agent || sought.level || sought.text ? <LogResults view={view} filter={sought} onFile={onFile} /> : <LiveLog view={view} onFile={onFile} />}
    </div>
  );
}
