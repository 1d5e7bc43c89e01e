import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WhackAMole } from '../src/tools/WhackAMole';

test('a mole that is hit gives a point, until the time is over', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  render(<WhackAMole seconds={5} onEnd={ended} />);
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  let hits = 0;
  for (let i = 0; i < 60; i += 1) {
    await act(() => vi.advanceTimersByTimeAsync(100));
    const mole = screen.queryByRole('button', { name: /mole$/ });
    if (mole && !mole.querySelector('.hit')) {
      fireEvent.pointerDown(mole);
      fireEvent.click(mole);
      hits += 1;
    }
  }
  expect(hits).toBeGreaterThan(3);
  expect(screen.getByRole('status').textContent).toBe(`${hits} moles hit!`);
  expect(ended).toHaveBeenCalledWith(hits);
  expect(screen.getByRole('button', { name: 'Play again' })).toBeTruthy();
});
