import { textOf, titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** What is new, the newest first. */
export function NewsPart(props: RowsProps) {
  const { resource } = props;
  const { day, long } = roles(resource);
  return (
    <RowsPart {...props}>
      {(rows, Heading) => (
        <div className="news">
          {rows.map((row) => (
            <article key={row.id}>
              {day && row[day.name] && <time dateTime={String(row[day.name])}>{textOf(day, row[day.name])}</time>}
              <Heading>{titleOf(row, resource)}</Heading>
              {long && <p className="prose">{row[long.name]}</p>}
            </article>
          ))}
        </div>
      )}
    </RowsPart>
  );
}
