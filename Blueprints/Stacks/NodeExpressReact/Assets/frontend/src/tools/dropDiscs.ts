import { type Chance, pick } from './random';

export const columns = 7;
export const rows = 6;
export type Disc = 1 | 2;

/** Fields row by row from the top; undefined is free. */
export type Discs = readonly (Disc | undefined)[];

export const noDiscs: Discs = Array(columns * rows).fill(undefined);

/** The field in which a disc comes to rest, or -1 where the column is full. */
export function restOf(discs: Discs, column: number): number {
  for (let row = rows - 1; row >= 0; row -= 1) if (!discs[row * columns + column]) return row * columns + column;
  return -1;
}

export function fourInRow(discs: Discs): number[] | undefined {
  for (let at = 0; at < discs.length; at += 1) {
    if (!discs[at]) continue;
    for (const [dx, dy] of [[1, 0], [0, 1], [1, 1], [-1, 1]] as const) {
      const [x, y] = [(at % columns) + 3 * dx, Math.floor(at / columns) + 3 * dy];
      if (x < 0 || x >= columns || y >= rows) continue;
      const line = [0, 1, 2, 3].map((i) => at + i * (dx + dy * columns));
      if (line.every((field) => discs[field] === discs[at])) return line;
    }
  }
  return undefined;
}

export const openColumns = (discs: Discs) => Array.from({ length: columns }, (_, i) => i).filter((column) => !discs[column]);

/** How many ways to four are still open to one player and not to the other. */
function hopes(discs: Discs, mine: Disc): number {
  let sum = 0;
  for (let at = 0; at < discs.length; at += 1) {
    for (const [dx, dy] of [[1, 0], [0, 1], [1, 1], [-1, 1]] as const) {
      const [x, y] = [(at % columns) + 3 * dx, Math.floor(at / columns) + 3 * dy];
      if (x < 0 || x >= columns || y >= rows) continue;
      let [own, other] = [0, 0];
      for (let i = 0; i < 4; i += 1) {
        const disc = discs[at + i * (dx + dy * columns)];
        if (disc === mine) own += 1;
        else if (disc) other += 1;
      }
      if (other === 0) sum += own * own;
      if (own === 0) sum -= other * other;
    }
  }
  return sum;
}

function worth(discs: Discs, turn: Disc, depth: number, low: number, high: number): number {
  if (fourInRow(discs)) return -10_000 - depth;
  const moves = openColumns(discs);
  if (moves.length === 0) return 0;
  if (depth === 0) return hopes(discs, turn);
  let best = -Infinity;
  for (const column of moves) {
    const next = discs.with(restOf(discs, column), turn);
    best = Math.max(best, -worth(next, turn === 1 ? 2 : 1, depth - 1, -high, -Math.max(low, best)));
    if (best >= high) break;
  }
  return best;
}

/** A good column: it wins where it can, and sees so many moves ahead. */
export function bestColumn(discs: Discs, mine: Disc, depth = 4, random?: Chance): number {
  const scored = openColumns(discs).map((column) => ({
    column, value: -worth(discs.with(restOf(discs, column), mine), mine === 1 ? 2 : 1, depth, -Infinity, Infinity) - Math.abs(column - 3) / 10,
  }));
  const most = Math.max(...scored.map(({ value }) => value));
  return pick(scored.filter(({ value }) => value === most), random).column;
}
