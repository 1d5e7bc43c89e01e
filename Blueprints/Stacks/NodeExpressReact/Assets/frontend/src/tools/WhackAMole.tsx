import { type CSSProperties, useEffect, useState } from 'react';
import './play.css';
import { below } from './random';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { useElapsed } from './useElapsed';
import { useKeys } from './useSwipe';
import './whackAMole.css';

const holes = 9;

/** Milliseconds that a mole stays: ever fewer. */
const stay = (hits: number) => Math.max(450, 1100 - hits * 22);

export function WhackAMole({ seconds = 30, onEnd }: { seconds?: number; onEnd?: (points: number) => void }) {
  const watch = useElapsed();
  const [mole, setMole] = useState(-1);
  const [hit, setHit] = useState(-1);
  const [points, setPoints] = useState(0);
  const [best, offer] = useBest('whack');
  const left = Math.max(0, seconds - Math.floor(watch.elapsed / 1000));
  const over = left === 0;
  const { running } = watch;

  useEffect(() => {
    if (!running || over) return;
    const next = setTimeout(() => {
      // Never twice in the same hole, so that one sees that it moved.
      setMole((mole + 1 + below(holes - 1)) % holes);
      setHit(-1);
    }, mole < 0 ? 300 : hit >= 0 ? 250 : stay(points));
    return () => clearTimeout(next);
  }, [running, over, mole, hit]);
  useEffect(() => {
    if (!over) return;
    watch.pause();
    setMole(-1);
    offer(points);
    onEnd?.(points);
    if (points > 0) cheer();
    else sigh();
  }, [over]);
  const whack = (hole: number) => {
    if (!running || hole !== mole || hit >= 0) return;
    setHit(hole);
    setPoints(points + 1);
    tone(300 + points * 6, 0.09, 0, 'square');
  };
  const start = () => {
    watch.reset();
    setPoints(0);
    setMole(-1);
    setHit(-1);
    watch.start();
  };
  useKeys((key) => {
    // As on a number pad: 7 is at the top left.
    const hole = '789456123'.indexOf(key);
    if (hole >= 0) whack(hole);
    return hole >= 0;
  });
  return (
    <>
      <dl className="tallies">
        <div><dt>Points</dt><dd>{points}</dd></div>
        <div><dt>Seconds</dt><dd>{left}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <div className="board holes" style={{ '--columns': 3 } as CSSProperties} role="group" aria-label="Holes">
        {Array.from({ length: holes }, (_, hole) => (
          <button key={hole} type="button" aria-label={hole === mole ? `Hole ${hole + 1}: mole` : `Hole ${hole + 1}`} onPointerDown={() => whack(hole)} onClick={() => whack(hole)}>
            <span aria-hidden="true" className={hole !== mole ? '' : hit === hole ? 'up hit' : 'up'}><svg viewBox="0 0 40 40"><path d="M6 40V18a14 14 0 0 1 28 0v22Z" fill="#8b5e3c" /><ellipse cx="20" cy="26" rx="9" ry="7" fill="#d9b38c" /><circle cx="20" cy="22" r="2.6" fill="#f28fa5" />{hit === hole ? <path d="M12 13l5 5M17 13l-5 5M23 13l5 5M28 13l-5 5" stroke="#111" strokeWidth="2" /> : <><circle cx="14" cy="16" r="2" /><circle cx="26" cy="16" r="2" /></>}</svg></span>
          </button>
        ))}
      </div>
      <p className="verdict" role="status">{over ? <strong>{points} moles hit!</strong> : running ? '' : 'Hit the moles as fast as you can'}</p>
      <div className="center">
        <button type="button" className="button primary" disabled={running} onClick={start}>{over ? 'Play again' : 'Start'}</button>
        <SoundSwitch />
      </div>
    </>
  );
}
