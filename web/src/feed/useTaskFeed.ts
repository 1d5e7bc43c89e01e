import { useEffect, useMemo, useSyncExternalStore } from "react";
import { browserSurroundings, FeedStore, type Feed } from "./store";

const idle = { subscribe: () => () => undefined, read: (): Feed | undefined => undefined };

/** Follows a task while the component is mounted. Goes on at once when the network or the tab comes back. */
export function useTaskFeed(taskId: string | undefined): { feed: Feed | undefined; reconnect: () => void } {
  const store = useMemo(() => (taskId ? new FeedStore(browserSurroundings(taskId)) : undefined), [taskId]);
  const feed = useSyncExternalStore<Feed | undefined>(store?.subscribe ?? idle.subscribe, store?.read ?? idle.read);

  useEffect(() => {
    const retry = () => {
      if (store?.read().link.state === "reconnecting" && document.visibilityState === "visible") store.reconnect();
    };
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
    };
  }, [store]);

  return { feed, reconnect: () => store?.reconnect() };
}
