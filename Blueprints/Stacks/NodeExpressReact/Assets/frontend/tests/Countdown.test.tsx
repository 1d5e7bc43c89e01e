import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Countdown } from '../src/tools/Countdown';

const left = () => screen.getAllByRole('definition').map((value) => Number(value.textContent));

test('counts down to the date, which can be changed and is kept', async () => {
  vi.useFakeTimers({ now: new Date(2030, 5, 1, 12) });
  const { unmount } = render(<Countdown date="2030-06-03T12:00" title="Wedding" />);
  expect(screen.getByText('Wedding')).toBeTruthy();
  expect(left()).toEqual([2, 0, 0, 0]);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(left()).toEqual([1, 23, 59, 0]);
  fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2030-06-11' } });
  expect(left()[0]).toBe(9);
  unmount();
  render(<Countdown date="2030-06-03" />);
  expect(left()[0]).toBe(9);
});

test('says when the time has come', () => {
  vi.useFakeTimers({ now: new Date(2030, 5, 1, 12) });
  render(<Countdown date="2030-05-01" />);
  expect(screen.getByRole('status').textContent).toBe('The time has come!');
});
