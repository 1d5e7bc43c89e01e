import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { GuessNumber } from '../src/tools/GuessNumber';

const guess = (number: number) => userEvent.type(screen.getByRole('spinbutton'), `${number}{Enter}`);

test('the hints lead to the number', async () => {
  const ended = vi.fn();
  render(<GuessNumber least={1} most={50} onEnd={ended} />);
  let [low, high, count] = [1, 50, 0];
  while (!screen.getByRole('status').textContent!.includes('it is!')) {
    const middle = Math.floor((low + high) / 2);
    await guess(middle);
    count += 1;
    const said = screen.getByRole('status').textContent!;
    if (said.includes('higher')) low = middle + 1;
    else high = middle - 1;
    expect(count).toBeLessThan(8);
  }
  expect(ended).toHaveBeenCalledWith(count);
  await userEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(screen.getByRole('status').textContent).toBe('I am thinking of a number from 1 to 50.');
});

test('guesses out of the range do not count, and may run out', async () => {
  render(<GuessNumber least={1} most={1000} tries={2} />);
  await guess(5000);
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  await userEvent.clear(screen.getByRole('spinbutton'));
  await guess(1);
  await guess(1);
  expect(screen.getByRole('status').textContent).toMatch(/It was \d+|it is!/);
});
