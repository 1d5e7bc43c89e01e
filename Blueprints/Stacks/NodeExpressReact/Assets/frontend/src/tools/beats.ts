export const hands = ['Rock', 'Paper', 'Scissors'] as const;

/** With two more hands that many people know. */
export const moreHands = ['Rock', 'Spock', 'Paper', 'Lizard', 'Scissors'] as const;

export type Hand = (typeof moreHands)[number];

/** In an odd circle of hands each beats the half behind it: 1 for the first player, -1 for the second, 0 for a draw. */
export function outcome(hands: readonly Hand[], mine: Hand, other: Hand): -1 | 0 | 1 {
  const ahead = (hands.indexOf(mine) - hands.indexOf(other) + hands.length) % hands.length;
  return ahead === 0 ? 0 : ahead <= hands.length / 2 ? 1 : -1;
}
