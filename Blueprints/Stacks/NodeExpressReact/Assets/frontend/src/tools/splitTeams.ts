import { type Chance, shuffled } from './random';

/** Everybody once, in an order by chance; no team has two people more than another. */
export function split(names: readonly string[], teams: number, random?: Chance): string[][] {
  const count = Math.max(1, Math.min(teams, names.length));
  const made = Array.from({ length: names.length === 0 ? 0 : count }, (): string[] => []);
  shuffled(names, random).forEach((name, i) => made[i % count]!.push(name));
  return made;
}

/** How many teams it takes that none has more people than the size, where that can be. */
export const teamsOf = (people: number, size: number) => Math.max(1, Math.ceil(people / Math.max(1, size)));
