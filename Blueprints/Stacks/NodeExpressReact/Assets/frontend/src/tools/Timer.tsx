import { type CSSProperties, useState } from 'react';
import { clock, useElapsed } from './useElapsed';

/** Counts down; with a break it goes on with rounds of work and rest. */
export function Timer({ minutes, breakMinutes }: { minutes: number; breakMinutes?: number }) {
  const watch = useElapsed();
  const [length, setLength] = useState(minutes);
  const work = length * 60_000;
  const round = work + (breakMinutes ?? 0) * 60_000;
  const inRound = breakMinutes === undefined ? Math.min(watch.elapsed, work) : watch.elapsed % round;
  const working = breakMinutes === undefined || inRound < work;
  const left = working ? work - inRound : round - inRound;
  const done = working ? inRound / work : (inRound - work) / (round - work);

  const phase = () => {
    if (left <= 0) return 'Time is up';
    if (breakMinutes === undefined) return 'Remaining';
    return working ? `Focus, round ${Math.floor(watch.elapsed / round) + 1}` : 'Break';
  };

  return (
    <>
      <p className="muted center" aria-live="polite">{phase()}</p>
      <div className="ring" style={{ '--done': done } as CSSProperties}>
        <output className="readout" aria-label="Remaining">{clock(Math.ceil(left / 1000) * 1000)}</output>
      </div>
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
