import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TicTacToe } from '../src/tools/TicTacToe';

const field = (row: number, column: number) => screen.getByRole('button', { name: new RegExp(`^Row ${row}, column ${column}`) });
const said = () => screen.getByRole('status').textContent;

test('two people play in turns until one has a row', () => {
  render(<TicTacToe against="person" />);
  for (const [row, column] of [[1, 1], [2, 1], [1, 2], [2, 2], [1, 2], [1, 3]] as const) fireEvent.click(field(row, column));
  expect(said()).toBe('X wins!');
  fireEvent.click(field(3, 3));
  expect(field(3, 3).textContent).toBe('');
  expect(screen.getAllByRole('definition')[0]!.textContent).toBe('1');
  fireEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(said()).toBe('O is next');
});

test('the computer answers every move', async () => {
  vi.useFakeTimers();
  render(<TicTacToe />);
  fireEvent.click(field(1, 1));
  expect(said()).toBe('The computer is thinking…');
  fireEvent.click(field(3, 3));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(screen.getAllByRole('button', { name: /: O$/ })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: /: X$/ })).toHaveLength(1);
  expect(said()).toBe('Your turn: you are X');
});

test('arrow keys go from field to field', () => {
  render(<TicTacToe against="person" size={4} />);
  field(1, 1).focus();
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  expect(document.activeElement).toBe(field(2, 2));
});
