import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sendMessage, type ChatMessage, type ChatReply, type Conversation } from "../api/chat";
import { explain } from "../api/http";
import { newId } from "../app/identifier";
import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";
import { Composer } from "./Composer";
import { FailureCard } from "./FailureCard";
import { Message } from "./Message";
import { RunBanner } from "./RunBanner";
import { Welcome } from "./Welcome";

interface Props {
  conversation: Conversation | undefined;
  conversationId: string | undefined;
  view: TaskView | undefined;
  error: string | undefined;
  onSent: (reply: ChatReply) => void;
  onTask: (task: string) => void;
}

export function ChatPane({ conversation, conversationId, view, error, onSent, onTask }: Props) {
  const client = useQueryClient();
  const [draft, setDraft] = useState("");
  const end = useRef<HTMLDivElement>(null);

  const send = useMutation({
    mutationFn: sendMessage,
    onMutate: () => setDraft(""),
    onSuccess: async (reply) => {
      await client.invalidateQueries({ queryKey: ["conversation", reply.conversation_id] });
      void client.invalidateQueries({ queryKey: ["conversations"] });
      onSent(reply);
    },
  });
  // Sending again repeats the same id: an answer that got lost does not start the work twice.
  const submit = (message: string) => send.mutate({ message, message_id: newId(), ...(conversationId ? { conversation_id: conversationId } : {}) });

  const messages: ChatMessage[] = conversation?.messages ?? [];
  const unsent = (send.isPending || send.isError) && !messages.some((message) => message.id === send.variables.message_id) ? send.variables : undefined;
  const count = messages.length + (unsent ? 1 : 0);
  const failed = view?.failure !== undefined;
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: "end" });
  }, [count, failed]);

  const empty = conversationId === undefined && !unsent;
  const busy = (view?.busy ?? false) || conversation?.current_task_id !== undefined && view?.status === undefined;
  const composer = <Composer value={draft} onChange={setDraft} onSubmit={submit} busy={busy || send.isPending} agents={busy} first={empty} />;
  if (empty) return <Welcome onPick={submit}>{composer}</Welcome>;

  return (
    <main className="chat" aria-label="Conversation">
      <div className="chat__scroll">
        <div className="chat__messages" role="log" aria-live="polite">
          {error && !conversation && <p className="trouble" role="alert">{error}</p>}
          {messages.map((message) => <Message key={message.id} message={message} current={message.task_id !== undefined && message.task_id === view?.id} onTask={onTask} />)}
          {unsent && (
            <div className={`message message--user${send.isError ? " message--unsent" : " message--sending"}`}>
              <p className="message__plain">{unsent.message}</p>
            </div>
          )}
          {send.isPending && <p className="thinking" role="status"><span /><span /><span /><b className="hidden">Catalyst is reading</b></p>}
          {send.isError && (
            <div className="trouble" role="alert">
              <p>{explain(send.error)}</p>
              <button type="button" className="button" onClick={() => send.mutate(send.variables)}><Icon name="retry" size={15} />Send again</button>
              <button type="button" className="button button--quiet" onClick={() => { setDraft(send.variables.message); send.reset(); }}>Edit</button>
            </div>
          )}
          {view?.failure && <FailureCard view={view} failure={view.failure} />}
        </div>
        <div ref={end} />
      </div>
      <div className={`dock${busy ? " dock--busy" : ""}`}>
        {view?.busy && <RunBanner view={view} />}
        {composer}
      </div>
    </main>
  );
}
