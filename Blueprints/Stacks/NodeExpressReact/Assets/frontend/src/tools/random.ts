/** A number from 0 up to, but not including, 1. */
export type Chance = () => number;

/** Fair enough for a raffle: each of the 2^32 values is equally likely. */
export const chance: Chance = () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32;

/** An evenly distributed whole number below the limit. */
export const below = (limit: number, random: Chance = chance) => Math.floor(random() * limit);

export const pick = <T,>(items: readonly T[], random: Chance = chance): T => items[below(items.length, random)]!;

/** The same items in an order by chance (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Chance = chance): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = below(i + 1, random);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
