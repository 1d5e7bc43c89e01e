import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { deleteConversation, type ConversationSummary } from "../api/chat";
import { explain } from "../api/http";

/** Asks before a conversation is forgotten, and says what is not. */
export function DeleteDialog({ conversation, onClose, onDeleted }: { conversation: ConversationSummary; onClose: () => void; onDeleted: () => void }) {
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const remove = useMutation({
    mutationFn: () => deleteConversation(conversation.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["conversations"] });
      onDeleted();
    },
  });
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="delete-title" onClose={onClose}>
      <h2 id="delete-title">Delete this conversation?</h2>
      <p className="muted">“{conversation.title || "Untitled"}” disappears from the list. Its projects, branches and previews stay.</p>
      {remove.error && <p className="bad" role="alert">{explain(remove.error)}</p>}
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>Keep it</button>
        <button type="button" className="button button--danger" disabled={remove.isPending} onClick={() => remove.mutate()}>Delete</button>
      </div>
    </dialog>
  );
}
