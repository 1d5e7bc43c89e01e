import { useInfiniteQuery } from "@tanstack/react-query";
import { searchLogs, type LogFilter } from "../api/logs";
import { explain } from "../api/http";
import type { TaskView } from "../app/TaskView";
import { Notice } from "../ui/Notice";
import { FoundRow } from "./FoundRow";

const moment = 3000;

/** The lines that match, newest first; while the task is at work new ones come in. */
export function LogResults({ view, filter, onFile }: { view: TaskView; filter: LogFilter; onFile: (path: string) => void }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["logs", view.id, filter],
    queryFn: ({ pageParam, signal }) => searchLogs(view.id, filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: view.busy ? moment : false,
  });
  if (error && !data) return <Notice tone="bad" icon="warning" title="The log cannot be searched">{explain(error)}</Notice>;
  if (!data) return <Notice icon="search" title="Searching…" />;
  const lines = data.pages.flatMap((page) => page.items);
  if (lines.length === 0) return <Notice icon="search" title="No line matches">Words are found by their beginnings: “todo” finds “todos”.</Notice>;
  return (
    <div className="log" role="region" aria-label="Lines found" tabIndex={0}>
      <p className="muted log__count" role="status">{lines.length}{hasNextPage ? " newest" : ""} {lines.length === 1 ? "line" : "lines"}, newest first</p>
      {lines.map((line) => <FoundRow key={line.id} line={line} sought={filter.text ?? ""} onFile={onFile} />)}
      {hasNextPage && <button type="button" className="button button--quiet" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show older lines</button>}
    </div>
  );
}
