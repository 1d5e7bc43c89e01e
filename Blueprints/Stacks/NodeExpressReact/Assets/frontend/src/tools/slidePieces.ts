import { type Chance, pick } from './random';
import type { Direction } from './useSwipe';

/** Pieces row by row, the gap as 0. */
export type Pieces = readonly number[];

export const solved = (size: number): Pieces => Array.from({ length: size * size }, (_, i) => (i + 1) % (size * size));

export const isSolved = (pieces: Pieces, size: number) => solved(size).every((piece, i) => pieces[i] === piece);

const neighbours = (at: number, size: number) => [
  ...(at % size > 0 ? [at - 1] : []), ...(at % size < size - 1 ? [at + 1] : []), ...(at >= size ? [at - size] : []), ...(at < size * (size - 1) ? [at + size] : []),
];

/** The pieces after the one at a place, and those between it and the gap, were pushed; the same where there is no gap in line. */
export function push(pieces: Pieces, size: number, at: number): Pieces {
  const gap = pieces.indexOf(0);
  const sameRow = Math.floor(at / size) === Math.floor(gap / size);
  if (at === gap || (!sameRow && at % size !== gap % size)) return pieces;
  const step = (sameRow ? 1 : size) * Math.sign(at - gap);
  const next = [...pieces];
  for (let place = gap; place !== at; place += step) next[place] = pieces[place + step]!;
  next[at] = 0;
  return next;
}

/** Mixed by moves that can be made, so that it can be solved again. */
export function mixed(size: number, random?: Chance): Pieces {
  let pieces = solved(size);
  let before = -1;
  for (let i = 0; i < size * size * 20 || isSolved(pieces, size); i += 1) {
    const gap = pieces.indexOf(0);
    const at = pick(neighbours(gap, size).filter((place) => place !== before), random);
    pieces = push(pieces, size, at);
    before = gap;
  }
  return pieces;
}

/** The place of the piece that moves in a direction, or -1. */
export function moving(pieces: Pieces, size: number, to: Direction): number {
  const gap = pieces.indexOf(0);
  const at = gap + { up: size, down: -size, left: 1, right: -1 }[to];
  return neighbours(gap, size).includes(at) ? at : -1;
}
