export interface Plan {
  /** Milliseconds of work, and of the rest behind each work; without a rest there is one round. */
  work: number;
  rest?: number;
  /** How often; without a number it goes on for ever. */
  rounds?: number;
}

export interface Phase {
  working: boolean;
  round: number;
  /** Milliseconds until the phase ends. */
  left: number;
  /** The share of the phase that is over, from 0 to 1. */
  done: number;
  over: boolean;
}

/** Where a timer is after so many milliseconds. */
export function phaseAt(elapsed: number, { work, rest = 0, rounds = rest > 0 ? Infinity : 1 }: Plan): Phase {
  const both = work + rest;
  const index = Math.floor(elapsed / both);
  if (index >= rounds) return { working: false, round: rounds, left: 0, done: 1, over: true };
  const inRound = elapsed - index * both;
  const working = inRound < work;
  const left = working ? work - inRound : both - inRound;
  return { working, round: index + 1, left, done: 1 - left / (working ? work : rest), over: false };
}
