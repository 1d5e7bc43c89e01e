import { type Chance, shuffled } from './random';

export interface Field {
  width: number;
  height: number;
  mines: number;
  /** Where the mines are; empty before the first field was opened, which is never one. */
  mined: ReadonlySet<number>;
  open: ReadonlySet<number>;
  flags: ReadonlySet<number>;
}

export const newField = (width: number, height: number, mines: number): Field =>
  ({ width, height, mines: Math.min(mines, width * height - 9), mined: new Set(), open: new Set(), flags: new Set() });

export function around({ width, height }: Field, at: number): number[] {
  const [x, y] = [at % width, Math.floor(at / width)];
  return [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [x + dx, y + dy] as const))
    .filter(([nx, ny]) => (nx !== x || ny !== y) && nx >= 0 && ny >= 0 && nx < width && ny < height).map(([nx, ny]) => ny * width + nx);
}

export const minesAround = (field: Field, at: number) => around(field, at).filter((near) => field.mined.has(near)).length;

/** Opens a field, and everything around fields that touch no mine. */
export function openAt(field: Field, at: number, random?: Chance): Field {
  if (field.flags.has(at) || field.open.has(at)) return field;
  let mined = field.mined;
  if (mined.size === 0) {
    const safe = new Set([at, ...around(field, at)]);
    const places = Array.from({ length: field.width * field.height }, (_, i) => i).filter((place) => !safe.has(place));
    mined = new Set(shuffled(places, random).slice(0, field.mines));
  }
  const next = { ...field, mined, open: new Set(field.open) };
  const todo = [at];
  while (todo.length > 0) {
    const place = todo.pop()!;
    if (next.open.has(place) || next.flags.has(place)) continue;
    next.open.add(place);
    if (!mined.has(place) && minesAround(next, place) === 0) todo.push(...around(next, place));
  }
  return next;
}

export function flagAt(field: Field, at: number): Field {
  if (field.open.has(at)) return field;
  const flags = new Set(field.flags);
  if (!flags.delete(at)) flags.add(at);
  return { ...field, flags };
}

export const isLost = (field: Field) => [...field.open].some((place) => field.mined.has(place));

export const isWon = (field: Field) => !isLost(field) && field.mined.size > 0 && field.open.size === field.width * field.height - field.mines;
