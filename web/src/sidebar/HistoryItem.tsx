import type { ConversationSummary } from "../api/chat";
import type { Task } from "../api/tasks";
import { ago } from "../app/format";
import { addressOf } from "../app/route";
import { Icon } from "../ui/Icon";

interface Props {
  conversation: ConversationSummary;
  /** The conversation's newest task, if it is among the newest of all. */
  task: Task | undefined;
  current: boolean;
  now: number;
  onOpen: () => void;
  onDelete: () => void;
}

export function HistoryItem({ conversation, task, current, now, onOpen, onDelete }: Props) {
  const status = conversation.current_task_id ? (task?.status === "paused" ? "paused" : "running") : task?.status;
  const title = conversation.title || "Untitled";
  return (
    <li className="history__row">
      <a
        href={addressOf({ conversation: conversation.id })}
        className="history__item"
        aria-current={current ? "page" : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <span className="history__title">{title}</span>
        <span className="history__line">
          {status && <span className={`dot dot--${status}`} aria-hidden="true" />}
          {status && <span>{status}</span>}
          {status !== "running" && <time dateTime={conversation.updated_at}>{ago(conversation.updated_at, now)}</time>}
        </span>
      </a>
      {!conversation.current_task_id && <button type="button" className="icon-button icon-button--small history__delete" aria-label={`Delete the conversation ${title}`} title="Delete the conversation" onClick={onDelete}><Icon name="trash" size={14} /></button>}
    </li>
  );
}
