import type { Value } from '../api/resources';

/** A day as YYYY-MM-DD, which sorts as days do. */
export type Day = string;

const text = (date: Date): Day =>
  `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

const dateOf = (day: Day) => new Date(`${day}T00:00`);

export const today = (now = new Date()): Day => text(now);

/** The day of a date or a moment, by the visitor's clock; empty where there is none. */
export function dayOf(value: Value | undefined): Day {
  const said = String(value ?? '');
  return said.length > 10 ? text(new Date(said)) : said;
}

export function shift(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return text(date);
}

/** The first day of the month or week that is so many after that of a day. */
export function startOf(day: Day, unit: 'month' | 'week', further: number): Day {
  const date = dateOf(day);
  return unit === 'month' ? text(new Date(date.getFullYear(), date.getMonth() + further, 1)) : shift(monday(day), 7 * further);
}

const monday = (day: Day) => shift(day, -((dateOf(day).getDay() + 6) % 7));

/** The weeks, from Monday on, that a month touches, or the one of a day. */
export function weeksOf(day: Day, unit: 'month' | 'week'): Day[][] {
  const [first, last] = unit === 'week' ? [day, day] : [startOf(day, 'month', 0), shift(startOf(day, 'month', 1), -1)];
  const weeks: Day[][] = [];
  for (let start = monday(first); start <= last; start = shift(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => shift(start, i)));
  }
  return weeks;
}

export const dayName = (day: Day, options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' }) =>
  dateOf(day).toLocaleDateString(undefined, options);

export const monthName = (day: Day) => dayName(day, { month: 'long', year: 'numeric' });

export const fullName = (day: Day) => dayName(day, { weekday: 'long', day: 'numeric', month: 'short' });
