import { expect, test } from 'vitest';
import { dayOf, shift, startOf, today, weeksOf } from '../src/resources/days';

test('lays a month out in whole weeks from Monday on', () => {
  const weeks = weeksOf('2024-02-15', 'month');
  expect(weeks.map((week) => week[0])).toEqual(['2024-01-29', '2024-02-05', '2024-02-12', '2024-02-19', '2024-02-26']);
  expect(weeks.at(-1)!.at(-1)).toBe('2024-03-03');
  expect(weeksOf('2024-02-15', 'week')).toEqual([['2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15', '2024-02-16', '2024-02-17', '2024-02-18']]);
});

test('goes on by days, weeks and months, over the end of a year too', () => {
  expect(shift('2024-02-28', 2)).toBe('2024-03-01');
  expect(startOf('2024-01-31', 'month', 1)).toBe('2024-02-01');
  expect(startOf('2024-12-31', 'week', 1)).toBe('2025-01-06');
  expect(today(new Date(2024, 1, 29, 23, 59))).toBe('2024-02-29');
});

test('takes the day of a moment by the clock of the visitor', () => {
  expect(dayOf(new Date(2024, 4, 5, 23, 30).toISOString())).toBe('2024-05-05');
  expect(dayOf('2024-05-05')).toBe('2024-05-05');
  expect(dayOf(null)).toBe('');
});
