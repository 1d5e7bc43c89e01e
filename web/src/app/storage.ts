import { useCallback, useState } from "react";

/** A preference that survives a reload, and does without where storage is switched off. */
export function useStored<T extends string | number | boolean>(key: string, initial: T): [T, (value: T) => void] {
  const [value, set] = useState<T>(() => {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(`catalyst.${key}`) ?? "null");
      return typeof found === typeof initial ? (found as T) : initial;
    } catch {
      return initial;
    }
  });
  const store = useCallback(
    (next: T) => {
      set(next);
      try {
        localStorage.setItem(`catalyst.${key}`, JSON.stringify(next));
      } catch {
        // The choice then lasts as long as the page.
      }
    },
    [key],
  );
  return [value, store];
}

/** What was typed but not sent; it survives a reload of this tab. */
export function useDraft(conversation: string): [string, (value: string) => void] {
  const key = `catalyst.draft.${conversation}`;
  const [draft, set] = useState(() => {
    try {
      return sessionStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  });
  const keep = useCallback(
    (next: string) => {
      set(next);
      try {
        if (next === "") sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, next);
      } catch {
        // The text then lasts as long as the page.
      }
    },
    [key],
  );
  return [draft, keep];
}
