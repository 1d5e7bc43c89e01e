import { Link } from '../components/Link';
import { Art } from './Art';
import { useText } from './Texts';

interface Props {
  section: string;
  heading: string;
  /** What kind of thing the site is about, above its name. */
  kicker?: string;
  text: string;
  hint?: string;
  links: { to: string; label: string }[];
}

/** The first thing that a visitor sees. */
export function Hero({ section, heading, kicker, text, hint, links }: Props) {
  const { lines, edit } = useText({ section, text, hint });
  return (
    <section className="band" aria-labelledby={`${section}-heading`}>
      <div className="band-in">
        <div className="band-text">
          {kicker && <p className="kicker">{kicker}</p>}
          <h1 id={`${section}-heading`}>{heading}</h1>
          {lines.map((line) => <p key={line} className="lead">{line}</p>)}
          {links.length > 0 && (
            <div className="band-links">
              {links.map(({ to, label }, i) => (to.includes('#')
                ? <a key={to} className={i === 0 ? 'cta solid' : 'cta'} href={to}>{label}</a>
                : <Link key={to} className={i === 0 ? 'cta solid' : 'cta'} to={to}>{label}</Link>))}
            </div>
          )}
          {edit}
        </div>
        <Art />
      </div>
    </section>
  );
}
