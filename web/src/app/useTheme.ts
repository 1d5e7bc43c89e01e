import { useEffect, useState, useSyncExternalStore } from "react";

type Theme = "dark" | "light";
const system = () => window.matchMedia("(prefers-color-scheme: light)");

function subscribe(listener: () => void): () => void {
  const media = system();
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

const chosenBefore = (): Theme | undefined => {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || theme === "light" ? theme : undefined;
};

/** The system's theme until the person chooses one. */
export function useTheme(): [Theme, () => void] {
  const preferred = useSyncExternalStore<Theme>(subscribe, () => (system().matches ? "light" : "dark"));
  const [chosen, choose] = useState(chosenBefore);
  const theme = chosen ?? preferred;

  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
  }, [chosen]);

  const toggle = () => {
    const next = theme === "dark" ? "light" : "dark";
    choose(next);
    try {
      localStorage.setItem("catalyst.theme", next);
    } catch {
      // The choice then lasts as long as the page.
    }
  };
  return [theme, toggle];
}
