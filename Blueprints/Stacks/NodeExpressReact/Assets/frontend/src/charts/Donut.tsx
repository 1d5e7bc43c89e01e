import { chartText, type Drawing } from './data';

const most = 6;
const around = 2 * Math.PI * 40;

/** Parts of a whole as a ring, the small ones together, with the share of each. */
export function Donut({ drawing, title }: { drawing: Drawing; title: string }) {
  const { number, values } = drawing.series[0]!;
  const parts = drawing.groups.map(({ label }, at) => ({ label, value: Math.max(0, values[at] ?? 0) }));
  const shown = parts.length > most
    ? [...parts.slice(0, most - 1), { label: 'Others', value: parts.slice(most - 1).reduce((sum, { value }) => sum + value, 0) }] : parts;
  const total = shown.reduce((sum, { value }) => sum + value, 0);
  let before = 0;
  return (
    <div className="donut">
      <svg viewBox="0 0 100 100" role="img" aria-label={`${title}, ${chartText(total, number)} altogether`}>
        {shown.map(({ label, value }, at) => {
          const share = total > 0 ? value / total : 0;
          const start = before;
          before += share;
          return (
            <circle key={label} className={`series-${at % 6}`} cx="50" cy="50" r="40" strokeDasharray={`${share * around} ${around}`} strokeDashoffset={-start * around}>
              <title>{`${label}: ${chartText(value, number)}`}</title>
            </circle>
          );
        })}
        <text x="50" y="53" textAnchor="middle">{chartText(total, number)}</text>
      </svg>
      <ul className="legend">
        {shown.map(({ label, value }, at) => (
          <li key={label}>
            <span className={`swatch series-${at % 6}`} aria-hidden="true" />{label}
            <b>{chartText(value, number)}</b>
            <span className="muted">{total > 0 ? Math.round((value / total) * 100) : 0} %</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
