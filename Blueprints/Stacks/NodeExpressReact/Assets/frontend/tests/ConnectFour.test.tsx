import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConnectFour } from '../src/tools/ConnectFour';

const column = (n: number) => screen.getByRole('button', { name: new RegExp(`^Column ${n}:`) });

test('two people drop discs in turns until four lie in a row', () => {
  render(<ConnectFour against="person" />);
  for (const n of [1, 2, 1, 2, 1, 2]) fireEvent.click(column(n));
  expect(screen.getByRole('status').textContent).toBe('Yellow is next');
  fireEvent.click(column(1));
  expect(screen.getByRole('status').textContent).toBe('Yellow wins!');
  expect(screen.getAllByRole('definition')[0]!.textContent).toBe('1');
  fireEvent.click(column(5));
  expect(column(5).getAttribute('aria-label')).not.toMatch(/Red|Yellow/);
  fireEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(screen.getByRole('status').textContent).toBe('Red is next');
});

test('the computer answers', async () => {
  vi.useFakeTimers();
  render(<ConnectFour />);
  fireEvent.click(column(4));
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(screen.getAllByRole('button', { name: /Red/ })).toHaveLength(1);
  expect(screen.getByRole('status').textContent).toBe('Your turn: you are yellow');
});
