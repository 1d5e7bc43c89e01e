import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { cancelMessage, isReading, sendMessage, type ChatMessage, type ChatReply, type Conversation } from "../api/chat";
import type { Task } from "../api/tasks";
import { newId } from "../app/identifier";
import type { ConversationRun } from "../app/runs";
import { useDraft } from "../app/storage";
import type { TaskView } from "../app/TaskView";
import { Composer } from "./Composer";
import { Message } from "./Message";
import { RunBanner } from "./RunBanner";
import { RunCard } from "./RunCard";
import { RunOutcome } from "./RunOutcome";
import { threadOf } from "./thread";
import { unansweredOf } from "./unanswered";
import { UnansweredMessage } from "./UnansweredMessage";
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
  /** A message that was taken back into the message box is not shown a second time above it. */
  const [takenBack, setTakenBack] = useState<string>();

  const refresh = (conversation: string | undefined) => {
    void client.invalidateQueries({ queryKey: ["conversations"] });
    void client.invalidateQueries({ queryKey: ["tasks"] });
    return client.invalidateQueries({ queryKey: ["conversation", conversation] });
  };
  const send = useMutation({
    mutationFn: sendMessage,
    onMutate: () => {
      setDraft("");
      setTakenBack(undefined);
    },
    onSuccess: async (reply) => {
      await refresh(reply.conversation_id);
      onSent(reply);
    },
    onError: (_, { conversation_id: conversation }) => refresh(conversation),
  });
  const cancel = useMutation({ mutationFn: cancelMessage, onSettled: (_, __, conversation) => refresh(conversation) });
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
  const found = unansweredOf(conversation, send);
  const unanswered = found?.outgoing.message_id === takenBack ? undefined : found;
  const count = thread.length + (unanswered ? 1 : 0);
  const empty = conversationId === undefined && !unanswered;
  const reading = send.isPending || isReading(conversation);
  const busy = active !== undefined || (conversation?.current_task_id !== undefined && viewOf(conversation.current_task_id)?.status === undefined);
  // What is answered without this page having asked for it changes the lists too.
  const pendingId = conversation?.pending?.message.id;
  useEffect(() => {
    if (pendingId === undefined) return;
    return () => {
      void client.invalidateQueries({ queryKey: ["conversations"] });
      void client.invalidateQueries({ queryKey: ["tasks"] });
    };
  }, [client, pendingId]);
  // The banner takes its room from the messages, so what is newest is brought back above it.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "end" });
  }, [count, busy]);

  const composer = <Composer value={draft} onChange={setDraft} onSubmit={submit} busy={busy ? "agents" : reading ? "reading" : undefined} first={empty} />;
  if (empty) return <Welcome onPick={edit}>{composer}</Welcome>;

  return (
    <section className="chat" id="chat" aria-label="Conversation">
      <div className="chat__scroll">
        <div className="chat__messages" role="log" aria-live="polite">
          {error && !conversation && <p className="trouble" role="alert">{error}</p>}
          {thread.map((item) => {
            if (item.kind === "message") return <Message key={item.message.id} message={item.message} onAnswer={item.message === messages.at(-1) && !reading && !busy ? submit : undefined} />;
            const { task } = item;
            if (item.kind === "run") return <RunCard key={`run ${task}`} id={task} task={taskOf(task)} view={viewOf(task)} shown={view?.id === task} onShow={onTask} />;
            return <RunOutcome key={`outcome ${task}`} id={task} conversation={conversationId} task={taskOf(task)} view={viewOf(task)} onEdit={() => edit(runs.find(({ id }) => id === task)?.prompt ?? "")} />;
          })}
          {unanswered && (
            <UnansweredMessage
              unanswered={unanswered}
              onCancel={() => cancel.mutate(unanswered.outgoing.conversation_id)}
              onSendAgain={() => send.mutate(unanswered.outgoing)}
              onEdit={() => {
                edit(unanswered.outgoing.message);
                setTakenBack(unanswered.outgoing.message_id);
                send.reset();
              }}
            />
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
