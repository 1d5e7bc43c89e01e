import { expect, test } from 'vitest';
import { isKnown, shown, wrong } from '../src/tools/guessLetters';

test('shows the letters that were guessed, and whatever is no letter', () => {
  expect(shown('Ice cream', new Set(['E', 'C']))).toEqual([undefined, 'c', 'e', ' ', 'c', undefined, 'e', undefined, undefined]);
});

test('an accent is no other letter', () => {
  expect(isKnown('Café', new Set(['C', 'A', 'F', 'E']))).toBe(true);
  expect(wrong('Café', new Set(['E', 'X']))).toEqual(['X']);
});
