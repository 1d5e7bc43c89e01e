import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type FieldDefinition, type Resource, type Row } from '../api/resources';
import { useVersion } from '../api/version';
import { Icon } from '../components/Icon';
import { textOf, titleOf } from '../components/values';
// #if auth
import { useAccess } from '../hooks/useAccess';
// #end
import { dayName, dayOf, type Day, fullName, monthName, shift, startOf, today, weeksOf } from './days';
import type { Open } from './RowDialogs';

const mostRows = 1000;

interface Props {
  resource: Resource;
  title: string;
  /** The field with the day of a row, and that with its last day. */
  from: string;
  to?: string;
  /** What a row is called here. */
  labels?: string[];
  query?: Record<string, string>;
  onOpen: (open: Open) => void;
}

/** Rows on their days: a month or a week as a grid, and as a list of days where there is no room for one. */
export function Calendar({ resource, title, from, to = from, labels = [], query = {}, onOpen }: Props) {
  const [shown, setShown] = useState<Day>(today());
  const [unit, setUnit] = useState<'month' | 'week'>('month');
  const weeks = weeksOf(shown, unit);
  const { rows, error } = useRows(resource.path, weeks[0]![0]!, weeks.at(-1)!.at(-1)!, query);
  // #if auth
  const mayAdd = useAccess(resource).mayAdd;
  // #else
  const mayAdd = true;
  // #end
  const field = resource.fields.find((candidate) => candidate.name === from)!;
  const on = (day: Day) => rows.filter((row) => dayOf(row[from]) <= day && day <= (dayOf(row[to]) || dayOf(row[from])))
    .sort((a, b) => whenOf(resource, from, a).localeCompare(whenOf(resource, from, b)));
  const add = (day: Day) => onOpen({ kind: 'new', values: { [from]: field.type === 'date' ? day : new Date(`${day}T09:00`).toISOString() } });
  const grid = useRef<HTMLTableElement>(null);

  const onKeyDown = (event: KeyboardEvent, day: Day) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (!days) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-day="${shift(day, days)}"]`)?.focus();
  };

  return (
    <section className="card calendar" aria-label={title}>
      <div className="calendar-head">
        <h2 aria-live="polite">{unit === 'month' ? monthName(shown) : `${dayName(weeks[0]![0]!)} – ${dayName(weeks[0]![6]!)}`}</h2>
        <div className="tabs" role="group" aria-label="Time shown">
          {(['month', 'week'] as const).map((choice) => (
            <button key={choice} type="button" aria-pressed={unit === choice} onClick={() => setUnit(choice)}>{choice === 'month' ? 'Month' : 'Week'}</button>
          ))}
        </div>
        <div className="calendar-moves">
          <button type="button" className="button square" aria-label={`Previous ${unit}`} onClick={() => setShown(startOf(shown, unit, -1))}><Icon name="back" /></button>
          <button type="button" className="button" onClick={() => setShown(today())}>Today</button>
          <button type="button" className="button square turned" aria-label={`Next ${unit}`} onClick={() => setShown(startOf(shown, unit, 1))}><Icon name="back" /></button>
        </div>
      </div>
      {error && <p className="notice bad">{error}</p>}
      <table ref={grid} className={unit}>
        <thead><tr>{weeks[0]!.map((day) => <th key={day} scope="col">{dayName(day, { weekday: 'short' })}</th>)}</tr></thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className={[day === today() && 'is-today', unit === 'month' && day.slice(0, 7) !== shown.slice(0, 7) && 'is-other', on(day).length === 0 && 'is-free'].filter(Boolean).join(' ')}>
                  {mayAdd ? (
                    <button type="button" className="day" data-day={day} aria-label={`New ${resource.one} on ${fullName(day)}`} onClick={() => add(day)} onKeyDown={(event) => onKeyDown(event, day)}>
                      <DayText day={day} />
                    </button>
                  ) : <span className="day"><DayText day={day} /></span>}
                  <ul>
                    {on(day).map((row) => <li key={row.id}><Entry resource={resource} row={row} from={field} labels={labels} onOpen={onOpen} /></li>)}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The number of a day, or where days stand below each other its name. */
function DayText({ day }: { day: Day }) {
  return <><span className="in-grid">{Number(day.slice(8))}</span><span className="in-list">{fullName(day)}</span></>;
}

function Entry({ resource, row, from, labels, onOpen }: { resource: Resource; row: Row; from: FieldDefinition; labels: string[]; onOpen: (open: Open) => void }) {
  const time = from.type === 'datetime' ? new Date(String(row[from.name])).toLocaleTimeString(undefined, { timeStyle: 'short' })
    : textOf(clockOf(resource), row[clockOf(resource)?.name ?? '']);
  const names = labels.map((name) => textOf(resource.fields.find((field) => field.name === name), row[name])).filter(Boolean);
  const text = [time, ...(names.length > 0 ? names : [titleOf(row, resource)])].filter(Boolean).join(' ');
  // #if auth
  if (!useAccess(resource).mayChange(row)) return <span className="entry">{text}</span>;
  // #end
  return <button type="button" className="entry" onClick={() => onOpen({ kind: 'edit', row })}>{text}</button>;
}

/** The time of day that stands beside the day. */
const clockOf = (resource: Resource) => resource.fields.find(({ type }) => type === 'time');

const whenOf = (resource: Resource, from: string, row: Row) => `${row[from]} ${row[clockOf(resource)?.name ?? ''] ?? ''}`;

/** Every row between two days. */
function useRows(path: string, from: Day, to: Day, query: Record<string, string>) {
  const version = useVersion();
  const [rows, setRows] = useState<Row[]>([]);
  const [error, setError] = useState<string>();
  const asked = JSON.stringify({ ...query, from, to });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all: Row[] = [];
      for (let more = true; more && all.length < mostRows;) {
        const page = await api.list(path, { ...JSON.parse(asked), limit: 100, offset: all.length });
        all.push(...page.items);
        more = page.items.length > 0 && all.length < page.total;
      }
      return all;
    };
    read().then((all) => current && (setRows(all), setError(undefined)), (problem) => current && setError(messageOf(problem)));
    return () => void (current = false);
  }, [path, asked, version]);
  return { rows, error };
}
