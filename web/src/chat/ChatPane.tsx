import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { sendMessage, type ChatMessage, type ChatReply, type Conversation } from "../api/chat";
import { explain } from "../api/http";
import type { Task } from "../api/tasks";
import { newId } from "../app/identifier";
import type { ConversationRun } from "../app/runs";
import { useDraft } from "../app/storage";
import type { TaskView } from "../app/TaskView";
import { Icon } from "../ui/Icon";
import { Composer } from "./Composer";
import { Message } from "./Message";
import { RunBanner } from "./RunBanner";
import { RunCard } from "./RunCard";
import { RunOutcome } from "./RunOutcome";
import { threadOf } from "./thread";
import { Welcome } from "./Welcome";

interface Props {
  conversation: Conversation | undefined;
  conversationId: string | undefined;
  runs: readonly (ConversationRun & { task: Task | undefined })[];
  /** The task shown beside the conversation. */
  view: TaskView | undefined;
  /** The task at work, if one is; it may be another than the shown one. */
  active: TaskView | undefined;
  error: string | undefined;
  onSent: (reply: ChatReply) => void;
  onTask: (task: string) => void;
}

export function ChatPane({ conversation, conversationId, runs, view, active, error, onSent, onTask }: Props) {
  const client = useQueryClient();
  const [draft, setDraft] = useDraft(conversationId ?? "new");
  const end = useRef<HTMLDivElement>(null);

  const send = useMutation({
    mutationFn: sendMessage,
    onMutate: () => setDraft(""),
    onSuccess: async (reply) => {
      await client.invalidateQueries({ queryKey: ["conversation", reply.conversation_id] });
      void client.invalidateQueries({ queryKey: ["conversations"] });
      void client.invalidateQueries({ queryKey: ["tasks"] });
      onSent(reply);
    },
  });
  // Sending again repeats the same ids, the conversation's too: an answer that got lost does not start the work twice.
  const submit = (message: string) => send.mutate({ message, message_id: newId(), conversation_id: conversationId ?? newId() });
  const edit = (message: string) => {
    setDraft(message);
    document.getElementById("composer")?.focus();
  };

  const messages: ChatMessage[] = conversation?.messages ?? [];
  const viewOf = (task: string) => [view, active].find((candidate) => candidate?.id === task);
  const taskOf = (task: string) => runs.find(({ id }) => id === task)?.task;
  const thread = threadOf(messages, (task) => viewOf(task)?.status ?? taskOf(task)?.status);
  const unsent = (send.isPending || send.isError) && !messages.some((message) => message.id === send.variables.message_id) ? send.variables : undefined;
  const count = thread.length + (unsent ? 1 : 0);
  const empty = conversationId === undefined && !unsent;
  const busy = active !== undefined || (conversation?.current_task_id !== undefined && viewOf(conversation.current_task_id)?.status === undefined);
  // The banner takes its room from the messages, so what is newest is brought back above it.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [count, busy]);

  const composer = <Composer value={draft} onChange={setDraft} onSubmit={submit} busy={busy || send.isPending} agents={busy} first={empty} />;
  if (empty) return <Welcome onPick={edit}>{composer}</Welcome>;

  return (
    <section className="chat" id="chat" aria-label="Conversation">
      <div className="chat__scroll">
        <div className="chat__messages" role="log" aria-live="polite">
          {error && !conversation && <p className="trouble" role="alert">{error}</p>}
          {thread.map((item) => {
            if (item.kind === "message") return <Message key={item.message.id} message={item.message} />;
            const { task } = item;
            if (item.kind === "run") return <RunCard key={`run ${task}`} id={task} task={taskOf(task)} view={viewOf(task)} shown={view?.id === task} onShow={onTask} />;
            return <RunOutcome key={`outcome ${task}`} id={task} conversation={conversationId} task={taskOf(task)} view={viewOf(task)} onEdit={() => edit(runs.find(({ id }) => id === task)?.prompt ?? "")} />;
          })}
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
              <button type="button" className="button button--quiet" onClick={() => { edit(send.variables.message); send.reset(); }}>Edit</button>
            </div>
          )}
        </div>
        <div ref={end} className="chat__end" />
      </div>
      <div className={`dock${busy ? " dock--busy" : ""}`}>
        {active && <RunBanner view={active} />}
        {composer}
      </div>
    </section>
  );
}
