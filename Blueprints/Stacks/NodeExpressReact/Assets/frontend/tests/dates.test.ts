import { expect, test } from 'vitest';
import { ago, dayText, momentText } from '../src/components/dates';

test('tells how long ago something was', () => {
  const now = Date.parse('2030-01-02T12:00:00Z');
  expect(ago('2030-01-02T11:59:50Z', now)).toBe('just now');
  expect(ago('2030-01-02T11:30:00Z', now)).toBe('30 min ago');
  expect(ago('2030-01-02T09:00:00Z', now)).toBe('3 h ago');
  expect(ago('2029-12-01T09:00:00Z', now)).toContain('2029');
});

test('writes every date in the same way', () => {
  const day = dayText('2030-01-02');
  expect(momentText(new Date(2030, 0, 2, 9, 30).toISOString())).toContain(day);
  expect(ago(new Date(2030, 0, 2, 9, 30).toISOString(), Date.parse('2031-01-02'))).toBe(day);
});
