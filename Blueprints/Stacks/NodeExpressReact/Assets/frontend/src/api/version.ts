import { useSyncExternalStore } from 'react';

let version = 0;
const listeners = new Set<() => void>();

/** Lets everything that was computed of rows be read again once a change is made. */
export async function changed<T>(change: Promise<T>): Promise<T> {
  const done = await change;
  version += 1;
  listeners.forEach((listener) => listener());
  return done;
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** A number that is another one after every change that this page made. */
export const useVersion = () => useSyncExternalStore(subscribe, () => version);
