import { useEffect, useRef } from 'react';
import { subscribe } from '../api/changes';

/** Calls back whenever anybody changes a row of the resource. */
export function useChanges(path: string, onChange: () => void): void {
  const callback = useRef(onChange);
  useEffect(() => {
    callback.current = onChange;
  });
  useEffect(() => subscribe(path, () => callback.current()), [path]);
}
