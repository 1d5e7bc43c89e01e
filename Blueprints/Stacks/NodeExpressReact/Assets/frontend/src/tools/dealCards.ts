import { type Chance, shuffled } from './random';

export interface Memory {
  cards: string[];
  /** Positions that lie open for now, at most two. */
  open: number[];
  found: number[];
  moves: number;
  /** Pairs of each player, in their order. */
  pairs: number[];
  turn: number;
}

/** Two cards of each picture, face down. */
export function deal(pictures: readonly string[], pairs: number, players = 1, random?: Chance): Memory {
  const chosen = shuffled(pictures, random).slice(0, pairs);
  return { cards: shuffled([...chosen, ...chosen], random), open: [], found: [], moves: 0, pairs: Array(players).fill(0), turn: 0 };
}

/** The game after a card was turned up; two that differ lie open until the next card is. */
export function turnUp(game: Memory, card: number): Memory {
  if (game.found.includes(card) || (game.open.length < 2 && game.open.includes(card))) return game;
  const [first] = game.open;
  if (game.open.length !== 1 || first === undefined) return { ...game, open: [card] };
  const moves = game.moves + 1;
  if (game.cards[first] !== game.cards[card]) return { ...game, open: [first, card], moves, turn: (game.turn + 1) % game.pairs.length };
  return { ...game, open: [], found: [...game.found, first, card], moves, pairs: game.pairs.map((n, i) => (i === game.turn ? n + 1 : n)) };
}

export const isOver = (game: Memory) => game.found.length === game.cards.length;
