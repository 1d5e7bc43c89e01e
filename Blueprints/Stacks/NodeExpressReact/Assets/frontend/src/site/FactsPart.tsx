import { Part } from './Part';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  text: string;
  hint?: string;
  first?: boolean;
  /** Whether the first line is an address that a map can show. */
  place?: boolean;
}

/** Short facts, one a line: days with their hours, or an address with telephone and e-mail. */
export function FactsPart({ section, heading, text, hint, first, place = false }: Props) {
  const { lines, edit } = useText({ section, text, hint });
  return (
    <Part id={section} heading={heading} first={first}>
      <div className="facts">
        {lines.map((line) => <Fact key={line} line={line} />)}
        {lines.length === 0 && <p className="quiet">{place ? 'Address and telephone will follow here.' : 'The times will follow here.'}</p>}
        {place && lines[0] && !/@|^phone/i.test(lines[0]) && (
          <a className="button" href={`https://www.openstreetmap.org/search?query=${encodeURIComponent(lines[0])}`} rel="noreferrer" target="_blank">Show on a map</a>
        )}
      </div>
      {edit}
    </Part>
  );
}

/** Days stand apart from their hours; telephone numbers and e-mail addresses can be pressed. */
function Fact({ line }: { line: string }) {
  const mail = /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(line)?.[0];
  if (mail) return <p className="fact"><a href={`mailto:${mail}`}>{line}</a></p>;
  const phone = /^(?:phone|tel\S*)\s*(.+)$/i.exec(line)?.[1];
  if (phone) return <p className="fact"><a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{line}</a></p>;
  const [, days, hours] = /^(\D*?(?:day|days|daily|weekends?|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?):?\s+(?:from\s+)?(\d.*|closed.*)$/i.exec(line) ?? [];
  return days ? <p className="fact split"><span>{days}</span><span>{hours}</span></p> : <p className="fact">{line}</p>;
}
