import { abs, type Decimal, decimal, isAtMost, present, round } from './decimal';

/** When it is, and where: days begin in the application's time zone. */
export interface Clock {
  readonly now: Date | string;
  readonly zone: string;
}

/** A day of the calendar, as the number of days since 1970. */
export type Day = number;

/** A moment, in milliseconds since 1970. */
export type Moment = number;

/** A time of day, in milliseconds since midnight. */
export type Time = number;

const dayLength = 86_400_000;
const mostDays = 100_000;
const mostMonths = 1_200;

/** Of a date as the API and forms have it. */
export function day(value: string | null | undefined): Day | null {
  const time = Date.parse(`${value}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / dayLength;
}

export function dayText(value: Day | null): string | null {
  return value === null ? null : new Date(value * dayLength).toISOString().slice(0, 10);
}

export function moment(value: Date | string | null | undefined): Moment | null {
  const time = value ? new Date(value).getTime() : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

export function momentText(value: Moment | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

/** Of a time of day as the API and forms have it. */
export function timeOfDay(value: string | null | undefined): Time | null {
  const [hours, minutes] = (value ?? '').split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : (hours * 60 + minutes) * 60_000;
}

export function timeText(value: Time | null): string | null {
  return value === null ? null : new Date(value).toISOString().slice(11, 16);
}

/** The moment at which the clocks of the application's time zone show a time on a day. */
export function at(date: Day | null, time: Time | null, clock: Clock): Moment | null {
  return date === null || time === null ? null : fromLocal(date * dayLength + time, clock.zone);
}

export function today(clock: Clock): Day {
  return dayOf(moment(clock.now), clock)!;
}

/** The day on which a moment is, in the application's time zone. */
export function dayOf(value: Moment | null, clock: Clock): Day | null {
  return value === null ? null : Math.floor(local(value, clock.zone) / dayLength);
}

export function addDays(value: Day | null, days: Decimal | null): Day | null {
  const count = bounded(days, mostDays);
  return value === null || count === null ? null : value + count;
}

/** The 31st is the last day of a shorter month. */
export function addMonths(value: Day | null, months: Decimal | null): Day | null {
  const count = bounded(months, mostMonths);
  if (value === null || count === null) {
    return null;
  }
  const date = new Date(value * dayLength);
  const month = date.getUTCMonth() + count;
  const last = civil(date.getUTCFullYear(), month + 1, 0);
  return Math.min(civil(date.getUTCFullYear(), month, date.getUTCDate()), last);
}

export function addSeconds(value: Moment | null, seconds: Decimal | null): Moment | null {
  const count = bounded(seconds, mostDays * 86_400);
  return value === null || count === null ? null : value + Math.round(count * 1000);
}

/** The same time on another day, by the clocks of the application's time zone. */
export function onDay(value: Moment | null, move: (day: Day) => Day | null, clock: Clock): Moment | null {
  if (value === null) {
    return null;
  }
  const time = local(value, clock.zone);
  const from = Math.floor(time / dayLength);
  const to = move(from);
  return to === null ? null : to === from ? value : fromLocal(to * dayLength + (time - from * dayLength), clock.zone);
}

export function daysBetween(end: Day | null, start: Day | null): Decimal | null {
  return end === null || start === null ? null : decimal(end - start);
}

export function secondsBetween(end: Moment | null, start: Moment | null): Decimal | null {
  return end === null || start === null ? null : { units: BigInt(end - start), scale: 3 };
}

/** Year, month (1 to 12), day of the month, or day of the week (1 for Monday). */
export function part(value: Day | null, which: 'year' | 'month' | 'day' | 'weekday'): Decimal | null {
  if (value === null) {
    return null;
  }
  const date = new Date(value * dayLength);
  switch (which) {
    case 'year':
      return decimal(date.getUTCFullYear());
    case 'month':
      return decimal(date.getUTCMonth() + 1);
    case 'day':
      return decimal(date.getUTCDate());
    case 'weekday':
      return decimal(date.getUTCDay() || 7);
  }
}

/** Whether a day is in the week, month or year that is so many after this one. */
export function isIn(value: Day | null, unit: 'week' | 'month' | 'year', offset: number, clock: Clock): boolean {
  return value !== null && index(value, unit) === index(today(clock), unit) + offset;
}

/** How many days in a row there are up to today, or up to yesterday while today is not over. */
export function streak(days: readonly (Day | null)[], clock: Clock): Decimal {
  const now = today(clock);
  const all = new Set(present(days));
  const last = all.has(now) ? now : now - 1;
  let length = 0;
  while (all.has(last - length)) {
    length++;
  }
  return decimal(length)!;
}

function bounded(amount: Decimal | null, most: number): number | null {
  return amount && isAtMost(abs(amount), decimal(most)) ? thousandths(amount) : null;
}

function thousandths(amount: Decimal): number {
  const rounded = round(amount, 3)!;
  return Number(rounded.units) / 1000;
}

function civil(year: number, month: number, date: number): Day {
  const day = new Date(0);
  day.setUTCFullYear(year, month, date);
  return day.getTime() / dayLength;
}

function index(value: Day, unit: 'week' | 'month' | 'year'): number {
  if (unit === 'week') {
    // Day 0 was a Thursday.
    return Math.floor((value + 3) / 7);
  }
  const date = new Date(value * dayLength);
  return unit === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, in milliseconds as if it were UTC. */
function local(value: Moment, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    const number = 'numeric';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: number, month: number, day: number, hour: number, minute: number, second: number,
    });
    formats.set(zone, format);
  }
  const shown = Object.fromEntries(format.formatToParts(value).map((p) => [p.type, Number(p.value)]));
  const time = ((shown.hour! * 60 + shown.minute!) * 60 + shown.second!) * 1000;
  return civil(shown.year!, shown.month! - 1, shown.day!) * dayLength + time + (((value % 1000) + 1000) % 1000);
}

/** A time that clocks skip is the one after the gap; of one that they show twice it is the second, as in the database. */
function fromLocal(time: number, zone: string): Moment {
  const [before, after] = [-dayLength, dayLength].map((distance) => local(time + distance, zone) - (time + distance)) as [number, number];
  return local(time - after, zone) === time ? time - after : time - before;
}
