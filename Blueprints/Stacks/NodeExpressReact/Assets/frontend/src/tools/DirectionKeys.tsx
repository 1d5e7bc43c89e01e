import type { Direction } from './useSwipe';

const arrows: [Direction, string][] = [['up', '↑'], ['left', '←'], ['down', '↓'], ['right', '→']];

/** Buttons for fingers; whoever has a mouse has a keyboard, too. */
export function DirectionKeys({ onMove }: { onMove: (direction: Direction) => void }) {
  return (
    <div className="cross">
      {arrows.map(([direction, arrow]) => <button key={direction} type="button" className="button" aria-label={direction} onClick={() => onMove(direction)}>{arrow}</button>)}
    </div>
  );
}
