import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Coin } from '../src/tools/Coin';

test('falls on one side or the other, and counts', async () => {
  render(<Coin />);
  const said = new Set<string | null>();
  for (let i = 0; i < 60; i += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Flip' }));
    said.add(screen.getByRole('status').textContent);
  }
  expect([...said].sort()).toEqual(['Heads', 'Tails']);
  const [heads, tails] = screen.getAllByRole('definition').map((count) => Number(count.textContent));
  expect(heads! + tails!).toBe(60);
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(screen.getByRole('status').textContent).toBe('Heads or tails?');
});
