export interface Left {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  over: boolean;
}

/** How long it still is; a day in between that has 23 or 25 hours does not shift the count of days. */
export function leftUntil(target: Date, now: Date): Left {
  const milliseconds = Math.max(0, target.getTime() - now.getTime());
  const shift = (target.getTimezoneOffset() - now.getTimezoneOffset()) * 60_000;
  const seconds = Math.floor(Math.max(0, milliseconds - shift) / 1000);
  return {
    days: Math.floor(seconds / 86_400), hours: Math.floor(seconds / 3600) % 24, minutes: Math.floor(seconds / 60) % 60, seconds: seconds % 60, over: milliseconds === 0,
  };
}

/** "12-24" as the next such day from today on; anything else is a date with or without a time. */
export function nextOf(date: string, now: Date): string {
  if (!/^\d\d-\d\d$/.test(date)) return date;
  const today = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  return `${now.getFullYear() + (date < today ? 1 : 0)}-${date}`;
}

/** A date without a time begins at midnight where the page is looked at. */
export const momentOf = (date: string) => new Date(date.includes('T') ? date : `${date}T00:00`);
