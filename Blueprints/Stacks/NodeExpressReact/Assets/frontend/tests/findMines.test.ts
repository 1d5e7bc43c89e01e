import { expect, test } from 'vitest';
import { around, flagAt, isLost, isWon, minesAround, newField, openAt } from '../src/tools/findMines';

const seeded = (n: number) => () => (n = (n * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

test('the first field is never a mine, nor are its neighbours', () => {
  for (let at = 0; at < 81; at += 1) {
    const field = openAt(newField(9, 9, 20), at, seeded(at + 1));
    expect(field.mined.size).toBe(20);
    expect(isLost(field)).toBe(false);
    expect(minesAround(field, at)).toBe(0);
    for (const near of around(field, at)) expect(field.open.has(near)).toBe(true);
  }
});

test('opening everything that is no mine wins; a mine loses', () => {
  let field = openAt(newField(8, 6, 8), 20, seeded(7));
  for (let at = 0; at < 48; at += 1) if (!field.mined.has(at)) field = openAt(field, at);
  expect(isWon(field)).toBe(true);
  const [mine] = field.mined;
  expect(isLost(openAt(field, mine!))).toBe(true);
});

test('a flag keeps a field shut until it is taken away', () => {
  const flagged = flagAt(newField(9, 9, 10), 5);
  expect(openAt(flagged, 5)).toBe(flagged);
  expect(flagAt(flagged, 5).flags.size).toBe(0);
});

test('a corner has three neighbours, the middle eight', () => {
  expect(around(newField(9, 9, 10), 0)).toHaveLength(3);
  expect(around(newField(9, 9, 10), 40)).toHaveLength(8);
});
