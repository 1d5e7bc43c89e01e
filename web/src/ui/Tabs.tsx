import { useEffect, useRef, type KeyboardEvent } from "react";
import { Icon, type IconName } from "./Icon";

export interface Tab<T extends string> {
  id: T;
  label: string;
  icon?: IconName;
  /** A short figure beside the label. */
  note?: string | undefined;
  tone?: "good" | "bad" | undefined;
}

interface Props<T extends string> {
  tabs: readonly Tab<T>[];
  chosen: T;
  onChoose: (id: T) => void;
  label: string;
  /** Prefix of the panels' ids. */
  panel: string;
}

/** One stop for the Tab key; arrows, Home and End move between tabs. */
export function Tabs<T extends string>({ tabs, chosen, onChoose, label, panel }: Props<T>) {
  const buttons = useRef(new Map<T, HTMLButtonElement>());

  function move(event: KeyboardEvent) {
    const index = tabs.findIndex((tab) => tab.id === chosen);
    const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs[(target + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    buttons.current.get(next.id)?.focus();
  }

  // A row that is wider than its place scrolls; what is chosen stays in sight.
  useEffect(() => {
    buttons.current.get(chosen)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);

  return (
    <div className="tabs" role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          ref={(element) => {
            if (element) buttons.current.set(tab.id, element);
            else buttons.current.delete(tab.id);
          }}
          type="button"
          role="tab"
          id={`${panel}-tab-${tab.id}`}
          aria-selected={tab.id === chosen}
          aria-controls={`${panel}-panel`}
          tabIndex={tab.id === chosen ? 0 : -1}
          className="tab"
          onClick={() => onChoose(tab.id)}
          onKeyDown={move}
        >
          {tab.icon && <Icon name={tab.icon} size={15} />}
          {tab.label}
          {tab.note && <span className={`tab__note${tab.tone ? ` tab__note--${tab.tone}` : ""}`}>{tab.note}</span>}
        </button>
      ))}
    </div>
  );
}
