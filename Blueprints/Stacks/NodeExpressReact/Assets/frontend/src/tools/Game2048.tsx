import { type CSSProperties, useState } from 'react';
import './game2048.css';
import './play.css';
import { empty, isStuck, slide, withTile } from './slideTiles';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { recall, keep } from './stored';
import { useBest } from './useBest';
import { type Direction, useSwipe } from './useSwipe';

export function Game2048({ size = 4, onEnd }: { size?: number; onEnd?: (points: number) => void }) {
  const key = `2048-${size}`;
  const [game, setGame] = useState(() => recall<ReturnType<typeof empty>>(key) ?? empty(size));
  const [before, setBefore] = useState<typeof game>();
  const [best, offer] = useBest(key);
  const stuck = isStuck(game, size);
  const won = game.tiles.some((tile) => tile.value >= 2048);

  const put = (next: typeof game) => {
    setGame(next);
    keep(key, next);
  };
  const move = (to: Direction) => {
    const slid = slide(game, size, to);
    if (slid === game) return;
    const next = withTile(slid, size);
    setBefore(game);
    put(next);
    if (slid.points > game.points) tone(300 + Math.log2(slid.points - game.points) * 40, 0.12);
    if (slid.points > game.points && !won && next.tiles.some((tile) => tile.value >= 2048)) cheer();
    offer(next.points);
    if (isStuck(next, size)) {
      sigh();
      onEnd?.(next.points);
    }
  };
  const again = () => {
    setBefore(undefined);
    put(empty(size));
  };
  const undo = () => {
    if (before) put(before);
    setBefore(undefined);
  };
  const swipe = useSwipe(move);
  const rows = Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => game.tiles.find((tile) => tile.at === y * size + x)?.value ?? 'empty').join(', '));
  return (
    <>
      <dl className="tallies">
        <div><dt>Points</dt><dd>{game.points}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <div className="tiles swipe" style={{ '--size': size } as CSSProperties} role="img" aria-label={rows.join('; ')} {...swipe}>
        {Array.from({ length: size * size }, (_, i) => <span key={i} className="tile-place" style={{ '--x': i % size, '--y': Math.floor(i / size) } as CSSProperties} />)}
        {game.tiles.toSorted((a, b) => a.id - b.id).map((tile) => (
          <span key={tile.id} className="tile" data-value={Math.min(tile.value, 4096)} style={{ '--x': tile.at % size, '--y': Math.floor(tile.at / size), '--step': Math.log2(tile.value) } as CSSProperties}>
            <b key={tile.value}>{tile.value}</b>
          </span>
        ))}
      </div>
      <p className="verdict" role="status">{stuck ? <strong>No move is left: {game.points} points</strong> : won ? 'You made 2048! Go on as long as you like.' : 'Arrow keys or a wipe move the tiles'}</p>
      <div className="center">
        <button type="button" className="button primary" onClick={again}>New game</button>
        <button type="button" className="button" disabled={!before} onClick={undo}>Undo</button>
        <SoundSwitch />
      </div>
    </>
  );
}
