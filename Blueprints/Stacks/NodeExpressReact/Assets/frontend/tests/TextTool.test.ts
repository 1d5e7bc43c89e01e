import { expect, test } from 'vitest';
import { transform } from '../src/tools/TextTool';

const first = (...input: Parameters<typeof transform>) => transform(...input)[0]![1];

test('counts', () => {
  expect(transform('counter', 'Two words\nand more')).toEqual([['Words', '4'], ['Characters', '18'], ['Lines', '2'], ['Minutes to read', '1']]);
  expect(first('counter', '')).toBe('0');
});

test('changes the case', () => {
  expect(transform('case', 'ada LOVELACE').map(([, value]) => value)).toEqual(['ADA LOVELACE', 'ada lovelace', 'Ada Lovelace']);
});

test('makes slugs', () => {
  expect(first('slug', ' Été à Paris! ')).toBe('ete-a-paris');
});

test('formats JSON, and says when it is none', () => {
  expect(first('json', '{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(first('json', '')).toBe('');
  expect(transform('json', '[1')[0]![0]).toBe('Not valid JSON');
});

test('encodes and decodes any text', () => {
  expect(first('base64', 'hé')).toBe('aMOp');
  expect(transform('base64', 'aMOp')[1]).toEqual(['Decoded', 'hé']);
  expect(transform('base64', '***')[1]![1]).toBe('not Base64');
});
