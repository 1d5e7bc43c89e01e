import { expect, test } from 'vitest';
import { isSolved, mixed, moving, push, solved } from '../src/tools/slidePieces';

const seeded = (n: number) => () => (n = (n * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

/** Half of all orders cannot be reached: those with an odd number of swaps, counted with the way of the gap. */
function canBeSolved(pieces: readonly number[], size: number) {
  let swaps = 0;
  for (let a = 0; a < pieces.length; a += 1) for (let b = a + 1; b < pieces.length; b += 1) if (pieces[a]! > pieces[b]! && pieces[b]! > 0) swaps += 1;
  const gapRow = size - Math.floor(pieces.indexOf(0) / size);
  return size % 2 === 1 ? swaps % 2 === 0 : (swaps + gapRow) % 2 === 1;
}

test('every mix can be solved and is not solved yet', () => {
  for (const size of [2, 3, 4, 5]) {
    for (let seed = 1; seed <= 20; seed += 1) {
      const pieces = mixed(size, seeded(seed * size));
      expect([...pieces].sort((a, b) => a - b)).toEqual([...solved(size)].sort((a, b) => a - b));
      expect(isSolved(pieces, size)).toBe(false);
      expect(canBeSolved(pieces, size)).toBe(true);
    }
  }
});

test('a press pushes all pieces up to the gap, and back again', () => {
  expect(push(solved(3), 3, 6)).toEqual([1, 2, 3, 4, 5, 6, 0, 7, 8]);
  expect(push(push(solved(3), 3, 2), 3, 8)).toEqual(solved(3));
  expect(push(solved(3), 3, 0)).toEqual(solved(3));
  expect(moving(solved(3), 3, 'down')).toBe(5);
  expect(moving(solved(3), 3, 'up')).toBe(-1);
});
