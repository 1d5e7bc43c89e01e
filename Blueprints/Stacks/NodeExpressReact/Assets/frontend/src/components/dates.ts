/** The one way in which the application writes days and moments. */
const days: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
const moments: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

export const dayText = (date: string) => new Date(`${date}T00:00`).toLocaleDateString(undefined, days);

export const momentText = (time: string) => new Date(time).toLocaleString(undefined, moments);

/** Of a time of day such as 09:30. */
export const timeText = (time: string) => new Date(`2000-01-01T${time}`).toLocaleTimeString(undefined, { timeStyle: 'short' });

export function ago(time: string, now = Date.now()): string {
  const minutes = Math.round((now - Date.parse(time)) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 60 * 24) return `${Math.round(minutes / 60)} h ago`;
  return new Date(time).toLocaleDateString(undefined, days);
}
