import { type CSSProperties, useEffect, useState } from 'react';
import './connectFour.css';
import { bestColumn, columns, type Disc, fourInRow, noDiscs, openColumns, restOf } from './dropDiscs';
import './play.css';
import { pick } from './random';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { useArrows } from './useArrows';

type Opponent = 'computer' | 'person';

const names = { 1: 'Yellow', 2: 'Red' } as const;

export function ConnectFour({ against: first = 'computer' }: { against?: Opponent }) {
  const [against, setAgainst] = useState(first);
  const [easy, setEasy] = useState(false);
  const [discs, setDiscs] = useState(noDiscs);
  const [starter, setStarter] = useState<Disc>(1);
  const [wins, setWins] = useState({ 1: 0, 2: 0 });
  const line = fourInRow(discs);
  const played = discs.filter(Boolean).length;
  const turn: Disc = (played % 2 === 0) === (starter === 1) ? 1 : 2;
  const winner = line && discs[line[0]!];
  const over = winner !== undefined || openColumns(discs).length === 0;
  const waiting = against === 'computer' && turn === 2 && !over;

  const drop = (column: number) => {
    const field = restOf(discs, column);
    if (over || field < 0) return;
    const next = discs.with(field, turn);
    setDiscs(next);
    if (!fourInRow(next)) return tone(turn === 1 ? 330 : 250, 0.15);
    setWins({ ...wins, [turn]: wins[turn] + 1 });
    return against === 'computer' && turn === 2 ? sigh() : cheer();
  };
  useEffect(() => {
    if (!waiting) return;
    const think = setTimeout(() => drop(easy && played < 20 ? pick(openColumns(discs)) : bestColumn(discs, 2)), 500);
    return () => clearTimeout(think);
  });
  const again = () => {
    setDiscs(noDiscs);
    setStarter(starter === 1 ? 2 : 1);
  };
  const change = (to: Opponent) => {
    setAgainst(to);
    setDiscs(noDiscs);
    setStarter(1);
    setWins({ 1: 0, 2: 0 });
  };
  const says = () => {
    if (winner) return against === 'person' ? `${names[winner]} wins!` : winner === 1 ? 'You win!' : 'The computer wins.';
    if (over) return 'A draw.';
    if (against === 'person') return `${names[turn]} is next`;
    return waiting ? 'The computer is thinking…' : 'Your turn: you are yellow';
  };
  const arrows = useArrows(columns);
  return (
    <>
      <fieldset className="segments" aria-label="Who plays">
        <button type="button" className="button" aria-pressed={against === 'computer'} onClick={() => change('computer')}>Against the computer</button>
        <button type="button" className="button" aria-pressed={against === 'person'} onClick={() => change('person')}>Two players</button>
      </fieldset>
      <p className="verdict" role="status">{says()}</p>
      <div className="four" style={{ '--columns': columns } as CSSProperties} onKeyDown={arrows} role="group" aria-label="Columns">
        {Array.from({ length: columns }, (_, column) => {
          const inside = discs.filter((__, i) => i % columns === column);
          return (
            <button key={column} type="button" aria-disabled={waiting || over} aria-label={`Column ${column + 1}: ${inside.map((disc) => (disc ? names[disc] : 'free')).join(', ')}`} onClick={() => !waiting && drop(column)}>
              {inside.map((disc, row) => <span key={row} className={`disc ${disc ? names[disc] : ''} ${line?.includes(row * columns + column) ? 'won' : ''}`} />)}
            </button>
          );
        })}
      </div>
      <dl className="tallies">
        <div><dt>{against === 'computer' ? 'You (yellow)' : 'Yellow'}</dt><dd>{wins[1]}</dd></div>
        <div><dt>{against === 'computer' ? 'Computer (red)' : 'Red'}</dt><dd>{wins[2]}</dd></div>
      </dl>
      <div className="center">
        <button type="button" className="button primary" onClick={again}>New game</button>
        <SoundSwitch />
        {against === 'computer' && <button type="button" className="button quiet" aria-pressed={easy} onClick={() => setEasy(!easy)}>Level: {easy ? 'easy' : 'hard'}</button>}
      </div>
    </>
  );
}
