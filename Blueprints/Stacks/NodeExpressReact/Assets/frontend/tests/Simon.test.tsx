import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Simon } from '../src/tools/Simon';

const pads = ['Green', 'Red', 'Yellow', 'Blue'];

/** Plays through what is shown, and writes it down. */
async function watch() {
  const seen: string[] = [];
  let lit = '';
  for (let i = 0; i < 400 && screen.getByRole('status').textContent !== 'Your turn'; i += 1) {
    const now = pads.find((pad) => screen.getByRole('button', { name: pad }).className.includes('lit')) ?? '';
    if (now && now !== lit) seen.push(now);
    lit = now;
    await act(() => vi.advanceTimersByTimeAsync(20));
  }
  return seen;
}

test('the same sequence gets one longer each round, and a wrong pad ends it', async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  render(<Simon onEnd={ended} />);
  fireEvent.click(screen.getByRole('button', { name: 'Start' }));
  let before: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const seen = await watch();
    expect(seen.slice(0, -1)).toEqual(before);
    expect(seen).toHaveLength(round);
    before = seen;
    if (round === 3) break;
    for (const pad of seen) fireEvent.click(screen.getByRole('button', { name: pad }));
    await act(() => vi.advanceTimersByTimeAsync(710));
  }
  fireEvent.keyDown(window, { key: String(1 + ((pads.indexOf(before[0]!) + 1) % 4)) });
  expect(screen.getByRole('status').textContent).toBe('Wrong: you remembered 2');
  expect(ended).toHaveBeenCalledWith(2);
});
