import { expect, test } from 'vitest';
import { below, pick, shuffled } from '../src/tools/random';

test('numbers are whole, and every one comes up', () => {
  const seen = new Set(Array.from({ length: 500 }, () => below(6)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test('shuffling keeps everything, and puts it in every order', () => {
  const orders = new Set(Array.from({ length: 400 }, () => shuffled([1, 2, 3]).join()));
  expect(orders.size).toBe(6);
  for (const order of orders) expect(order.split(',').sort().join()).toBe('1,2,3');
  expect([7, 8]).toContain(pick([7, 8]));
});
