import { expect, test } from 'vitest';
import { tapped } from '../src/tools/tapTempo';

test('the tempo is that of the taps', () => {
  expect(tapped([0])).toBeUndefined();
  expect(tapped([0, 500, 1000])).toBe(120);
  expect(tapped([100, 1100, 2100, 3100])).toBe(60);
});
