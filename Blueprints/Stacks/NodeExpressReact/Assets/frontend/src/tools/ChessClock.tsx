import { useEffect, useState } from 'react';
import './chessClock.css';
import './play.css';
import { alarm, SoundSwitch, speaker, tone } from './sound';
import { useKeys } from './useSwipe';

interface Props {
  seconds?: number;
  /** Seconds that a player gains with each move. */
  increment?: number;
  names?: string[];
}

const shown = (milliseconds: number) => {
  const seconds = Math.ceil(milliseconds / 100) / 10;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return seconds < 20 ? seconds.toFixed(1) : `${minutes}:${String(Math.floor(rest)).padStart(2, '0')}`;
};

export function ChessClock({ seconds: first = 300, increment: firstIncrement = 0, names = ['White', 'Black'] }: Props) {
  const [seconds, setSeconds] = useState(first);
  const [increment, setIncrement] = useState(firstIncrement);
  const [left, setLeft] = useState([first * 1000, first * 1000]);
  const [moves, setMoves] = useState([0, 0]);
  const [turn, setTurn] = useState<0 | 1>();
  const [since, setSince] = useState<number>();
  const [now, setNow] = useState(0);
  const rest = (player: 0 | 1) => Math.max(0, left[player]! - (turn === player && since !== undefined ? now - since : 0));
  const fallen = ([0, 1] as const).find((player) => rest(player) === 0);
  const running = since !== undefined && fallen === undefined;
  const begun = turn !== undefined;

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 50);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    if (fallen !== undefined) alarm();
  }, [fallen]);
  const go = (player: 0 | 1) => {
    speaker();
    setTurn(player);
    setNow(Date.now());
    setSince(Date.now());
  };
  /** Whoever presses has moved, and the other's time runs. */
  const press = (player: 0 | 1) => {
    if (fallen !== undefined || (begun && turn !== player)) return;
    const other = player === 0 ? 1 : 0;
    if (running) {
      // Measured when it is pressed, not when it was last shown.
      const spent = Date.now() - since;
      setLeft(left.map((time, i) => (i === player ? Math.max(0, time - spent) + increment * 1000 : time)));
      setMoves(moves.map((count, i) => (i === player ? count + 1 : count)));
    } else if (begun) return;
    tone(500, 0.06, 0, 'square');
    go(other);
  };
  const pause = () => {
    if (running && turn !== undefined) {
      const spent = Date.now() - since;
      setLeft(left.map((time, i) => (i === turn ? Math.max(0, time - spent) : time)));
      setSince(undefined);
    } else if (turn !== undefined) go(turn);
  };
  const reset = (to = seconds) => {
    setSeconds(to);
    setLeft([to * 1000, to * 1000]);
    setMoves([0, 0]);
    setTurn(undefined);
    setSince(undefined);
  };
  useKeys((key) => {
    if (key === ' ' && !(document.activeElement instanceof HTMLButtonElement)) press(turn ?? 1);
    else if (key === 'p') pause();
    else return false;
    return true;
  });
  const side = (player: 0 | 1) => (
    <button type="button" className={`clock-side ${turn === player ? 'turn' : ''} ${fallen === player ? 'fallen' : ''}`} aria-label={`${names[player]}: ${shown(rest(player))}`} onClick={() => press(player)}>
      <span>{names[player]}</span><strong>{shown(rest(player))}</strong><small>{moves[player]} moves</small>
    </button>
  );
  return (
    <>
      <p className="verdict" role="status">{fallen !== undefined ? <strong>{names[fallen]} has run out of time</strong> : !begun ? `${names[1]} presses to start ${names[0]}'s clock` : running ? '' : 'Paused'}</p>
      <div className="clock-sides">{side(0)}{side(1)}</div>
      <div className="center">
        <button type="button" className="button primary" disabled={!begun || fallen !== undefined} onClick={pause}>{begun && !running && fallen === undefined ? 'Go on' : 'Pause'}</button>
        <button type="button" className="button" onClick={() => reset()}>Reset</button>
        <SoundSwitch />
      </div>
      <div className="pair even">
        <label className="field"><span>Minutes each</span><input type="number" min={1} max={180} value={seconds / 60} disabled={begun} onChange={(event) => reset(Math.min(180, Math.max(1, Number(event.target.value) || 1)) * 60)} /></label>
        <label className="field"><span>Seconds for a move</span><input type="number" min={0} max={60} value={increment} disabled={begun} onChange={(event) => setIncrement(Math.min(60, Math.max(0, Number(event.target.value) || 0)))} /></label>
      </div>
    </>
  );
}
