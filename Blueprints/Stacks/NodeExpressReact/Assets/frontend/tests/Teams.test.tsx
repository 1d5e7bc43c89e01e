import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Teams } from '../src/tools/Teams';

test('divides by the number of teams or by their size, and keeps the result', async () => {
  const names = ['Ada', 'Grace', 'Linus', 'Alan', 'Edsger'];
  const { unmount } = render(<Teams names={names} by="teams" count={2} />);
  await userEvent.click(screen.getByRole('button', { name: 'Divide' }));
  const teams = screen.getAllByRole('region');
  expect(teams.map((team) => within(team).getAllByRole('listitem').length).sort()).toEqual([2, 3]);
  expect(teams.flatMap((team) => within(team).getAllByRole('listitem').map((item) => item.textContent)).sort()).toEqual([...names].sort());
  await userEvent.selectOptions(screen.getByRole('combobox'), 'size');
  await userEvent.click(screen.getByRole('button', { name: 'Divide again' }));
  expect(screen.getAllByRole('region')).toHaveLength(3);
  unmount();
  render(<Teams by="teams" count={2} />);
  expect(screen.getAllByRole('region')).toHaveLength(3);
});
