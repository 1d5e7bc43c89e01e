import type { Choice, NumberFormat } from '../api/resources';
import { request } from '../api/http';
import { numberText } from '../components/values';

export type Step = 'day' | 'week' | 'month' | 'year';

export const ranges = [
  { value: 'week', label: 'Week' }, { value: 'month', label: 'Month' }, { value: 'year', label: 'Year' }, { value: 'all', label: 'All' },
] as const;

export type Range = (typeof ranges)[number]['value'];

export interface Measure {
  label: string;
  number: NumberFormat;
}

/** What the server adds up: for each group or time, and each series within it, the value of every measure. */
export interface ChartData {
  step: Step | null;
  points: { x: string; series: string | null; values: (number | null)[] }[];
}

/** What is drawn: the groups or times, and for each line its value at each of them. */
export interface Drawing {
  step: Step | null;
  groups: { key: string; label: string }[];
  series: { label: string; number: NumberFormat; values: (number | null)[] }[];
}

export const readChart = (source: string, query: Record<string, string>) =>
  request<ChartData>('GET', `${source}?${new URLSearchParams(query)}`);

/** Computed averages have more digits than anybody reads. */
export const chartText = (value: number | null, number: NumberFormat) =>
  value === null ? '–' : numberText(Math.round(value * 100) / 100, number);

/** Lays the numbers out in lines; bars over time get a zero where there is nothing. */
export function drawingOf({ step, points }: ChartData, measures: readonly Measure[], { choices = [], lines = [] }: { choices?: Choice[]; lines?: Choice[] } = {}, gapless = false): Drawing {
  const found = [...new Set(points.map(({ x }) => x))];
  const order = (key: string) => choices.findIndex((choice) => choice.value === key);
  if (choices.length > 0) found.sort((a, b) => order(a) - order(b));
  const keys = step && gapless ? everyStep(found, step) : found;
  const names = [...new Set(points.map(({ series }) => series))];
  return {
    step,
    groups: keys.map((key) => ({ key, label: step ? timeText(key, step) : (choices[order(key)]?.label ?? key) })),
    series: names.flatMap((name) => measures.map(({ label, number }, measure) => {
      const values = new Map(points.filter(({ series }) => series === name).map(({ x, values }) => [x, values[measure] ?? null]));
      return { label: lines.find((choice) => choice.value === name)?.label ?? name ?? label, number, values: keys.map((key) => values.get(key) ?? (gapless ? 0 : null)) };
    })),
  };
}

/** A time as an axis names it. */
export function timeText(day: string, step: Step): string {
  const options: Intl.DateTimeFormatOptions = step === 'year' ? { year: 'numeric' } : step === 'month' ? { month: 'short', year: 'numeric' }
    : { day: 'numeric', month: 'short', year: day.slice(0, 4) === String(new Date().getFullYear()) ? undefined : 'numeric' };
  return new Date(`${day}T00:00`).toLocaleDateString(undefined, options);
}

function everyStep(days: string[], step: Step): string[] {
  const [first, last] = [days[0], days.at(-1)];
  const all: string[] = [];
  for (let day = first; day && last && day <= last; day = next(day, step)) all.push(day);
  return all;
}

function next(day: string, step: Step): string {
  const date = new Date(`${day}T00:00Z`);
  if (step === 'year') date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (step === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (step === 'week' ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

/** Round values for an axis that begins at or below the least value and ends at or above the greatest. */
export function axisOf(values: number[], fromZero: boolean): number[] {
  const low = fromZero ? Math.min(0, ...values) : Math.min(...values);
  const high = fromZero ? Math.max(0, ...values) : Math.max(...values);
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= rough)!;
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step) - first);
  return Array.from({ length: count + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
