import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Game2048 } from '../src/tools/Game2048';

const sum = () => screen.getByRole('img').getAttribute('aria-label')!.match(/\d+/g)!.map(Number).reduce((a, b) => a + b, 0);
const move = (key: string) => fireEvent.keyDown(window, { key });

test('moves by keys, can take one move back, and goes on after a reload', () => {
  const { unmount } = render(<Game2048 />);
  const before = sum();
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) move(key);
  expect(sum()).toBeGreaterThan(before);
  const now = sum();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sum()).toBeLessThan(now);
  const kept = screen.getByRole('img').getAttribute('aria-label');
  unmount();
  render(<Game2048 />);
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(kept);
});

test('ends when nothing can move, and keeps the best', () => {
  const ended = vi.fn();
  render(<Game2048 size={2} onEnd={ended} />);
  for (let i = 0; i < 400 && ended.mock.calls.length === 0; i += 1) ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'].forEach(move);
  expect(screen.getByRole('status').textContent).toContain('No move is left');
  const [points, best] = screen.getAllByRole('definition').map((value) => value.textContent);
  expect(best).toBe(points);
  expect(ended).toHaveBeenCalledWith(Number(points));
  fireEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(screen.getAllByRole('definition')[0]!.textContent).toBe('0');
});
