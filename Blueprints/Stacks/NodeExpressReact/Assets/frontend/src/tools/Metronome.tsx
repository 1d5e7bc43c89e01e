import { useEffect, useRef, useState } from 'react';
import './metronome.css';
import './play.css';
import { speaker, tone } from './sound';
import { tapped } from './tapTempo';
import { useKeys } from './useSwipe';

interface Props {
  tempo?: number;
  least?: number;
  most?: number;
  beats?: number;
}

export function Metronome({ tempo: firstTempo = 100, least = 40, most = 220, beats: firstBeats = 4 }: Props) {
  const [tempo, setTempo] = useState(firstTempo);
  const [beats, setBeats] = useState(firstBeats);
  const [running, setRunning] = useState(false);
  const [beat, setBeat] = useState(-1);
  const taps = useRef<number[]>([]);
  const within = (value: number) => Math.min(most, Math.max(least, Math.round(value)));

  useEffect(() => {
    if (!running) return setBeat(-1);
    let count = 0;
    // Each beat is due by the clock, so that late timers do not add up.
    let due = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      tone(count % beats === 0 && beats > 1 ? 1320 : 880, 0.07, 0, 'square');
      setBeat(count % beats);
      count += 1;
      due += 60_000 / tempo;
      timer = setTimeout(tick, Math.max(0, due - performance.now()));
    };
    tick();
    return () => clearTimeout(timer);
  }, [running, tempo, beats]);
  const turn = () => {
    speaker();
    setRunning(!running);
  };
  const tap = () => {
    taps.current = [...taps.current.filter((time) => performance.now() - time < 4000), performance.now()].slice(-6);
    const found = tapped(taps.current);
    if (found !== undefined) setTempo(within(found));
  };
  useKeys((key) => {
    if (key === ' ' && !(document.activeElement instanceof HTMLButtonElement)) turn();
    else if (key === 't') tap();
    else if (key === 'ArrowUp' || key === 'ArrowDown') setTempo(within(tempo + (key === 'ArrowUp' ? 1 : -1)));
    else return false;
    return true;
  });
  return (
    <>
      <p className="readout" role="status">{tempo}<small className="muted"> bpm</small></p>
      <div className="beats" aria-hidden="true">{Array.from({ length: beats }, (_, i) => <span key={i} className={i === beat ? 'now' : ''} />)}</div>
      <label className="field"><span>Tempo</span>
        <input type="range" min={least} max={most} value={tempo} onChange={(event) => setTempo(Number(event.target.value))} />
      </label>
      <div className="center">
        <button type="button" className="button" aria-label="Slower" onClick={() => setTempo(within(tempo - 1))}>−1</button>
        <button type="button" className="button primary" onClick={turn}>{running ? 'Stop' : 'Start'}</button>
        <button type="button" className="button" aria-label="Faster" onClick={() => setTempo(within(tempo + 1))}>+1</button>
      </div>
      <div className="pair even">
        <button type="button" className="button" onClick={tap}>Tap tempo</button>
        <label className="field"><span>Beats in a bar</span>
          <select value={beats} onChange={(event) => setBeats(Number(event.target.value))}>{[1, 2, 3, 4, 5, 6, 7, 8, 12].map((n) => <option key={n}>{n}</option>)}</select>
        </label>
      </div>
    </>
  );
}
