import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RockPaperScissors } from '../src/tools/RockPaperScissors';

test('a match of so many rounds ends when somebody has won it', () => {
  render(<RockPaperScissors bestOf={3} />);
  for (let i = 0; i < 200 && !screen.getByRole('status').textContent!.includes('match'); i += 1) fireEvent.keyDown(window, { key: '1' });
  const [mine, , other] = screen.getAllByRole('definition').map((value) => Number(value.textContent));
  expect(Math.max(mine!, other!)).toBe(2);
  expect(screen.getByRole('status').textContent).toContain(mine === 2 ? 'You win the match' : 'The computer wins the match');
  fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(screen.getByRole('status').textContent).toBe('Best of 3: choose a hand');
});

test('with five hands every press is a round', () => {
  render(<RockPaperScissors five />);
  for (const hand of ['Rock', 'Paper', 'Scissors', 'Lizard', 'Spock']) fireEvent.click(screen.getByRole('button', { name: new RegExp(hand) }));
  expect(screen.getAllByRole('definition').map((value) => Number(value.textContent)).reduce((a, b) => a + b)).toBe(5);
});
