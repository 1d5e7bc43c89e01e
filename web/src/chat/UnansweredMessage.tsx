import { clock } from "../app/format";
import { useNow } from "../app/useNow";
import { Icon } from "../ui/Icon";
import type { Unanswered } from "./unanswered";

interface Props {
  unanswered: Unanswered;
  onCancel: () => void;
  onSendAgain: () => void;
  onEdit: () => void;
}

/** From here on a wait is worth counting. */
const noticeable = 3_000;

/** The message that Catalyst reads, or that has stayed without an answer. */
export function UnansweredMessage({ unanswered, onCancel, onSendAgain, onEdit }: Props) {
  const { outgoing, kept, since, trouble } = unanswered;
  const reading = trouble === undefined;
  const waited = useNow(reading ? 1000 : undefined) - since;
  return (
    <>
      <article className={`message message--user ${reading ? "message--sending" : "message--unsent"}`} aria-label="You">
        <p className="message__plain">{outgoing.message}</p>
      </article>
      {reading ? (
        <div className="thinking">
          <span className="thinking__dots" aria-hidden="true"><i /><i /><i /></span>
          <span role="status">{kept ? "Catalyst is reading your message" : "Sending your message"}</span>
          {waited >= noticeable && <time aria-label="Time waited">{clock(waited)}</time>}
          {kept && <button type="button" className="button button--quiet" onClick={onCancel}>Cancel</button>}
        </div>
      ) : (
        <div className="trouble" role="alert">
          <p>{trouble}</p>
          <button type="button" className="button" onClick={onSendAgain}><Icon name="retry" size={15} />Send again</button>
          <button type="button" className="button button--quiet" onClick={onEdit}>Edit</button>
        </div>
      )}
    </>
  );
}
