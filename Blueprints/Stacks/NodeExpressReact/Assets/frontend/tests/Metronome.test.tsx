import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Metronome } from '../src/tools/Metronome';

test('beats in time, and the tempo stays within its limits', async () => {
  vi.useFakeTimers();
  const { container } = render(<Metronome tempo={120} beats={3} least={60} most={121} />);
  const now = () => [...container.querySelectorAll('.beats span')].findIndex((beat) => beat.className === 'now');
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  const seen = [];
  for (let i = 0; i < 4; i += 1) {
    seen.push(now());
    await act(() => vi.advanceTimersByTimeAsync(500));
  }
  expect(seen).toEqual([0, 1, 2, 0]);
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(now()).toBe(-1);
  fireEvent.click(screen.getByRole('button', { name: 'Faster' }));
  fireEvent.keyDown(window, { key: 'ArrowUp' });
  expect(screen.getByRole('status').textContent).toBe('121 bpm');
});

test('takes the tempo that is tapped', async () => {
  vi.useFakeTimers();
  render(<Metronome />);
  for (let i = 0; i < 4; i += 1) {
    fireEvent.click(screen.getByRole('button', { name: 'Tap tempo' }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
  }
  expect(screen.getByRole('status').textContent).toBe('60 bpm');
});
