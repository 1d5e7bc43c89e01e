import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ReactionTest } from '../src/tools/ReactionTest';

const press = () => fireEvent.keyDown(window, { key: ' ' });

test('measures from green to the press', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  render(<ReactionTest onEnd={ended} />);
  press();
  expect(screen.getByRole('status').textContent).toBe('Wait for green…');
  for (let i = 0; i < 500 && screen.getByRole('status').textContent !== 'Now!'; i += 1) await act(() => vi.advanceTimersByTimeAsync(10));
  await act(() => vi.advanceTimersByTimeAsync(250));
  press();
  const time = Number.parseInt(screen.getByRole('status').textContent!, 10);
  expect(time >= 250 && time <= 260).toBe(true);
  expect(ended).toHaveBeenCalledWith(time);
  expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([`${time} ms`, '1', `${time} ms`]);
});

test('a press before green does not count', () => {
  render(<ReactionTest />);
  fireEvent.pointerDown(screen.getByRole('button', { name: /Press to start/ }));
  press();
  expect(screen.getByRole('status').textContent).toContain('Too early');
});
