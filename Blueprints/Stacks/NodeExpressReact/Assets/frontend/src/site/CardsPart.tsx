import type { Resource, Row } from '../api/resources';
import { Shown, numberText, textOf, titleOf } from '../components/values';
import { RowsPart, type RowsProps } from './RowsPart';
import { roles } from './useRows';

/** Services, products or people, a card each. */
export function CardsPart(props: RowsProps) {
  return (
    <RowsPart {...props} said={(lines, Heading) => <ul className="tiles said">{lines.map((line) => <li key={line} className="tile"><div className="tile-text"><Heading>{line}</Heading></div></li>)}</ul>}>
      {(rows, Heading) => <ul className="tiles">{rows.map((row) => <Tile key={row.id} resource={props.resource} row={row} Heading={Heading} />)}</ul>}
    </RowsPart>
  );
}

function Tile({ resource, row, Heading }: { resource: Resource; row: Row; Heading: 'h2' | 'h3' }) {
  const { day, long, price, picture, rest } = roles(resource);
  const title = titleOf(row, resource);
  const links = rest.filter(({ type }) => type === 'url' || type === 'email');
  const facts = [...(day ? [day] : []), ...rest.filter((field) => !links.includes(field))];
  const fact = facts.map((field) => textOf(field, row[field.name])).filter(Boolean).join(' · ');
  const address = picture && row[picture.name];
  return (
    <li className="tile">
      {address ? <img src={String(address)} alt="" loading="lazy" /> : picture && <div className="tile-art" aria-hidden="true">{title.charAt(0)}</div>}
      <div className="tile-text">
        <Heading>{title}</Heading>
        {fact && <p className="role">{fact}</p>}
        {long && row[long.name] && <p className="prose">{row[long.name]}</p>}
        {price && row[price.name] !== null && <p className="tile-price">{numberText(row[price.name] ?? '', price.number)}</p>}
        {links.map((field) => <Shown key={field.name} field={field} value={row[field.name]} bare />)}
      </div>
    </li>
  );
}
