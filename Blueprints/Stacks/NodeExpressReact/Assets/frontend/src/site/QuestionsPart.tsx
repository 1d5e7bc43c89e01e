import { titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** Questions that open to their answers. */
export function QuestionsPart(props: RowsProps) {
  const { long } = roles(props.resource);
  return (
    <RowsPart {...props}>
      {(rows) => rows.map((row) => (
        <details key={row.id} className="question">
          <summary>{titleOf(row, props.resource)}</summary>
          <p className="prose">{long ? row[long.name] : ''}</p>
        </details>
      ))}
    </RowsPart>
  );
}
