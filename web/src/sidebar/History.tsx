import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listConversations, type ConversationSummary } from "../api/chat";
import { explain } from "../api/http";
import { listTasks, type Task } from "../api/tasks";
import { dayOf } from "../app/format";
import { useNow } from "../app/useNow";
import { DeleteDialog } from "./DeleteDialog";
import { HistoryItem } from "./HistoryItem";

interface Props {
  current: string | undefined;
  onOpen: (id: string) => void;
  onDeleted: (id: string) => void;
}

/** Past conversations by day, each with how its newest task stands. */
export function History({ current, onOpen, onDeleted }: Props) {
  const now = useNow(30_000);
  const [deleting, setDeleting] = useState<ConversationSummary>();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["conversations"],
    queryFn: ({ pageParam, signal }) => listConversations(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 20_000,
  });
  const tasks = useQuery({ queryKey: ["tasks"], queryFn: ({ signal }) => listTasks(100, signal), refetchInterval: 20_000 });
  const conversations = data?.pages.flatMap((page) => page.items) ?? [];
  const newest = new Map<string, Task>();
  for (const task of tasks.data?.items ?? []) if (task.conversation_id && !newest.has(task.conversation_id)) newest.set(task.conversation_id, task);
  const days = new Map<string, ConversationSummary[]>();
  for (const conversation of conversations) {
    const day = dayOf(conversation.updated_at, now);
    days.set(day, [...(days.get(day) ?? []), conversation]);
  }

  return (
    <nav className="history" aria-label="History">
      {error && <p className="history__empty">{explain(error)}</p>}
      {!error && data && conversations.length === 0 && <p className="history__empty">Your conversations are kept here, with how each of them went.</p>}
      {[...days].map(([day, items]) => (
        <section key={day}>
          <h2 className="history__day">{day}</h2>
          <ul>
            {items.map((conversation) => (
              <HistoryItem key={conversation.id} conversation={conversation} task={newest.get(conversation.id)} current={conversation.id === current} now={now} onOpen={() => onOpen(conversation.id)} onDelete={() => setDeleting(conversation)} />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && <button type="button" className="button button--quiet" onClick={() => void fetchNextPage()}>Older</button>}
      {deleting && (
        <DeleteDialog
          conversation={deleting}
          onClose={() => setDeleting(undefined)}
          onDeleted={() => {
            setDeleting(undefined);
            onDeleted(deleting.id);
          }}
        />
      )}
    </nav>
  );
}
