import { useCallback, useSyncExternalStore } from "react";

const second = 1000;
const read = () => Math.floor(Date.now() / second) * second;

/** The time to the second. It renews itself every so many milliseconds, or only when something else does without. */
export function useNow(every: number | undefined): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      if (every === undefined) return () => undefined;
      const timer = setInterval(listener, every);
      return () => clearInterval(timer);
    },
    [every],
  );
  return useSyncExternalStore(subscribe, read);
}
