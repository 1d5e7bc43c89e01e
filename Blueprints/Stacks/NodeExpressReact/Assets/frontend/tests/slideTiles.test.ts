import { expect, test } from 'vitest';
import { empty, isStuck, slide, type Slid, withTile } from '../src/tools/slideTiles';

const seeded = (n: number) => () => (n = (n * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

const game = (values: number[]): Slid => ({ tiles: values.flatMap((value, at) => (value ? [{ id: at + 1, value, at }] : [])), points: 0, next: 99 });
const values = ({ tiles }: Slid, size = 4) => Array.from({ length: size * size }, (_, at) => tiles.find((tile) => tile.at === at)?.value ?? 0);
const row = (...first: number[]) => [...first, ...Array(12).fill(0)];

test.each([
  [row(2, 2, 0, 0), row(4, 0, 0, 0), 4], [row(2, 2, 2, 2), row(4, 4, 0, 0), 8], [row(0, 4, 2, 2), row(4, 4, 0, 0), 4], [row(2, 0, 0, 4), row(2, 4, 0, 0), 0],
])('%j slides left', (before, after, points) => {
  const slid = slide(game(before), 4, 'left');
  expect(values(slid)).toEqual(after);
  expect(slid.points).toBe(points);
});

test('what cannot move is the same game, and a full board without pairs is stuck', () => {
  const full = game([2, 4, 2, 4, 4, 2, 4, 2, 2, 4, 2, 4, 4, 2, 4, 2]);
  expect(slide(full, 4, 'up')).toBe(full);
  expect(isStuck(full, 4)).toBe(true);
  expect(isStuck(game([2, 2, 2, 4, 4, 2, 4, 2, 2, 4, 2, 4, 4, 2, 4, 2]), 4)).toBe(false);
});

test('a move loses nothing: the sum of the tiles stays, and no two share a field', () => {
  const moves = ['up', 'left', 'down', 'right'] as const;
  for (let seed = 1; seed <= 20; seed += 1) {
    const random = seeded(seed);
    let now = empty(4, random);
    for (let i = 0; i < 200 && !isStuck(now, 4); i += 1) {
      const slid = slide(now, 4, moves[Math.floor(random() * 4)]!);
      const sum = (one: Slid) => one.tiles.reduce((all, tile) => all + tile.value, 0);
      expect(sum(slid)).toBe(sum(now));
      expect(new Set(slid.tiles.map((tile) => tile.at)).size).toBe(slid.tiles.length);
      now = slid === now ? now : withTile(slid, 4, random);
    }
  }
});
