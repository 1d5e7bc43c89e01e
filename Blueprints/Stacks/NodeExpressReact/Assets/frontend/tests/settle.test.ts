import { expect, test } from 'vitest';
import { settle } from '../src/resources/settle';

const paid = (balances: Record<string, number>) =>
  settle(Object.keys(balances), (name) => balances[name]!).map(({ from, to, amount }) => `${from} ${to} ${amount}`);

test('lets those who owe pay those who are owed', () => {
  expect(paid({ Mia: 30, Jonas: -10, Lou: -20 })).toEqual(['Lou Mia 20', 'Jonas Mia 10']);
  expect(paid({ Mia: 15, Jonas: 5, Lou: -20 })).toEqual(['Lou Mia 15', 'Lou Jonas 5']);
});

test('needs one payment fewer than there are people, and leaves nobody with a cent', () => {
  const balances = { a: 33.34, b: -0.01, c: 66.65, d: -50, e: -49.98 };
  const payments = settle(Object.entries(balances), ([, balance]) => balance);
  expect(payments.length).toBeLessThan(5);
  for (const [name, balance] of Object.entries(balances)) {
    const moved = payments.reduce((sum, { from, to, amount }) => sum + (to[0] === name ? amount : from[0] === name ? -amount : 0), 0);
    expect(moved).toBeCloseTo(balance, 2);
  }
});

test('has nothing to do where all are even, alone, or less than a cent apart', () => {
  expect(paid({ Mia: 0, Lou: 0 })).toEqual([]);
  expect(paid({ Mia: 12 })).toEqual([]);
  expect(paid({ Mia: 0.004, Lou: -0.004 })).toEqual([]);
  expect(paid({})).toEqual([]);
});
