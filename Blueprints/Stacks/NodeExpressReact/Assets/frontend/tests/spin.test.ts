import { expect, test } from 'vitest';
import { outline, topOf, turnTo } from '../src/tools/spin';

test('the wheel stops at the field that was drawn, wherever it stood before, and never turns back', () => {
  for (let fields = 1; fields <= 60; fields += 1) {
    for (let index = 0; index < fields; index += 1) {
      const before = (index * 97 + fields * 31) % 4000;
      const after = turnTo(index, fields, before);
      expect(topOf(after, fields)).toBe(index);
      expect(after - before).toBeGreaterThanOrEqual(5 * 360);
    }
  }
});

test('fields lie side by side', () => {
  const corners = (index: number) => /L(.+)A100 100 0 0 1 (.+)Z/.exec(outline(index, 5))!.slice(1);
  for (let i = 0; i < 4; i += 1) expect(corners(i)[1]).toBe(corners(i + 1)[0]);
});
