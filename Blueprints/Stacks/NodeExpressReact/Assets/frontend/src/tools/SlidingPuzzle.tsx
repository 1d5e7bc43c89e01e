import { type CSSProperties, useState } from 'react';
import './play.css';
import { isSolved, mixed, moving, push } from './slidePieces';
import './slidingPuzzle.css';
import { cheer, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { useSwipe } from './useSwipe';

export function SlidingPuzzle({ size: firstSize = 4, onEnd }: { size?: number; onEnd?: (moves: number) => void }) {
  const [size, setSize] = useState(firstSize);
  const [pieces, setPieces] = useState(() => mixed(size));
  const [moves, setMoves] = useState(0);
  const [best, offer] = useBest(`sliding-${size}`, true);
  const done = isSolved(pieces, size);

  const move = (at: number) => {
    const next = push(pieces, size, at);
    if (done || next === pieces) return;
    setPieces(next);
    setMoves(moves + 1);
    tone(260, 0.05, 0, 'triangle');
    if (!isSolved(next, size)) return;
    cheer();
    offer(moves + 1);
    onEnd?.(moves + 1);
  };
  const again = (of = size) => {
    setSize(of);
    setPieces(mixed(of));
    setMoves(0);
  };
  const swipe = useSwipe((to) => {
    const at = moving(pieces, size, to);
    if (at >= 0) move(at);
  });
  return (
    <>
      <dl className="tallies">
        <div><dt>Moves</dt><dd>{moves}</dd></div>
        <div><dt>Fewest</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <p className="verdict" role="status">{done ? <strong>Solved in {moves} moves!</strong> : 'Put the numbers in order'}</p>
      <div className={done ? 'pieces swipe solved' : 'pieces swipe'} style={{ '--size': size } as CSSProperties} role="group" aria-label="Puzzle" {...swipe}>
        {pieces.map((piece, at) => piece > 0 && (
          <button key={piece} type="button" aria-label={`${piece}, row ${Math.floor(at / size) + 1}, column ${(at % size) + 1}`} className={piece === at + 1 ? 'right-place' : ''}
            style={{ '--x': at % size, '--y': Math.floor(at / size) } as CSSProperties} onClick={() => move(at)}>{piece}</button>
        )).filter(Boolean).sort((a, b) => Number((a as { key: string }).key) - Number((b as { key: string }).key))}
      </div>
      <div className="center">
        <button type="button" className="button primary" onClick={() => again()}>Mix again</button>
        <SoundSwitch />
      </div>
      <fieldset className="segments" aria-label="Size">
        {[...new Set([3, 4, 5, firstSize])].sort((a, b) => a - b).map((of) => <button key={of} type="button" className="button" aria-pressed={of === size} onClick={() => again(of)}>{of} × {of}</button>)}
      </fieldset>
    </>
  );
}
