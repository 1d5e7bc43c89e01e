import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SlidingPuzzle } from '../src/tools/SlidingPuzzle';

const places = () => screen.getAllByRole('button', { name: /, row/ }).map((piece) => piece.getAttribute('aria-label'));
const moves = () => screen.getAllByRole('definition')[0]!.textContent;

test('pieces move by keys and by a press, and moves are counted', () => {
  render(<SlidingPuzzle size={3} />);
  expect(places()).toHaveLength(8);
  const before = places();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) fireEvent.keyDown(window, { key });
  expect(Number(moves())).toBeGreaterThanOrEqual(2);
  const now = places();
  for (const piece of screen.getAllByRole('button', { name: /, row/ })) fireEvent.click(piece);
  expect(places()).not.toEqual(now);
  expect(places().map((place) => place![0])).toEqual(before.map((place) => place![0]));
  fireEvent.click(screen.getByRole('button', { name: '5 × 5' }));
  expect(places()).toHaveLength(24);
  expect(moves()).toBe('0');
});
