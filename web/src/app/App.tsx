import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState, type CSSProperties } from "react";
import { getConversation, isReading } from "../api/chat";
import { getTrouble } from "../api/health";
import { explain } from "../api/http";
import { ChatPane } from "../chat/ChatPane";
import { Sidebar } from "../sidebar/Sidebar";
import { HelpDialog } from "../ui/HelpDialog";
import { Icon } from "../ui/Icon";
import { Splitter } from "../ui/Splitter";
import { Tabs } from "../ui/Tabs";
import type { WorkTab } from "../work/tab";
import { useRoute } from "./route";
import { useStored } from "./storage";
import { useTaskView } from "./TaskView";
import { useConversationRuns } from "./useConversationRuns";
import { useMedia } from "./useMedia";
import { usePageTitle } from "./usePageTitle";
import { useShortcuts } from "./useShortcuts";
import { useTheme } from "./useTheme";

const WorkPane = lazy(async () => ({ default: (await import("../work/WorkPane")).WorkPane }));
const usualSplit = 36;

export function App() {
  const [route, go] = useRoute();
  const [theme, toggleTheme] = useTheme();
  const narrow = useMedia("(max-width: 860px)");
  const [wide, setWide] = useStored<boolean>("sidebar", true);
  const [drawer, setDrawer] = useState(false);
  const [side, setSide] = useState<"chat" | "work">("chat");
  const [help, setHelp] = useState(false);
  const [tab, setTab] = useState<WorkTab>();
  const [split, setSplit] = useStored<number>("split", usualSplit);

  const { data: conversation, error } = useQuery({
    queryKey: ["conversation", route.conversation],
    queryFn: ({ signal }) => getConversation(route.conversation ?? "", signal),
    enabled: route.conversation !== undefined,
    refetchInterval: ({ state }) => (isReading(state.data) ? 1_000 : 15_000),
  });
  const health = useQuery({ queryKey: ["health"], queryFn: ({ signal }) => getTrouble(signal), refetchInterval: 5_000 });
  const trouble = health.error ? explain(health.error) : health.data;

  const runs = useConversationRuns(conversation);
  const taskId = route.task ?? conversation?.current_task_id ?? runs.at(-1)?.id;
  const view = useTaskView(taskId, route.conversation);
  // Agents may be at work on another task of the conversation than the one that is looked at.
  const elsewhere = useTaskView(conversation?.current_task_id === taskId ? undefined : conversation?.current_task_id, route.conversation);
  const active = [elsewhere, view].find((candidate) => candidate?.busy);
  usePageTitle(active ?? view, conversation?.title);

  const showTask = (task: string) => {
    go({ conversation: route.conversation, task });
    setSide("work");
  };
  const startNew = () => {
    go({});
    setTab(undefined);
    setSide("chat");
    setDrawer(false);
    requestAnimationFrame(() => document.getElementById("composer")?.focus());
  };
  const toggleSidebar = () => (narrow ? setDrawer(!drawer) : setWide(!wide));
  useShortcuts({ startNew, toggleSidebar, toggleTheme, showHelp: () => setHelp(true) });

  const chat = (
    <ChatPane
      key={route.conversation ?? "new"}
      conversation={conversation}
      conversationId={route.conversation}
      runs={runs}
      view={view}
      active={active}
      error={error ? explain(error) : undefined}
      onSent={(reply) => {
        go({ conversation: reply.conversation_id, task: reply.task_id });
        if (reply.task_id) setTab(undefined);
      }}
      onTask={showTask}
    />
  );

  return (
    <div className={`app${wide && !narrow ? " app--wide" : ""}${view ? " app--work" : ""}`}>
      <a className="skip" href="#side-panel">Skip to the content</a>
      <Sidebar
        open={narrow ? drawer : wide}
        drawer={narrow}
        current={route.conversation}
        theme={theme}
        onToggle={toggleSidebar}
        onTheme={toggleTheme}
        onHelp={() => setHelp(true)}
        onNew={startNew}
        onOpen={(id) => {
          go({ conversation: id });
          setTab(undefined);
          setDrawer(false);
          setSide("chat");
        }}
      />
      <div className="stage">
        {narrow && (
          <header className="topbar">
            <button type="button" className="icon-button" aria-label="Open the menu" onClick={toggleSidebar}><Icon name="panel" /></button>
            {view ? (
              <Tabs panel="side" label="Chat or work" chosen={side} onChoose={setSide} tabs={[{ id: "chat", label: "Chat" }, { id: "work", label: "Work", note: view.busy ? `${Math.round(view.progress * 100)}%` : undefined }]} />
            ) : (
              <strong>Catalyst</strong>
            )}
          </header>
        )}
        {trouble && <p className="offline" role="alert"><Icon name="warning" size={16} />{trouble}</p>}
        <main className="panes" id="side-panel" tabIndex={-1} style={{ "--split": `${split}%` } as CSSProperties}>
          {route.conversation && <h1 className="hidden">{conversation?.title || "Conversation"}</h1>}
          {(!narrow || !view || side === "chat") && chat}
          {view && !narrow && <Splitter value={split} least={26} most={62} usual={usualSplit} label="Width of the conversation" controls="chat" onChange={setSplit} />}
          {view && (!narrow || side === "work") && <Suspense fallback={<section className="work" aria-busy="true" aria-label="Work" />}><WorkPane key={view.id} view={view} runs={runs} onRun={showTask} picked={tab} onPick={setTab} /></Suspense>}
        </main>
      </div>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
