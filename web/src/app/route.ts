import { useCallback, useSyncExternalStore } from "react";

/** Where the person is; kept in the address, so that a reload, a bookmark and the back button all work. */
export interface Route {
  conversation: string | undefined;
  task: string | undefined;
}

const changed = "catalyst:route";
let cached: { search: string; route: Route } | undefined;

const identifier = /^[0-9a-zA-Z-]{1,64}$/;
const safe = (value: string | null) => (value !== null && identifier.test(value) ? value : undefined);

function read(): Route {
  const { search } = location;
  if (cached?.search !== search) {
    const parameters = new URLSearchParams(search);
    cached = { search, route: { conversation: safe(parameters.get("c")), task: safe(parameters.get("t")) } };
  }
  return cached.route;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(changed, listener);
  };
}

export const addressOf = ({ conversation, task }: Partial<Route>) => {
  const parameters = new URLSearchParams();
  if (conversation) parameters.set("c", conversation);
  if (task) parameters.set("t", task);
  const search = parameters.toString();
  return search === "" ? "/" : `/?${search}`;
};

export function useRoute(): [Route, (next: Partial<Route>, replace?: boolean) => void] {
  const route = useSyncExternalStore(subscribe, read);
  const go = useCallback((next: Partial<Route>, replace = false) => {
    const address = addressOf(next);
    if (address === `${location.pathname}${location.search}`) return;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    window.dispatchEvent(new Event(changed));
  }, []);
  return [route, go];
}
