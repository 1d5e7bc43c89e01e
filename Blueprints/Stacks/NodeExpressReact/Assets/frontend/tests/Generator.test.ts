import { expect, test } from 'vitest';
import { generate } from '../src/tools/Generator';

test.each([
  ['password', /^\S{16}$/], ['color', /^#[0-9a-f]{6}$/], ['number', /^([1-9]\d?|100)$/],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
] as const)('makes a %s', (kind, shape) => {
  for (let i = 0; i < 50; i += 1) expect(generate(kind)).toMatch(shape);
});

test('makes passwords of the length that is asked for, and never the same one', () => {
  expect(generate('password', 40)).toHaveLength(40);
  expect(generate('password')).not.toBe(generate('password'));
});
