import { expect, test } from 'vitest';
import { begin, pace, points, side, steer, step } from '../src/tools/snakeMoves';

const seeded = (n: number) => () => (n = (n * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;

test('goes on, turns, and cannot turn into itself', () => {
  const snake = { ...begin(seeded(1)), food: 0 };
  const head = snake.body[0]!;
  expect(step(snake, true).body[0]).toBe(head + 1);
  expect(steer(snake, 'left')).toBe(snake);
  expect(step(steer(snake, 'up'), true).body[0]).toBe(head - side);
});

test('grows with what it eats, and gets faster', () => {
  const snake = begin(seeded(1));
  const fed = step({ ...snake, food: snake.body[0]! + 1 }, true, seeded(2));
  expect(points(fed)).toBe(1);
  expect(fed.body).not.toContain(fed.food);
  expect(pace(fed)).toBeLessThan(pace(snake));
});

test('ends at a wall, or comes out on the other side', () => {
  let [walled, open] = [{ ...begin(seeded(3)), food: 0 }, { ...begin(seeded(3)), food: 0 }];
  for (let i = 0; i < side; i += 1) [walled, open] = [step(walled, true), step(open, false)];
  expect(walled.over).toBe(true);
  expect(open.over).toBe(false);
  expect(open.body[0]).toBe(begin(seeded(3)).body[0]);
});

test('whatever is played, it stays in one piece on the board', () => {
  const turns = ['up', 'left', 'down', 'right'] as const;
  for (let game = 1; game <= 20; game += 1) {
    const random = seeded(game);
    let snake = begin(random);
    for (let i = 0; i < 400 && !snake.over; i += 1) {
      if (random() < 0.3) snake = steer(snake, turns[Math.floor(random() * 4)]!);
      snake = step(snake, false, random);
      expect(new Set(snake.body).size).toBe(snake.body.length);
      expect(snake.body.every((field) => field >= 0 && field < side * side)).toBe(true);
    }
  }
});
