import { z } from 'zod';
import type { Database } from './client.js';
import type { Where } from './sql.js';

const steps = { day: 1, week: 7, month: 30, year: 365 };
const ranges = { week: 7, month: 31, year: 366, all: undefined };

/** More points than these cannot be told apart on a screen. */
const mostPoints = 200;
const mostGroups = 100;

export type Step = keyof typeof steps;

/** How long back a chart looks. */
export const range = z.enum(['week', 'month', 'year', 'all']).default('all');

/** What a chart draws, as SQL about a row of the table `t`. */
export interface ChartSource {
  table: string;
  x: string;
  /** The shortest time that is one point; undefined where x is no date. */
  step?: Step;
  /** Whether the groups stand in their own order, and not the greatest first. */
  ordered?: boolean;
  series?: string;
  where?: string;
  measures: { of: string; by: 'sum' | 'avg' | 'min' | 'max' | 'count' }[];
}

export interface ChartData {
  /** How much time one point stands for, which is more where there is much to show. */
  step: Step | null;
  points: { x: string; series: string | null; values: (number | null)[] }[];
}

/** The numbers of a chart, added up by the database however many rows there are. */
export async function readChart(db: Database, source: ChartSource, where: Where, since: keyof typeof ranges): Promise<ChartData> {
  if (source.where) where.only(source.where);
  const rows = `SELECT ${source.x} AS x, ${source.series ?? 'NULL'}::text AS series, ${source.measures.map(({ of }, i) => `${of} AS v${i}`).join(', ')}
    FROM ${source.table} t ${where.sql}`;
  const values = source.measures.map(({ by }, i) => `${by}(v${i})::float8 AS v${i}`).join(', ');
  const days = ranges[since];
  const step = source.step && (await fitting(db, source.step, rows, where, days));
  const x = step ? `date_trunc('${step}', x::date)::date::text` : 'x::text';
  const found = await db.query<Record<string, number | null> & { x: string; series: string | null }>(
    `SELECT ${x} AS x, series, ${values} FROM (${rows}) t WHERE x IS NOT NULL ${recent(days)}
     GROUP BY 1, 2 ORDER BY ${step || source.ordered ? '1' : 'v0 DESC NULLS LAST, 1'}, 2 ${step ? '' : `LIMIT ${mostGroups}`}`,
    where.values,
  );
  return {
    step: step ?? null,
    points: found.map(({ x, series, ...row }) => ({ x, series, values: source.measures.map((_, i) => row[`v${i}`] ?? null) })),
  };
}

/** The shortest time, from the given one on, of which there are not too many. */
async function fitting(db: Database, least: Step, rows: string, where: Where, days?: number): Promise<Step> {
  const [span] = await db.query<{ days: number | null }>(
    `SELECT max(x::date) - min(x::date) AS days FROM (${rows}) t WHERE x IS NOT NULL ${recent(days)}`,
    where.values,
  );
  const names = Object.keys(steps) as Step[];
  return names.slice(names.indexOf(least)).find((step) => (span?.days ?? 0) / steps[step] <= mostPoints) ?? 'year';
}

const recent = (days?: number) => (days ? `AND x::date > current_date - ${days} AND x::date <= current_date` : '');
