import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Wheel } from '../src/tools/Wheel';

beforeEach(() => void vi.useFakeTimers());
const spin = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Spin the wheel' }));
  await act(() => vi.advanceTimersByTimeAsync(5000));
};
const winner = () => screen.getByRole('status').querySelector('strong')?.textContent;

test('picks one of the names that were typed in, and remembers them', async () => {
  const { unmount } = render(<Wheel />);
  expect(screen.getByRole('button', { name: 'Spin the wheel' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Ada\nGrace, Linus' } });
  expect(screen.getByRole('img', { name: 'A wheel with 3 names' })).toBeTruthy();
  await spin();
  expect(['Ada', 'Grace', 'Linus']).toContain(winner());
  unmount();
  render(<Wheel />);
  expect(screen.getByRole('img', { name: 'A wheel with 3 names' })).toBeTruthy();
});

test('says nothing before the wheel has stopped', () => {
  render(<Wheel names={['Ada']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Spin the wheel' }));
  expect(screen.getByRole('status').textContent).toBe('Spinning…');
});

test('takes winners off the wheel where that is wanted, until everybody has won', async () => {
  render(<Wheel names={['Ada', 'Grace', 'Linus']} />);
  fireEvent.click(screen.getByRole('checkbox'));
  const won: (string | null | undefined)[] = [];
  for (let i = 0; i < 3; i += 1) {
    await spin();
    won.push(winner());
  }
  expect(won.toSorted()).toEqual(['Ada', 'Grace', 'Linus']);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
});
