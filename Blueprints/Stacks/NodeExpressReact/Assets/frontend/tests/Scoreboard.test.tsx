import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Scoreboard } from '../src/tools/Scoreboard';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('points go up and down, the leader is named, and all is kept', () => {
  const { unmount } = render(<Scoreboard names={['Anna', 'Ben']} />);
  expect(screen.getByText('All are level')).toBeTruthy();
  press('Give 5 to Anna');
  press('Take 1 from Ben');
  expect(screen.getByText('Anna leads with 5')).toBeTruthy();
  expect(screen.getByLabelText('Points of Ben').textContent).toBe('-1');
  press('Undo');
  expect(screen.getByLabelText('Points of Ben').textContent).toBe('0');
  press('Add player');
  unmount();
  render(<Scoreboard />);
  expect(screen.getByLabelText('Points of Anna').textContent).toBe('5');
  fireEvent.click(screen.getByRole('checkbox'));
  expect(screen.getByText('Ben and Player 3 lead with 0')).toBeTruthy();
  press('Remove Ben');
  press('Reset points');
  expect(screen.queryByLabelText('Points of Ben')).toBeNull();
  expect(screen.getByLabelText('Points of Anna').textContent).toBe('0');
});
