import { expect, test } from 'vitest';
import { leftUntil, momentOf, nextOf } from '../src/tools/untilDate';

test('counts days, hours, minutes and seconds', () => {
  expect(leftUntil(new Date(2030, 5, 3, 12, 0, 5), new Date(2030, 5, 1, 10, 30))).toEqual({ days: 2, hours: 1, minutes: 30, seconds: 5, over: false });
  expect(leftUntil(new Date(2030, 0, 1), new Date(2030, 0, 1))).toMatchObject({ days: 0, over: true });
});

test('a day of the year is the next one, today included', () => {
  expect(nextOf('12-24', new Date(2030, 11, 24))).toBe('2030-12-24');
  expect(nextOf('12-24', new Date(2030, 11, 25))).toBe('2031-12-24');
  expect(nextOf('2031-03-01', new Date(2030, 1, 1))).toBe('2031-03-01');
  expect(momentOf('2031-03-01').getHours()).toBe(0);
});

test('the count of days does not depend on changes of the clock', () => {
  for (let day = 1; day < 360; day += 1) expect(leftUntil(new Date(2030, 0, 1 + day), new Date(2030, 0, 1)).days).toBe(day);
});
