import { expect, test } from 'vitest';
import { convert } from '../src/tools/Converter';

const celsius = { symbol: '°C', label: 'Celsius', factor: 1, offset: 0 };
const fahrenheit = { symbol: '°F', label: 'Fahrenheit', factor: 5 / 9, offset: -160 / 9 };

test('converts there and back', () => {
  expect(convert(100, celsius, fahrenheit)).toBeCloseTo(212);
  expect(convert(32, fahrenheit, celsius)).toBeCloseTo(0);
  expect(convert(-40, celsius, fahrenheit)).toBeCloseTo(-40);
});
