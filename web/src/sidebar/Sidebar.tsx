import { Icon } from "../ui/Icon";
import { Reactor } from "../ui/Reactor";
import { History } from "./History";

interface Props {
  open: boolean;
  drawer: boolean;
  current: string | undefined;
  theme: "dark" | "light";
  onToggle: () => void;
  onTheme: () => void;
  onHelp: () => void;
  onNew: () => void;
  onOpen: (id: string) => void;
}

export function Sidebar({ open, drawer, current, theme, onToggle, onTheme, onHelp, onNew, onOpen }: Props) {
  return (
    <>
      {drawer && open && <button type="button" className="scrim" aria-label="Close the menu" onClick={onToggle} />}
      <aside className={`sidebar${open ? " sidebar--open" : ""}`} aria-label="Conversations" inert={drawer && !open}>
        <div className="sidebar__head">
          <Reactor states="mark" size={28} />
          {open && <span className="wordmark">Catalyst</span>}
          {open && <button type="button" className="icon-button" aria-label="Hide the sidebar" title="Hide the sidebar (Alt+B)" onClick={onToggle}><Icon name="panel" /></button>}
        </div>
        {!open && <button type="button" className="icon-button" aria-label="Show the sidebar" title="Show the sidebar (Alt+B)" onClick={onToggle}><Icon name="panel" /></button>}
        <button type="button" className={open ? "button button--new" : "icon-button"} aria-label="New conversation" title="New conversation (Alt+N)" onClick={onNew}><Icon name="plus" />{open && "New conversation"}</button>
        {open ? <History current={current} onOpen={onOpen} onDeleted={(id) => id === current && onNew()} /> : <span className="sidebar__space" />}
        <div className="sidebar__foot">
          <button type="button" className="icon-button" aria-label={theme === "dark" ? "Switch to light" : "Switch to dark"} title="Dark or light (Alt+T)" onClick={onTheme}><Icon name={theme === "dark" ? "sun" : "moon"} /></button>
          <button type="button" className="icon-button" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={onHelp}><Icon name="help" /></button>
        </div>
      </aside>
    </>
  );
}
