import type { ChatMessage } from "../api/chat";
import { Icon } from "../ui/Icon";
import { Markdown } from "../ui/Markdown";
import { Reactor } from "../ui/Reactor";

interface Props {
  message: ChatMessage;
  current: boolean;
  onTask: (task: string) => void;
}

export function Message({ message, current, onTask }: Props) {
  const { task_id: task } = message;
  if (message.role === "user") {
    return <article className="message message--user" aria-label="You"><p className="message__plain">{message.content}</p></article>;
  }
  return (
    <article className="message" aria-label="Catalyst">
      <span className="message__who"><Reactor states="mark" size={18} />Catalyst</span>
      <Markdown text={message.content} />
      {task && !current && <button type="button" className="button button--small" onClick={() => onTask(task)}><Icon name="activity" size={14} />Show this work</button>}
    </article>
  );
}
