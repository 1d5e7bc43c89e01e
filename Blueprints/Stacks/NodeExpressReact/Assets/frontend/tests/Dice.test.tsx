import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Dice } from '../src/tools/Dice';

test('rolls as many dice as wanted and adds them up', async () => {
  render(<Dice count={3} sides={20} />);
  for (let i = 0; i < 20; i += 1) {
    await userEvent.click(screen.getByRole('button', { name: 'Roll' }));
    const values = screen.getAllByRole('img').map((die) => Number(die.getAttribute('aria-label')));
    expect(values).toHaveLength(3);
    for (const value of values) expect(value >= 1 && value <= 20).toBe(true);
    expect(screen.getByRole('status').textContent).toBe(`Total ${values.reduce((a, b) => a + b)}`);
  }
  expect(screen.getAllByRole('listitem')).toHaveLength(11);
});

test('another kind of die is one press away', async () => {
  render(<Dice />);
  await userEvent.click(screen.getByRole('button', { name: 'd6' }));
  expect(screen.getAllByRole('img')).toHaveLength(1);
  expect(Number(screen.getByRole('img').getAttribute('aria-label'))).toBeLessThanOrEqual(6);
  await userEvent.click(screen.getByRole('button', { name: 'd100' }));
  expect(screen.getByRole('button', { name: 'd100', pressed: true })).toBeTruthy();
});
