import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Snake } from '../src/tools/Snake';

test('sets off with an arrow key, ends at the wall, and tells the points', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  render(<Snake onEnd={ended} />);
  fireEvent.keyDown(window, { key: 'ArrowUp' });
  expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  for (let i = 0; i < 20; i += 1) await act(() => vi.advanceTimersByTimeAsync(200));
  expect(screen.getByRole('status').textContent).toMatch(/^Game over: \d+ points$/);
  expect(ended).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(screen.getByRole('status').textContent).toBe('');
});

test('waits while it is paused, and turns by its buttons and by wiping', async () => {
  vi.useFakeTimers();
  render(<Snake />);
  const head = () => document.querySelector('.snake-head')!;
  fireEvent.click(screen.getByRole('button', { name: 'down' }));
  await act(() => vi.advanceTimersByTimeAsync(180));
  const y = Number(head().getAttribute('y'));
  fireEvent.keyDown(window, { key: ' ' });
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(Number(head().getAttribute('y'))).toBe(y);
  fireEvent.keyDown(window, { key: ' ' });
  const field = screen.getByRole('img');
  const x = Number(head().getAttribute('x'));
  fireEvent.pointerDown(field, { clientX: 100, clientY: 100 });
  fireEvent.pointerUp(field, { clientX: 20, clientY: 110 });
  await act(() => vi.advanceTimersByTimeAsync(180));
  expect(Number(head().getAttribute('x'))).toBeLessThan(x);
});
