import { useEffect, useState } from 'react';

/** `65_000` as `01:05`. */
export function clock(milliseconds: number, tenths = false): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60), seconds % 60].map((n) => String(n).padStart(2, '0')).join(':');
  return tenths ? `${parts}.${Math.floor((milliseconds % 1000) / 100)}` : parts;
}

/** Milliseconds that have run; measured by the clock, so that a slow tab loses none. */
function useElapsed() {
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

export function Stopwatch() {
  const watch = useElapsed();
  const [laps, setLaps] = useState<number[]>([]);
  return (
    <>
      <output className="readout" aria-label="Elapsed">{clock(watch.elapsed, true)}</output>
      <div className="center">
        <button type="button" className="button primary" onClick={watch.running ? watch.pause : watch.start}>{watch.running ? 'Pause' : 'Start'}</button>
        <button type="button" className="button" disabled={!watch.running} onClick={() => setLaps([...laps, watch.elapsed])}>Lap</button>
        <button type="button" className="button" onClick={() => { watch.reset(); setLaps([]); }}>Reset</button>
      </div>
      {laps.length > 0 && <dl className="results">{laps.map((lap, i) => <div key={lap}><dt>Lap {i + 1}</dt><dd>{clock(lap, true)}</dd></div>)}</dl>}
    </>
  );
}

/** Counts down; with a break it goes on with rounds of work and rest. */
export function Timer({ minutes, breakMinutes }: { minutes: number; breakMinutes?: number }) {
  const watch = useElapsed();
  const [length, setLength] = useState(minutes);
  const round = (length + (breakMinutes ?? 0)) * 60_000;
  const inRound = breakMinutes === undefined ? Math.min(watch.elapsed, round) : watch.elapsed % round;
  const working = inRound < length * 60_000 || breakMinutes === undefined;
  const left = working ? length * 60_000 - inRound : round - inRound;
  return (
    <>
      <p className="muted center" aria-live="polite">{left <= 0 ? 'Time is up' : breakMinutes === undefined ? 'Remaining' : working ? `Focus, round ${Math.floor(watch.elapsed / round) + 1}` : 'Break'}</p>
      <output className="readout" aria-label="Remaining">{clock(Math.ceil(left / 1000) * 1000)}</output>
      <label className="field"><span>Minutes</span>
        <input type="number" min={1} max={600} value={length} disabled={watch.running} onChange={(event) => { setLength(Math.min(600, Math.max(1, Number(event.target.value) || 1))); watch.reset(); }} />
      </label>
      <div className="center">
        <button type="button" className="button primary" onClick={watch.running ? watch.pause : watch.start}>{watch.running ? 'Pause' : 'Start'}</button>
        <button type="button" className="button" onClick={watch.reset}>Reset</button>
      </div>
    </>
  );
}
