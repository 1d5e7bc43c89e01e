import { expect, test } from 'vitest';
import { deal, isOver, turnUp } from '../src/tools/dealCards';

const pictures = ['a', 'b', 'c', 'd', 'e'];

test('two cards of each picture are dealt', () => {
  const { cards } = deal(pictures, 4);
  expect(cards).toHaveLength(8);
  for (const card of cards) expect(cards.filter((other) => other === card)).toHaveLength(2);
});

test('a pair stays, two that differ are closed by the next card, and the turn goes on', () => {
  const game = { ...deal(pictures, 2, 2), cards: ['a', 'b', 'a', 'b'] };
  const missed = turnUp(turnUp(game, 0), 1);
  expect(missed).toMatchObject({ open: [0, 1], moves: 1, turn: 1, found: [] });
  const found = turnUp(turnUp(missed, 0), 2);
  expect(found).toMatchObject({ open: [], moves: 2, turn: 1, found: [0, 2], pairs: [0, 1] });
  expect(turnUp(found, 0)).toBe(found);
  expect(turnUp(turnUp(found, 1), 1).open).toEqual([1]);
});

test('somebody who turns up everything finds every pair', () => {
  for (let round = 0; round < 30; round += 1) {
    let game = deal(pictures, 5);
    for (let a = 0; a < 10; a += 1) for (let b = a + 1; b < 10; b += 1) if (game.cards[a] === game.cards[b]) game = turnUp(turnUp(game, a), b);
    expect(isOver(game)).toBe(true);
    expect(game.moves).toBe(5);
  }
});
