import { expect, test } from 'vitest';
import { hands, moreHands, outcome } from '../src/tools/beats';

test('rock beats scissors, scissors beat paper, paper beats rock', () => {
  expect(outcome(hands, 'Rock', 'Scissors')).toBe(1);
  expect(outcome(hands, 'Scissors', 'Paper')).toBe(1);
  expect(outcome(hands, 'Paper', 'Rock')).toBe(1);
});

test.each([['Spock', 'Rock'], ['Spock', 'Scissors'], ['Lizard', 'Spock'], ['Lizard', 'Paper'], ['Paper', 'Spock'], ['Rock', 'Lizard'], ['Scissors', 'Lizard']] as const)('%s beats %s', (one, other) => {
  expect(outcome(moreHands, one, other)).toBe(1);
});

test('one wins exactly where the other loses', () => {
  for (const set of [hands, moreHands]) for (const one of set) for (const other of set) expect(outcome(set, one, other) + outcome(set, other, one)).toBe(0);
});
