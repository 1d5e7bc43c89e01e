import { expect, test } from 'vitest';
import { bestColumn, type Disc, type Discs, fourInRow, noDiscs, openColumns, restOf } from '../src/tools/dropDiscs';

const play = (...moves: number[]) => moves.reduce<Discs>((discs, column, i) => discs.with(restOf(discs, column), ((i % 2) + 1) as Disc), noDiscs);

test('discs lie on each other, and a full column takes no more', () => {
  expect(restOf(noDiscs, 3)).toBe(38);
  const full = play(3, 3, 3, 3, 3, 3);
  expect(restOf(full, 3)).toBe(-1);
  expect(openColumns(full)).not.toContain(3);
});

test.each([[[0, 0, 1, 1, 2, 2, 3]], [[0, 1, 0, 1, 0, 1, 0]], [[0, 1, 1, 2, 2, 3, 2, 3, 3, 6, 3]], [[6, 5, 5, 4, 4, 3, 4, 3, 3, 0, 3]]])('%j makes four', (moves) => {
  expect(fourInRow(play(...moves))).toHaveLength(4);
  expect(fourInRow(play(...moves.slice(0, -1)))).toBeUndefined();
});

test('four do not go round the edge', () => expect(fourInRow(play(5, 5, 6, 6, 0, 0, 1))).toBeUndefined());

test('the computer wins where it can, and stops the other from winning', () => {
  expect(bestColumn(play(6, 0, 6, 0, 5, 0, 5), 2)).toBe(0);
  expect(bestColumn(play(0, 6, 0, 5, 0), 2)).toBe(0);
});
