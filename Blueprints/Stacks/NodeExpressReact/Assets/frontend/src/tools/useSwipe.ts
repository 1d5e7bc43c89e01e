import { type PointerEvent, useEffect, useRef } from 'react';

export type Direction = 'up' | 'down' | 'left' | 'right';

const keys: Record<string, Direction> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', w: 'up', s: 'down', a: 'left', d: 'right',
};

/** Whether somebody is writing, so that letters are no commands. */
export const isWriting = (event: Event) =>
  event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);

/** Calls back with a key that is pressed anywhere on the page; true says that it was meant for the tool. */
export function useKeys(onKey: (key: string, event: KeyboardEvent) => boolean | void) {
  const newest = useRef(onKey);
  newest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
      if (newest.current(event.key, event)) event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Directions by arrow keys, by W A S D, and by wiping over what has the returned handlers. */
export function useSwipe(onMove: (direction: Direction) => void) {
  const from = useRef<{ x: number; y: number }>(undefined);
  useKeys((key) => {
    const direction = keys[key];
    if (direction) onMove(direction);
    return direction !== undefined;
  });
  return {
    onPointerDown: (event: PointerEvent) => { from.current = { x: event.clientX, y: event.clientY }; },
    onPointerUp: (event: PointerEvent) => {
      if (!from.current) return;
      const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y];
      from.current = undefined;
      if (Math.max(Math.abs(x), Math.abs(y)) < 24) return;
      if (Math.abs(x) > Math.abs(y)) onMove(x > 0 ? 'right' : 'left');
      else onMove(y > 0 ? 'down' : 'up');
    },
  };
}
