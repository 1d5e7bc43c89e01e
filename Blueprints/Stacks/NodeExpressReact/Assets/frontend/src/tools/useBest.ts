import { useStored } from './stored';

/** The best result of this browser: the greatest one, or the smallest where less is better. */
export function useBest(game: string, smallest = false): [best: number | undefined, offer: (result: number) => void] {
  const [best, setBest] = useStored<number | undefined>(`best:${game}`, undefined);
  const offer = (result: number) => {
    if (best === undefined || (smallest ? result < best : result > best)) setBest(result);
  };
  return [best, offer];
}
