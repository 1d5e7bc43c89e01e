/** Beats a minute of what was tapped (in milliseconds), from the second tap on. */
export function tapped(times: readonly number[]): number | undefined {
  if (times.length < 2) return undefined;
  return 60_000 / ((times.at(-1)! - times[0]!) / (times.length - 1));
}
