import { below, type Chance, pick } from './random';
import type { Direction } from './useSwipe';

/** A tile keeps its id while it moves, so that the eye can follow it. */
export interface Tile {
  id: number;
  value: number;
  /** Where it is, row by row. */
  at: number;
}

export interface Slid {
  tiles: Tile[];
  points: number;
  next: number;
}

export const empty = (size: number, random?: Chance) => withTile(withTile({ tiles: [], points: 0, next: 1 }, size, random), size, random);

/** Adds a two, or now and then a four, on a free field. */
export function withTile(game: Slid, size: number, random?: Chance): Slid {
  const free = Array.from({ length: size * size }, (_, i) => i).filter((field) => game.tiles.every((tile) => tile.at !== field));
  if (free.length === 0) return game;
  const tile = { id: game.next, value: below(10, random) === 0 ? 4 : 2, at: pick(free, random) };
  return { ...game, tiles: [...game.tiles, tile], next: game.next + 1 };
}

/** The fields of a row or column, from the side to which everything moves. */
function lane(index: number, size: number, to: Direction): number[] {
  const along = Array.from({ length: size }, (_, i) => i);
  const fields = along.map((i) => (to === 'left' || to === 'right' ? index * size + i : i * size + index));
  return to === 'left' || to === 'up' ? fields : fields.reverse();
}

/** Everything moved as far as it goes; two equal tiles become one, each at most once. The same game when nothing can move. */
export function slide(game: Slid, size: number, to: Direction): Slid {
  const tiles: Tile[] = [];
  let points = game.points;
  let moved = false;
  for (let index = 0; index < size; index += 1) {
    const fields = lane(index, size, to);
    const row = fields.flatMap((field) => game.tiles.find((tile) => tile.at === field) ?? []);
    let free = 0;
    let open: Tile | undefined;
    for (const tile of row) {
      if (open?.value === tile.value) {
        open.value *= 2;
        points += open.value;
        open = undefined;
        moved = true;
        continue;
      }
      open = { ...tile, at: fields[free]! };
      moved ||= open.at !== tile.at;
      tiles.push(open);
      free += 1;
    }
  }
  return moved ? { tiles, points, next: game.next } : game;
}

export const isStuck = (game: Slid, size: number) =>
  game.tiles.length === size * size && (['up', 'down', 'left', 'right'] as const).every((to) => slide(game, size, to) === game);
