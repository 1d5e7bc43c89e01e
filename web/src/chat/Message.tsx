import type { ChatMessage } from "../api/chat";
import { Markdown } from "../ui/Markdown";
import { Reactor } from "../ui/Reactor";

export function Message({ message }: { message: ChatMessage }) {
  if (message.role === "user") {
    return <article className="message message--user" aria-label="You"><p className="message__plain">{message.content}</p></article>;
  }
  return (
    <article className="message" aria-label="Catalyst">
      <span className="message__who"><Reactor states="mark" size={18} />Catalyst</span>
      <Markdown text={message.content} />
    </article>
  );
}
