import { useInfiniteQuery } from "@tanstack/react-query";
import { listConversations } from "../api/chat";
import { explain } from "../api/http";
import { ago } from "../app/format";
import { addressOf } from "../app/route";
import { useNow } from "../app/useNow";
import { Icon } from "../ui/Icon";
import { Reactor } from "../ui/Reactor";

interface Props {
  open: boolean;
  drawer: boolean;
  current: string | undefined;
  theme: "dark" | "light";
  onToggle: () => void;
  onTheme: () => void;
  onHelp: () => void;
  onNew: () => void;
  onOpen: (id: string) => void;
}

export function Sidebar({ open, drawer, current, theme, onToggle, onTheme, onHelp, onNew, onOpen }: Props) {
  const now = useNow(false);
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["conversations"],
    queryFn: ({ pageParam, signal }) => listConversations(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: 20_000,
  });
  const conversations = data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <>
      {drawer && open && <button type="button" className="scrim" aria-label="Close the menu" onClick={onToggle} />}
      <aside className={`sidebar${open ? " sidebar--open" : ""}`} aria-label="Conversations" inert={drawer && !open}>
        <div className="sidebar__head">
          <Reactor states="mark" size={28} />
          {open && <span className="wordmark">Catalyst</span>}
          {open && <button type="button" className="icon-button" aria-label="Hide the sidebar" title="Hide the sidebar (Alt+B)" onClick={onToggle}><Icon name="panel" /></button>}
        </div>
        {!open && <button type="button" className="icon-button" aria-label="Show the sidebar" title="Show the sidebar (Alt+B)" onClick={onToggle}><Icon name="panel" /></button>}
        <button type="button" className={open ? "button button--new" : "icon-button"} aria-label="New conversation" title="New conversation (Alt+N)" onClick={onNew}><Icon name="plus" />{open && "New conversation"}</button>
        <nav className="history" aria-label="History">
          {open && error && <p className="history__empty">{explain(error)}</p>}
          {open && !error && data && conversations.length === 0 && <p className="history__empty">What you ask for is kept here.</p>}
          {open && conversations.map((conversation) => (
            <a
              key={conversation.id}
              href={addressOf({ conversation: conversation.id })}
              className="history__item"
              aria-current={conversation.id === current ? "page" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(conversation.id);
              }}
            >
              <span className="history__title">{conversation.title || "Untitled"}</span>
              {conversation.current_task_id ? <span className="history__busy">working</span> : <span className="history__time">{ago(conversation.updated_at, now)}</span>}
            </a>
          ))}
          {open && hasNextPage && <button type="button" className="button button--quiet" onClick={() => void fetchNextPage()}>Older</button>}
        </nav>
        <div className="sidebar__foot">
          <button type="button" className="icon-button" aria-label={theme === "dark" ? "Switch to light" : "Switch to dark"} title="Dark or light (Alt+T)" onClick={onTheme}><Icon name={theme === "dark" ? "sun" : "moon"} /></button>
          <button type="button" className="icon-button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={onHelp}><Icon name="help" /></button>
        </div>
      </aside>
    </>
  );
}
