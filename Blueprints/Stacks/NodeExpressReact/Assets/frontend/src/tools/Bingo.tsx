import { type CSSProperties, useEffect, useState } from 'react';
import './bingo.css';
import './play.css';
import { pick } from './random';
import { SoundSwitch, tone } from './sound';
import { recall, useStored } from './stored';

/** In games with 75 balls each letter has fifteen of them. */
const named = (ball: number, balls: number) => (balls === 75 ? `${'BINGO'[Math.floor((ball - 1) / 15)]} ${ball}` : String(ball));

/** Calls numbers, each once. */
export function Bingo({ balls: first = 75 }: { balls?: number }) {
  const [game, setGame] = useStored<{ balls: number; called: number[] }>('bingo', { balls: first, called: [] });
  const { balls, called } = game;
  const [aloud, setAloud] = useStored('bingo-voice', false);
  const [every, setEvery] = useState(0);
  const all = Array.from({ length: balls }, (_, i) => i + 1);
  const left = all.filter((ball) => !called.includes(ball));
  const last = called.at(-1);

  const call = () => {
    if (left.length === 0) return;
    const ball = pick(left);
    setGame({ balls, called: [...called, ball] });
    if (aloud && 'speechSynthesis' in window && recall('sound') !== false) speechSynthesis.speak(new SpeechSynthesisUtterance(named(ball, balls)));
    else tone(660, 0.25);
  };
  useEffect(() => {
    if (every === 0 || left.length === 0) return;
    const next = setTimeout(call, every * 1000);
    return () => clearTimeout(next);
  }, [every, called.length]);
  const restart = (of: number) => {
    setEvery(0);
    setGame({ balls: of, called: [] });
  };
  return (
    <>
      <div className="ball-called" key={called.length} role="status" aria-label={last === undefined ? 'Nothing called yet' : named(last, balls)}>{last === undefined ? '?' : named(last, balls)}</div>
      {called.length > 1 && <p className="muted center">Before: {called.slice(-6, -1).reverse().map((ball) => named(ball, balls)).join(', ')}</p>}
      <div className="center">
        <button type="button" className="button primary" disabled={left.length === 0} onClick={call}>{left.length === 0 ? 'All called' : 'Call a number'}</button>
        <SoundSwitch />
        <button type="button" className="button quiet" aria-pressed={aloud} onClick={() => setAloud(!aloud)}>{aloud ? 'Voice on' : 'Voice off'}</button>
      </div>
      <ol className="bingo" style={{ '--columns': balls === 90 ? 10 : 15 } as CSSProperties} aria-label={`${called.length} of ${balls} called`}>
        {all.map((ball) => <li key={ball} className={called.includes(ball) ? 'called' : ''} aria-label={`${ball}${called.includes(ball) ? ', called' : ''}`}>{ball}</li>)}
      </ol>
      <div className="pair even">
        <label className="field"><span>By itself</span>
          <select value={every} onChange={(event) => setEvery(Number(event.target.value))}>{[0, 3, 5, 8, 12].map((n) => <option key={n} value={n}>{n === 0 ? 'on a press only' : `every ${n} seconds`}</option>)}</select>
        </label>
        <label className="field"><span>Numbers</span>
          <select value={balls} onChange={(event) => restart(Number(event.target.value))}>{[...new Set([30, 75, 90, first])].sort((a, b) => a - b).map((n) => <option key={n} value={n}>1 to {n}</option>)}</select>
        </label>
      </div>
      <button type="button" className="button" onClick={() => restart(balls)}>New game</button>
    </>
  );
}
