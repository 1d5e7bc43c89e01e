import { useEffect, useState } from 'react';
import { DirectionKeys } from './DirectionKeys';
import './play.css';
import './snake.css';
import { begin, pace, points, side, steer, step } from './snakeMoves';
import { sigh, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { type Direction, useKeys, useSwipe } from './useSwipe';

const at = (field: number) => ({ x: field % side, y: Math.floor(field / side) });

export function Snake({ onEnd }: { onEnd?: (points: number) => void }) {
  const [snake, setSnake] = useState(begin);
  const [running, setRunning] = useState(false);
  const [walls, setWalls] = useState(true);
  const [best, offer] = useBest('snake');
  const score = points(snake);

  const start = () => {
    if (snake.over) setSnake(begin());
    setRunning(!running || snake.over);
  };
  const turn = (direction: Direction) => {
    if (snake.over) return;
    setSnake((now) => steer(now, direction));
    setRunning(true);
  };
  useEffect(() => {
    if (!running || snake.over) return;
    const next = setTimeout(() => setSnake(step(snake, walls)), pace(snake));
    return () => clearTimeout(next);
  }, [running, snake, walls]);
  useEffect(() => {
    if (score > 0 && !snake.over) tone(500 + score * 8, 0.1);
  }, [score]);
  useEffect(() => {
    if (!snake.over) return;
    setRunning(false);
    sigh();
    offer(score);
    onEnd?.(score);
  }, [snake.over]);
  useKeys((key) => {
    if (key !== ' ' && key !== 'p') return false;
    start();
    return true;
  });
  const swipe = useSwipe(turn);
  const food = at(snake.food);
  return (
    <>
      <dl className="tallies">
        <div><dt>Points</dt><dd>{score}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <svg className="snake swipe" viewBox={`-0.3 -0.3 ${side + 0.6} ${side + 0.6}`} role="img" aria-label={`Snake, ${score} points`} {...swipe}>
        <rect className={walls ? 'snake-field walls' : 'snake-field'} width={side} height={side} rx="0.5" />
        {snake.food >= 0 && <circle className="snake-food" cx={food.x + 0.5} cy={food.y + 0.5} r="0.42" />}
        {snake.body.map((field, i) => <rect key={i} className={i === 0 ? 'snake-head' : 'snake-body'} x={at(field).x + 0.04} y={at(field).y + 0.04} width="0.92" height="0.92" rx={i === 0 ? 0.4 : 0.28} />)}
      </svg>
      <p className="verdict" role="status">{snake.over ? <strong>Game over: {score} points</strong> : running ? '' : 'Arrow keys or a wipe set the snake off'}</p>
      <DirectionKeys onMove={turn} />
      <div className="center">
        <button type="button" className="button primary" onClick={start}>{snake.over ? 'New game' : running ? 'Pause' : 'Start'}</button>
        <SoundSwitch />
      </div>
      <label className="field inline">
        <input type="checkbox" checked={walls} disabled={running} onChange={(event) => setWalls(event.target.checked)} />
        <span>The walls are deadly</span>
      </label>
    </>
  );
}
