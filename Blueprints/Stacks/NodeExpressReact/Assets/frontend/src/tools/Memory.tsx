import { type CSSProperties, useEffect, useState } from 'react';
import { canDraw } from './canDraw';
import { deal, isOver, turnUp } from './dealCards';
import './play.css';
import { cheer, SoundSwitch, tone } from './sound';
import { useArrows } from './useArrows';
import { useBest } from './useBest';
import { clock, useElapsed } from './useElapsed';
import './memory.css';

interface Props {
  /** A word for each pair, with a sign before it where there is one: "🐶 dog". */
  pictures: string[];
  pairs?: number;
  players?: number;
  onEnd?: (moves: number) => void;
}

/** "🐶 dog" as its sign and its word; what begins with a letter is a word only. */
const parts = (picture: string) => {
  const [, sign, word] = /^([^\p{L}\d\s]\S*) (.+)$/u.exec(picture) ?? [undefined, undefined, picture];
  return { sign, word: word! };
};

/** The sign with its word below, or the word alone. */
function Face({ picture, signs }: { picture: string; signs: boolean }) {
  const { sign, word } = parts(picture);
  return <span aria-hidden="true" className="face">{signs && sign}<small className={signs || [...word].length > 3 ? 'word' : ''}>{word}</small></span>;
}

/** Whether every picture has a sign that some font of the machine has: half of them would look broken. */
const haveSigns = (pictures: string[]) => pictures.every((picture) => {
  const { sign } = parts(picture);
  return sign !== undefined && canDraw(sign);
});

export function Memory({ pictures, pairs: firstPairs = 8, players: firstPlayers = 1, onEnd }: Props) {
  const most = pictures.length;
  const [pairs, setPairs] = useState(Math.min(firstPairs, most));
  const [players, setPlayers] = useState(firstPlayers);
  const [game, setGame] = useState(() => deal(pictures, pairs, players));
  const timer = useElapsed();
  const signs = haveSigns(game.cards);
  const [best, offer] = useBest(`memory-${pairs}`, true);
  const over = isOver(game);
  const columns = game.cards.length <= 12 ? 3 : game.cards.length <= 20 ? 4 : 6;

  const again = (count = pairs, people = players) => {
    setPairs(count);
    setPlayers(people);
    setGame(deal(pictures, count, people));
    timer.reset();
  };
  const turn = (card: number) => {
    const next = turnUp(game, card);
    if (next === game) return;
    setGame(next);
    if (!timer.running) timer.start();
    if (isOver(next)) {
      timer.pause();
      cheer();
      if (players === 1) {
        offer(next.moves);
        onEnd?.(next.moves);
      }
    } else tone(next.found.length > game.found.length ? 780 : 440, 0.12);
  };
  useEffect(() => {
    if (game.open.length < 2) return;
    const hide = setTimeout(() => setGame((now) => (now.open.length === 2 ? { ...now, open: [] } : now)), 1400);
    return () => clearTimeout(hide);
  }, [game.open]);
  const winners = game.pairs.flatMap((n, i) => (n === Math.max(...game.pairs) ? [`Player ${i + 1}`] : []));
  const says = () => {
    if (over) return players === 1 ? `All pairs found in ${game.moves} moves!` : winners.length > 1 ? 'It is a draw.' : `${winners[0]} wins!`;
    return players === 1 ? 'Find the pairs' : `Player ${game.turn + 1} is next`;
  };
  const arrows = useArrows(columns);
  return (
    <>
      <p className="verdict" role="status">{says()}</p>
      <div className="board cards" style={{ '--columns': columns } as CSSProperties} onKeyDown={arrows} role="group" aria-label="Cards">
        {game.cards.map((picture, i) => {
          const up = game.open.includes(i) || game.found.includes(i);
          return (
            <button key={i} type="button" className={`${up ? 'up' : ''} ${game.found.includes(i) ? 'found' : ''}`} aria-label={up ? `Card ${i + 1}: ${parts(picture).word}` : `Card ${i + 1}, face down`} onClick={() => turn(i)}>
              {up && <Face picture={picture} signs={signs} />}
            </button>
          );
        })}
      </div>
      <dl className="tallies">
        <div><dt>Moves</dt><dd>{game.moves}</dd></div>
        <div><dt>Time</dt><dd>{clock(timer.elapsed)}</dd></div>
        {players === 1 ? <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
          : game.pairs.map((n, i) => <div key={i} aria-current={i === game.turn && !over ? 'true' : undefined}><dt>Player {i + 1}</dt><dd>{n}</dd></div>)}
      </dl>
      <div className="center">
        <button type="button" className="button primary" onClick={() => again()}>New game</button>
        <SoundSwitch />
      </div>
      <div className="pair even">
        <label className="field"><span>Pairs</span>
          <select value={pairs} onChange={(event) => again(Number(event.target.value))}>
            {[...new Set([3, 6, 8, 10, 12, 15, 18, firstPairs])].filter((n) => n <= most).sort((a, b) => a - b).map((n) => <option key={n}>{n}</option>)}
          </select>
        </label>
        <label className="field"><span>Players</span>
          <select value={players} onChange={(event) => again(pairs, Number(event.target.value))}>
            {[1, 2, 3, 4].map((n) => <option key={n}>{n}</option>)}
          </select>
        </label>
      </div>
    </>
  );
}
