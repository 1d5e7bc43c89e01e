import { useEffect, useState } from 'react';
import './play.css';
import { below } from './random';
import './reactionTest.css';
import { sigh, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { useKeys } from './useSwipe';

type State = 'idle' | 'wait' | 'go' | 'early' | 'done';

const says: Record<State, string> = { idle: 'Press to start', wait: 'Wait for green…', go: 'Now!', early: 'Too early! Press to try again', done: '' };

export function ReactionTest({ onEnd }: { onEnd?: (milliseconds: number) => void }) {
  const [state, setState] = useState<State>('idle');
  const [since, setSince] = useState(0);
  const [times, setTimes] = useState<number[]>([]);
  const [best, offer] = useBest('reaction', true);
  const last = times.at(-1);

  useEffect(() => {
    if (state !== 'wait') return;
    const go = setTimeout(() => {
      setSince(performance.now());
      setState('go');
    }, 1200 + below(3000));
    return () => clearTimeout(go);
  }, [state]);
  const press = () => {
    if (state === 'wait') {
      setState('early');
      sigh();
    } else if (state === 'go') {
      const time = Math.round(performance.now() - since);
      setTimes([...times, time]);
      setState('done');
      tone(880, 0.1);
      offer(time);
      onEnd?.(time);
    } else setState('wait');
  };
  useKeys((key) => {
    if (key !== ' ' || document.activeElement instanceof HTMLButtonElement) return false;
    press();
    return true;
  });
  return (
    <>
      <button type="button" className={`reaction ${state}`} onPointerDown={press} onKeyDown={(event) => { if (!event.repeat && (event.key === ' ' || event.key === 'Enter')) { event.preventDefault(); press(); } }}>
        <span role="status">{state === 'done' ? <><strong>{last} ms</strong><br />Press for another try</> : says[state]}</span>
      </button>
      <dl className="tallies">
        <div><dt>Average</dt><dd>{times.length === 0 ? '–' : `${Math.round(times.reduce((a, b) => a + b) / times.length)} ms`}</dd></div>
        <div><dt>Tries</dt><dd>{times.length}</dd></div>
        <div><dt>Fastest</dt><dd>{best === undefined ? '–' : `${best} ms`}</dd></div>
      </dl>
      <div className="center">
        <button type="button" className="button" disabled={times.length === 0} onClick={() => { setTimes([]); setState('idle'); }}>Start over</button>
        <SoundSwitch />
      </div>
    </>
  );
}
