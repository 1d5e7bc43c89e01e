import { useEffect, useRef } from "react";

interface Actions {
  startNew: () => void;
  toggleSidebar: () => void;
  toggleTheme: () => void;
  showHelp: () => void;
}

export const shortcuts: [string, string][] = [
  ["Enter", "Send"],
  ["Shift + Enter", "New line"],
  ["/", "Go to the message box"],
  ["Alt + N", "New conversation"],
  ["Alt + B", "Show or hide the sidebar"],
  ["Alt + T", "Dark or light"],
  ["← →", "Move between tabs"],
  ["?", "This list"],
];

export function useShortcuts(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement | null;
      const typing = target?.closest("input, textarea, select, [contenteditable]") !== null;
      if (event.altKey && !event.ctrlKey && !event.metaKey) {
        const action = { KeyN: latest.current.startNew, KeyB: latest.current.toggleSidebar, KeyT: latest.current.toggleTheme }[event.code];
        if (!action) return;
        event.preventDefault();
        action();
      } else if (!typing && !event.ctrlKey && !event.metaKey && event.key === "/") {
        event.preventDefault();
        document.getElementById("composer")?.focus();
      } else if (!typing && event.key === "?") {
        latest.current.showHelp();
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
