import { expect, test } from 'vitest';
import { clock } from '../src/tools/useElapsed';

test.each([[0, '00:00'], [65_000, '01:05'], [3_600_000, '60:00']])('%d ms is %s', (milliseconds, shown) => {
  expect(clock(milliseconds)).toBe(shown);
});

test('shows tenths where they matter', () => {
  expect(clock(65_300, true)).toBe('01:05.3');
});
