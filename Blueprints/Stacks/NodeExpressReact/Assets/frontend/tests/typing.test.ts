import { expect, test } from 'vitest';
import { measure } from '../src/tools/typing';

test('five right letters are a word', () => {
  expect(measure('hello world', 'hello worl', 0, 60)).toEqual({ speed: 2, accuracy: 100 });
  expect(measure('hello', 'hello', 0, 6).speed).toBe(10);
});

test('mistakes count even when they were put right', () => {
  expect(measure('hello', 'hello', 5, 60).accuracy).toBe(50);
  expect(measure('hello', '', 0, 0)).toEqual({ speed: 0, accuracy: 100 });
});
