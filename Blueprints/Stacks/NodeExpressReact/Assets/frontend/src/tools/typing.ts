export interface Typed {
  /** Words of five letters in a minute, as typing is measured. */
  speed: number;
  /** The share of letters that are right, in percent. */
  accuracy: number;
}

export function measure(wanted: string, typed: string, mistakes: number, seconds: number): Typed {
  const right = [...typed].filter((sign, i) => sign === wanted[i]).length;
  const strokes = typed.length + mistakes;
  return {
    speed: seconds > 0 ? Math.round(right / 5 / (seconds / 60)) : 0,
    accuracy: strokes === 0 ? 100 : Math.round((Math.max(0, strokes - mistakes) / strokes) * 100),
  };
}

export const texts = [
  'The old lighthouse keeper climbed the stairs every evening, lit the lamp, and counted the ships that passed before midnight.',
  'Nobody in the village remembered who had planted the walnut tree, but everyone had fallen out of it at least once.',
  'If you mix flour, water and salt, and then wait long enough, you get bread; the waiting is the part that people forget.',
  'Seven bicycles leaned against the wall of the bakery while their owners argued about the shortest way to the river.',
  'A good tool feels like nothing in the hand: you notice the work, the wood and the light, but never the plane itself.',
  'The train was late again, so the travellers shared their oranges and told each other where they would rather be.',
  'Rain drummed on the tin roof all night, and in the morning the garden smelled of mint, wet earth and far too many snails.',
  'She kept a notebook of words that sound like what they mean: whisper, crackle, bubble, hush, and of course hiccup.',
] as const;
