import { type Chance, pick } from './random';

export type Mark = 'X' | 'O';
export type Cell = Mark | undefined;

/** How many in a row win. */
export const needed = (size: number) => Math.min(size, 4);

/** The fields of a line of one mark that is long enough, if there is one. */
export function winningLine(cells: readonly Cell[], size: number): number[] | undefined {
  const length = needed(size);
  for (let at = 0; at < cells.length; at += 1) {
    if (!cells[at]) continue;
    for (const [dx, dy] of [[1, 0], [0, 1], [1, 1], [-1, 1]] as const) {
      const [x, y] = [(at % size) + dx * (length - 1), Math.floor(at / size) + dy * (length - 1)];
      if (x < 0 || x >= size || y >= size) continue;
      const line = Array.from({ length }, (_, i) => at + i * (dx + dy * size));
      if (line.every((field) => cells[field] === cells[at])) return line;
    }
  }
  return undefined;
}

export const free = (cells: readonly Cell[]) => cells.flatMap((cell, i) => (cell ? [] : [i]));

const other = (mark: Mark): Mark => (mark === 'X' ? 'O' : 'X');

/** How good a position is for the one whose turn it is, as far as so many moves show. */
function worth(cells: Cell[], size: number, turn: Mark, depth: number, low = -Infinity, high = Infinity): number {
  if (winningLine(cells, size)) return -100 - depth;
  const moves = free(cells);
  if (moves.length === 0 || depth === 0) return 0;
  let best = -Infinity;
  for (const move of moves) {
    cells[move] = turn;
    best = Math.max(best, -worth(cells, size, other(turn), depth - 1, -high, -Math.max(low, best)));
    cells[move] = undefined;
    if (best >= high) break;
  }
  return best;
}

/** A best field for the mark; on the usual board one that never loses. */
export function bestMove(cells: readonly Cell[], size: number, mark: Mark, random?: Chance): number {
  const moves = free(cells);
  const depth = size === 3 ? 9 : 3;
  const scored = moves.map((move) => {
    const next = cells.with(move, mark);
    const middle = Math.abs((move % size) - (size - 1) / 2) + Math.abs(Math.floor(move / size) - (size - 1) / 2);
    return { move, value: -worth(next, size, other(mark), depth) - (size === 3 ? 0 : middle / 100) };
  });
  const most = Math.max(...scored.map(({ value }) => value));
  return pick(scored.filter(({ value }) => value === most), random).move;
}
