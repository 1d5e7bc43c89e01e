import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { NamesField, useNames } from './NamesField';
import './play.css';
import { below } from './random';
import { cheer, SoundSwitch } from './sound';
import './wheel.css';
import { outline, turnTo } from './spin';

const spinTime = 4200;
const most = 60;

interface Props {
  names?: string[];
  /** What stands on the wheel, e.g. "Names" or "Prizes". */
  label?: string;
  /** Whether the names come from elsewhere and are not typed in here. */
  given?: boolean;
}

const calm = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Wheel({ names = [], label = 'Names', given = false }: Props) {
  const typed = useNames('wheel', names);
  const all = (given ? names : typed.names).slice(0, most);
  const [gone, setGone] = useState<string[]>([]);
  const [removing, setRemoving] = useState(false);
  const [turned, setTurned] = useState(0);
  const [spinning, setSpinning] = useState(false);
  const [winners, setWinners] = useState<string[]>([]);
  const stop = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(stop.current), []);
  const left = [...all];
  for (const name of gone) {
    if (left.includes(name)) left.splice(left.indexOf(name), 1);
  }
  // The winner leaves only when the wheel starts again, so that everybody sees where it stopped.
  const last = winners[0];

  const spin = () => {
    let fields = left;
    if (removing && last !== undefined && left.includes(last)) {
      setGone([...gone, last]);
      fields = left.toSpliced(left.indexOf(last), 1);
    }
    if (fields.length === 0) return;
    const index = below(fields.length);
    setSpinning(true);
    setTurned(turnTo(index, fields.length, turned));
    stop.current = setTimeout(() => {
      setSpinning(false);
      setWinners([fields[index]!, ...winners]);
      cheer();
    }, calm() ? 0 : spinTime);
  };
  const restart = () => {
    setGone([]);
    setWinners([]);
  };

  return (
    <>
      <div className="wheel">
        <svg viewBox="-104 -104 208 208" role="img" aria-label={`A wheel with ${left.length} ${label.toLowerCase()}`}>
          <g className="wheel-fields" style={{ rotate: `${turned}deg`, transitionDuration: spinning && !calm() ? `${spinTime}ms` : '0s' }}>
            {left.map((name, i) => (
              <g key={i} style={{ '--field': i, '--of': left.length } as CSSProperties}>
                <path d={outline(i, left.length)} />
                {left.length <= 40 && (
                  <text x="92" textAnchor="end" dominantBaseline="central" fontSize={Math.max(4, Math.min(13, 210 / left.length, 130 / Math.max(6, name.length)))} transform={`rotate(${((i + 0.5) / left.length) * 360 - 90})`}>
                    {name.length > 22 ? `${name.slice(0, 21)}…` : name}
                  </text>
                )}
              </g>
            ))}
            {left.length === 0 && <circle r="100" className="wheel-empty" />}
          </g>
          <circle r="11" className="wheel-hub" />
          <path d="M-9 -104H9L0 -84Z" className="wheel-pointer" />
        </svg>
      </div>
      <p className="verdict" role="status">{spinning ? 'Spinning…' : last === undefined ? 'Who will it be?' : <><span className="muted">The winner is</span> <strong>{last}</strong></>}</p>
      <div className="center">
        <button type="button" className="button primary" disabled={spinning || all.length === 0} onClick={spin}>Spin the wheel</button>
        <SoundSwitch />
      </div>
      {given && all.length === 0 && <p className="muted center">There is nobody to pick yet.</p>}
      {!given && <NamesField label={label} list={typed} disabled={spinning} />}
      <label className="field inline">
        <input type="checkbox" checked={removing} onChange={(event) => setRemoving(event.target.checked)} />
        <span>Take the winner off the wheel before the next spin</span>
      </label>
      {winners.length > 0 && (
        <div className="past">
          <h2>Winners so far</h2>
          <ol reversed>{winners.map((name, i) => <li key={winners.length - i}>{name}</li>)}</ol>
          <button type="button" className="button quiet" disabled={spinning} onClick={restart}>Start over</button>
        </div>
      )}
    </>
  );
}
