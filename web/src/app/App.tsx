import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { getConversation } from "../api/chat";
import { getEnvironment } from "../api/environment";
import { explain } from "../api/http";
import { ChatPane } from "../chat/ChatPane";
import { Sidebar } from "../sidebar/Sidebar";
import { HelpDialog } from "../ui/HelpDialog";
import { Icon } from "../ui/Icon";
import { Tabs } from "../ui/Tabs";
import { WorkPane } from "../work/WorkPane";
import { useRoute } from "./route";
import { useStored } from "./storage";
import { useTaskView } from "./TaskView";
import { useMedia } from "./useMedia";
import { usePageTitle } from "./usePageTitle";
import { useShortcuts } from "./useShortcuts";
import { useTheme } from "./useTheme";

export function App() {
  const [route, go] = useRoute();
  const [theme, toggleTheme] = useTheme();
  const narrow = useMedia("(max-width: 860px)");
  const [wide, setWide] = useStored<boolean>("sidebar", true);
  const [drawer, setDrawer] = useState(false);
  const [side, setSide] = useState<"chat" | "work">("chat");
  const [help, setHelp] = useState(false);

  const { data: conversation, error } = useQuery({
    queryKey: ["conversation", route.conversation],
    queryFn: ({ signal }) => getConversation(route.conversation ?? "", signal),
    enabled: route.conversation !== undefined,
    refetchInterval: 15_000,
  });
  const server = useQuery({ queryKey: ["environment"], queryFn: ({ signal }) => getEnvironment(signal), refetchInterval: ({ state }) => (state.error ? 5_000 : 60_000) });

  const lastTask = conversation?.messages.findLast((message) => message.task_id)?.task_id;
  const taskId = route.task ?? conversation?.current_task_id ?? lastTask;
  const view = useTaskView(taskId, route.conversation);
  usePageTitle(view, conversation?.title);

  const startNew = () => {
    go({});
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
      view={view}
      error={error ? explain(error) : undefined}
      onSent={(reply) => go({ conversation: reply.conversation_id, task: reply.task_id })}
      onTask={(task) => {
        go({ conversation: route.conversation, task });
        setSide("work");
      }}
    />
  );

  return (
    <div className={`app${wide && !narrow ? " app--wide" : ""}${view ? " app--work" : ""}`}>
      <a className="skip" href="#composer">Skip to the message box</a>
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
        {server.error && <p className="offline" role="alert"><Icon name="warning" size={16} />{explain(server.error)}</p>}
        <div className="panes" id="side-panel">
          {(!narrow || !view || side === "chat") && chat}
          {view && (!narrow || side === "work") && <WorkPane key={view.id} view={view} />}
        </div>
      </div>
      <HelpDialog open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
