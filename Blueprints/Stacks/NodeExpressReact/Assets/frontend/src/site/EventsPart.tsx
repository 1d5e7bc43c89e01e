import type { Resource, Row } from '../api/resources';
import { textOf, titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** What is to come, the next one first; what is over can be opened below. */
export function EventsPart(props: RowsProps) {
  const { resource } = props;
  const { day } = roles(resource);
  const today = new Date().toLocaleDateString('sv');
  const isOver = (row: Row) => day !== undefined && typeof row[day.name] === 'string' && String(row[day.name]).slice(0, 10) < today;
  return (
    <RowsPart {...props}>
      {(rows, Heading) => {
        const [coming, over] = [rows.filter((row) => !isOver(row)), rows.filter(isOver).reverse()];
        return (
          <>
            {coming.length > 0 ? <EventList resource={resource} rows={coming} Heading={Heading} /> : <p className="quiet">No {resource.many} are announced at the moment.</p>}
            {over.length > 0 && <details className="past"><summary>Past {resource.many}</summary><EventList resource={resource} rows={over} Heading={Heading} /></details>}
          </>
        );
      }}
    </RowsPart>
  );
}

function EventList({ resource, rows, Heading }: { resource: Resource; rows: Row[]; Heading: 'h2' | 'h3' }) {
  const { day, long, price, rest } = roles(resource);
  const facts = [...rest, ...(price ? [price] : [])];
  return (
    <ul className="events">
      {rows.map((row) => (
        <li key={row.id} className="event">
          {day && row[day.name] && <Day value={String(row[day.name])} />}
          <div>
            <Heading>{titleOf(row, resource)}</Heading>
            <p className="event-facts">{facts.map((field) => textOf(field, row[field.name])).filter(Boolean).join(' · ')}</p>
            {long && row[long.name] && <p className="prose">{row[long.name]}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Day({ value }: { value: string }) {
  const date = new Date(value.length === 10 ? `${value}T12:00` : value);
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleDateString(undefined, options);
  return (
    <time className="day" dateTime={value}>
      <span>{part({ weekday: 'short' })}</span><strong>{part({ day: 'numeric' })}</strong><span>{part({ month: 'short' })} {part({ year: 'numeric' })}</span>
    </time>
  );
}
