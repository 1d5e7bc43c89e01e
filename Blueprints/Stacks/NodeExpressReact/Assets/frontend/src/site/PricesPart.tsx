import type { Row } from '../api/resources';
import { numberText, textOf, titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** What there is and what it costs. */
export function PricesPart(props: RowsProps) {
  const { resource } = props;
  const { price, long, rest } = roles(resource);
  const notes = [...(long ? [long] : []), ...rest];
  const cost = (row: Row) => (price && row[price.name] !== null ? numberText(row[price.name] ?? '', price.number) : '');
  return (
    <RowsPart {...props} said={(lines) => lines.map((line) => <Price key={line} {...parted(line)} />)}>
      {(rows) => rows.map((row) => (
        <Price key={row.id} name={titleOf(row, resource)} cost={cost(row)} note={notes.map((field) => textOf(field, row[field.name])).filter(Boolean).join(' · ')} />
      ))}
    </RowsPart>
  );
}

function Price({ name, cost, note }: { name: string; cost: string; note?: string }) {
  return (
    <div className="price">
      <p><span>{name}</span><span className="dots" aria-hidden="true" /><span>{cost}</span></p>
      {note && <p className="quiet">{note}</p>}
    </div>
  );
}

/** "Espresso 2.50" is a name and what it costs. */
function parted(line: string) {
  const [, name = line, cost = ''] = /^(.*?):?\s+([€$£]?\s?\d[\d.,]*\s*\S{0,5})$/.exec(line) ?? [];
  return { name, cost };
}
