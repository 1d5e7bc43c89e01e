import { titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** What others say, each with who says it. */
export function QuotesPart(props: RowsProps) {
  const { long } = roles(props.resource);
  return (
    <RowsPart {...props}>
      {(rows) => (
        <ul className="quotes">
          {rows.map((row) => (
            <li key={row.id}>
              <blockquote>{long ? row[long.name] : ''}</blockquote>
              <p className="role">{titleOf(row, props.resource)}</p>
            </li>
          ))}
        </ul>
      )}
    </RowsPart>
  );
}
