import { type CSSProperties, useEffect, useState } from 'react';
import './play.css';
import { pick } from './random';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { bestMove, type Cell, free, winningLine } from './marksInRow';
import { useArrows } from './useArrows';
import './ticTacToe.css';

interface Props {
  size?: number;
  against?: 'computer' | 'person';
}

type Strength = 'easy' | 'hard';

export function TicTacToe({ size = 3, against: first = 'computer' }: Props) {
  const [against, setAgainst] = useState(first);
  const [strength, setStrength] = useState<Strength>('hard');
  const [starter, setStarter] = useState<'X' | 'O'>('X');
  const [cells, setCells] = useState<Cell[]>(() => Array(size * size).fill(undefined));
  const [score, setScore] = useState({ X: 0, O: 0, draws: 0 });
  const line = winningLine(cells, size);
  const played = cells.filter(Boolean).length;
  const turn = (played % 2 === 0) === (starter === 'X') ? 'X' : 'O';
  const winner = line && cells[line[0]!];
  const over = winner !== undefined || free(cells).length === 0;
  const waiting = against === 'computer' && turn === 'O' && !over;

  const play = (field: number) => {
    if (over || cells[field]) return;
    const next = cells.with(field, turn);
    setCells(next);
    if (winningLine(next, size)) {
      setScore({ ...score, [turn]: score[turn] + 1 });
      if (against === 'computer' && turn === 'O') sigh();
      else cheer();
    } else if (free(next).length === 0) {
      setScore({ ...score, draws: score.draws + 1 });
      sigh();
    } else tone(turn === 'X' ? 520 : 390, 0.12);
  };
  useEffect(() => {
    if (!waiting) return;
    const think = setTimeout(() => play(strength === 'hard' ? bestMove(cells, size, 'O') : pick(free(cells))), 450);
    return () => clearTimeout(think);
  });
  const again = () => {
    setCells(Array(size * size).fill(undefined));
    setStarter(starter === 'X' ? 'O' : 'X');
  };
  const change = (to: Props['against']) => {
    setAgainst(to ?? 'computer');
    setCells(Array(size * size).fill(undefined));
    setStarter('X');
    setScore({ X: 0, O: 0, draws: 0 });
  };
  const says = () => {
    if (winner) return against === 'person' ? `${winner} wins!` : winner === 'X' ? 'You win!' : 'The computer wins.';
    if (over) return 'A draw.';
    if (against === 'person') return `${turn} is next`;
    return waiting ? 'The computer is thinking…' : 'Your turn: you are X';
  };
  const arrows = useArrows(size);
  return (
    <>
      <fieldset className="segments" aria-label="Who plays">
        <button type="button" className="button" aria-pressed={against === 'computer'} onClick={() => change('computer')}>Against the computer</button>
        <button type="button" className="button" aria-pressed={against === 'person'} onClick={() => change('person')}>Two players</button>
      </fieldset>
      <p className="verdict" role="status">{says()}</p>
      <div className="board marks" style={{ '--columns': size } as CSSProperties} onKeyDown={arrows} role="group" aria-label="Board">
        {cells.map((cell, i) => (
          <button key={i} type="button" aria-label={`Row ${Math.floor(i / size) + 1}, column ${(i % size) + 1}: ${cell ?? 'empty'}`} aria-disabled={waiting || over || cell !== undefined}
            className={`${cell ?? ''} ${line?.includes(i) ? 'won' : ''}`} onClick={() => !waiting && play(i)}>{cell}</button>
        ))}
      </div>
      <dl className="tallies">
        <div><dt>{against === 'computer' ? 'You (X)' : 'X'}</dt><dd>{score.X}</dd></div>
        <div><dt>Draws</dt><dd>{score.draws}</dd></div>
        <div><dt>{against === 'computer' ? 'Computer (O)' : 'O'}</dt><dd>{score.O}</dd></div>
      </dl>
      <div className="center">
        <button type="button" className="button primary" onClick={again}>New game</button>
        <SoundSwitch />
        {against === 'computer' && (
          <button type="button" className="button quiet" aria-pressed={strength === 'easy'} onClick={() => setStrength(strength === 'easy' ? 'hard' : 'easy')}>
            Level: {strength}
          </button>
        )}
      </div>
    </>
  );
}
