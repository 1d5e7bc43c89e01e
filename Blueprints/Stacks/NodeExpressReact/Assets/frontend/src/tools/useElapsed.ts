import { useEffect, useState } from 'react';

/** `65_000` as `01:05`. */
export function clock(milliseconds: number, tenths = false): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60), seconds % 60].map((n) => String(n).padStart(2, '0')).join(':');
  return tenths ? `${parts}.${Math.floor((milliseconds % 1000) / 100)}` : parts;
}

/** Milliseconds that have run; measured by the clock, so that a slow tab loses none. */
export function useElapsed() {
  const [startedAt, setStartedAt] = useState<number>();
  const [before, setBefore] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (startedAt === undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 100);
    return () => clearInterval(timer);
  }, [startedAt]);
  const elapsed = before + (startedAt === undefined ? 0 : Math.max(0, now - startedAt));
  return {
    elapsed,
    running: startedAt !== undefined,
    start: () => { setNow(Date.now()); setStartedAt(Date.now()); },
    pause: () => { setBefore(elapsed); setStartedAt(undefined); },
    reset: () => { setBefore(0); setStartedAt(undefined); },
  };
}
