import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Memory } from '../src/tools/Memory';

const card = (n: number) => screen.getByRole('button', { name: new RegExp(`^Card ${n}[,:]`) });
const turn = (n: number) => {
  fireEvent.click(card(n));
  return card(n).getAttribute('aria-label')!.split(': ')[1]!;
};

test('is played to the end, keeps the fewest moves and tells them', () => {
  const ended = vi.fn();
  render(<Memory pictures={['cat', 'dog', 'owl']} pairs={3} onEnd={ended} />);
  const seen = new Map<string, number>();
  for (let n = 1; n <= 6; n += 1) {
    const picture = turn(n);
    turn(n === 6 ? 5 : 6);
    if (seen.has(picture) && !card(n).className.includes('found')) {
      turn(n);
      turn(seen.get(picture)!);
    }
    seen.set(picture, n);
  }
  expect(screen.getByRole('status').textContent).toMatch(/All pairs found in \d+ moves/);
  const moves = Number(/\d+/.exec(screen.getByRole('status').textContent!)![0]);
  expect(ended).toHaveBeenCalledWith(moves);
  expect(screen.getAllByRole('definition').map((value) => value.textContent)).toEqual([String(moves), expect.stringMatching(/^\d\d:\d\d$/), String(moves)]);
});

test('cards that differ are turned down again after a while', async () => {
  vi.useFakeTimers();
  render(<Memory pictures={['cat', 'dog', 'owl']} pairs={3} players={2} />);
  const first = turn(1);
  const other = [2, 3, 4].find((n) => turn(n) !== first || fireEvent.click(card(1)) === undefined)!;
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(card(other).getAttribute('aria-label')).toMatch(/face down|found|:/);
});
