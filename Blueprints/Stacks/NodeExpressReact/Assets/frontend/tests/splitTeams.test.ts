import { expect, test } from 'vitest';
import { split, teamsOf } from '../src/tools/splitTeams';

test('everybody is in one team, and no team has two people more than another', () => {
  for (let people = 0; people <= 30; people += 1) {
    const names = Array.from({ length: people }, (_, i) => `p${i}`);
    for (let teams = 1; teams <= 8; teams += 1) {
      const made = split(names, teams);
      expect(made.flat().sort()).toEqual([...names].sort());
      const sizes = made.map((team) => team.length);
      if (people > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(made).toHaveLength(Math.min(teams, people));
    }
  }
});

test('a size is never exceeded', () => {
  for (let people = 1; people <= 40; people += 1) {
    for (let size = 1; size <= 9; size += 1) expect(Math.ceil(people / teamsOf(people, size))).toBeLessThanOrEqual(size);
  }
});
