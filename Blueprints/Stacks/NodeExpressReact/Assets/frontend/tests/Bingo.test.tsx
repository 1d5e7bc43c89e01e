import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Bingo } from '../src/tools/Bingo';

test('calls every number once, and remembers them', () => {
  const { unmount } = render(<Bingo balls={30} />);
  const called = new Set<string>();
  for (let i = 0; i < 30; i += 1) {
    fireEvent.click(screen.getByRole('button', { name: 'Call a number' }));
    called.add(screen.getByRole('status').textContent!);
  }
  expect(called.size).toBe(30);
  expect(screen.getByRole('button', { name: 'All called' }).hasAttribute('disabled')).toBe(true);
  unmount();
  render(<Bingo balls={30} />);
  expect(screen.getAllByRole('listitem', { name: /called/ })).toHaveLength(30);
  fireEvent.click(screen.getByRole('button', { name: 'New game' }));
  expect(screen.queryAllByRole('listitem', { name: /called/ })).toHaveLength(0);
});

test('calls by itself, with the letter of a ball', async () => {
  vi.useFakeTimers();
  render(<Bingo />);
  fireEvent.change(screen.getByLabelText('By itself'), { target: { value: '3' } });
  await act(() => vi.advanceTimersByTimeAsync(3100));
  expect(screen.getByRole('status').textContent).toMatch(/^[BINGO] \d+$/);
});
