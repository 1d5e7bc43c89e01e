import type { ChatMessage } from "../api/chat";
import { Markdown } from "../ui/Markdown";
import { Reactor } from "../ui/Reactor";

interface Props {
  message: ChatMessage;
  /** Sends an answer; absent where the message asks nothing any more. */
  onAnswer?: ((answer: string) => void) | undefined;
}

export function Message({ message, onAnswer }: Props) {
  if (message.role === "user") {
    return <article className="message message--user" aria-label="You"><p className="message__plain">{message.content}</p></article>;
  }
  return (
    <article className="message" aria-label="Catalyst">
      <span className="message__who"><Reactor states="mark" size={18} />Catalyst</span>
      <Markdown text={message.content} />
      {message.default_answer && onAnswer && <button type="button" className="button button--small" onClick={() => onAnswer(message.default_answer ?? "")}>{message.default_answer}</button>}
    </article>
  );
}
