import { expect, test } from 'vitest';
import { cleared, press } from '../src/tools/calculate';

const after = (keys: string) => [...keys].reduce(press, cleared).shown;

test.each([
  ['1+2=', '3'], ['2×3+4=', '10'], ['7−9=', '-2'], ['8÷4=', '2'], ['0.1+0.2=', '0.3'], ['50%', '0.5'], ['5±', '-5'],
  ['12⌫', '1'], ['1⌫', '0'], ['007', '7'], ['1.5.2', '1.52'], ['.5', '0.5'], ['5+⌫', '5'],
])('%s shows %s', (keys, shown) => {
  expect(after(keys)).toBe(shown);
});

test('shows an error, and starts afresh after it', () => {
  expect(after('1÷0=')).toBe('Error');
  expect(after('1÷0=+')).toBe('0');
  expect(after('1÷0=7')).toBe('7');
});

test('goes on with a result, and replaces an operator that was a slip', () => {
  expect(after('2+3=×4=')).toBe('20');
  expect(after('2+×3=')).toBe('6');
  expect(after('9C')).toBe('0');
});

test('takes no more digits than it can show exactly', () => {
  expect(after('12345678901234567890')).toHaveLength(15);
});
