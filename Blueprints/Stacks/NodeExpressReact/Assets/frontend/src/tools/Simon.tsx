import { useEffect, useState } from 'react';
import './play.css';
import { below } from './random';
import './simon.css';
import { sigh, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { useKeys } from './useSwipe';

const pads = [['Green', 392], ['Red', 330], ['Yellow', 262], ['Blue', 196]] as const;

export function Simon({ onEnd }: { onEnd?: (rounds: number) => void }) {
  const [sequence, setSequence] = useState<number[]>([]);
  const [showing, setShowing] = useState(-1);
  const [entered, setEntered] = useState(0);
  const [lit, setLit] = useState(-1);
  const [failed, setFailed] = useState(false);
  const [best, offer] = useBest('simon');
  const playing = sequence.length > 0 && !failed;
  const listening = playing && showing < 0;
  const rounds = Math.max(0, sequence.length - 1);

  useEffect(() => {
    if (showing < 0) return;
    const pad = sequence[showing];
    const pause = Math.max(180, 420 - sequence.length * 14);
    // Behind the last one there is a pause before the next round.
    if (pad === undefined) return;
    setLit(pad);
    tone(pads[pad]![1], pause / 1000);
    const off = setTimeout(() => setLit(-1), pause);
    const next = setTimeout(() => setShowing(showing + 1 < sequence.length ? showing + 1 : -1), pause + 140);
    return () => [off, next].forEach(clearTimeout);
  }, [showing, sequence]);
  const extend = (from: number[]) => {
    setSequence([...from, below(pads.length)]);
    setEntered(0);
    setShowing(0);
  };
  const press = (pad: number) => {
    if (!listening) return;
    setLit(pad);
    setTimeout(() => setLit(-1), 180);
    if (sequence[entered] !== pad) {
      sigh();
      setFailed(true);
      offer(rounds);
      onEnd?.(rounds);
      return;
    }
    tone(pads[pad]![1], 0.25);
    setEntered(entered + 1);
    if (entered + 1 < sequence.length) return;
    setShowing(sequence.length);
    setTimeout(() => extend(sequence), 700);
  };
  const start = () => {
    setFailed(false);
    extend([]);
  };
  useKeys((key) => {
    const pad = ['q', 'w', 'a', 's'].indexOf(key) >= 0 ? ['q', 'w', 'a', 's'].indexOf(key) : ['1', '2', '3', '4'].indexOf(key);
    if (pad >= 0) press(pad);
    return pad >= 0;
  });
  return (
    <>
      <dl className="tallies">
        <div><dt>Round</dt><dd>{sequence.length}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <div className="simon" role="group" aria-label="Colours">
        {pads.map(([name], pad) => <button key={name} type="button" aria-label={name} className={`pad-${name.toLowerCase()} ${lit === pad ? 'lit' : ''}`} onClick={() => press(pad)}><kbd aria-hidden="true">{pad + 1}</kbd></button>)}
      </div>
      <p className="verdict" role="status">{failed ? <strong>Wrong: you remembered {rounds}</strong> : !playing ? 'Watch, then repeat' : listening ? 'Your turn' : 'Watch…'}</p>
      <div className="center">
        <button type="button" className="button primary" onClick={start}>{sequence.length > 0 ? 'Start again' : 'Start'}</button>
        <SoundSwitch />
      </div>
    </>
  );
}
