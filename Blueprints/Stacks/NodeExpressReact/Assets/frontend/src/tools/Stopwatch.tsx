import { useState } from 'react';
import { clock, useElapsed } from './useElapsed';

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
