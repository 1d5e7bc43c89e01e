import { useState } from 'react';
import { NamesField, useNames } from './NamesField';
import './play.css';
import { shuffled } from './random';
import { cheer, SoundSwitch } from './sound';
import './picker.css';

interface Props {
  names?: string[];
  given?: boolean;
  /** How many are drawn at once. */
  count?: number;
  /** What is entered, e.g. "Names" or "Options". */
  label?: string;
  /** What the button says. */
  verb?: string;
  /** Whether who was drawn is out from then on, as in a raffle. */
  once?: boolean;
}

/** Draws from what was entered, by chance. */
export function Picker({ names = [], given = false, count: first = 1, label = 'Names', verb = 'Pick', once: firstOnce = false }: Props) {
  const typed = useNames('picker', names);
  const all = given ? names : typed.names;
  const [count, setCount] = useState(first);
  const [once, setOnce] = useState(firstOnce);
  const [drawn, setDrawn] = useState<string[]>([]);
  const [before, setBefore] = useState<string[]>([]);
  const out = [...before, ...drawn];
  const left = all.filter((name, i) => {
    // Two people may have the same name: each drawing takes one of them out.
    const same = all.slice(0, i + 1).filter((other) => other === name).length;
    return !once || same > out.filter((other) => other === name).length;
  });
  const draw = () => {
    setBefore(out);
    setDrawn(shuffled(left).slice(0, count));
    cheer();
  };
  const restart = () => {
    setDrawn([]);
    setBefore([]);
  };
  return (
    <>
      <div className="drawn" role="status">
        {drawn.length === 0 ? <span className="muted">{left.length === 0 && all.length > 0 ? 'Everybody has been drawn.' : 'Nothing drawn yet'}</span>
          : drawn.map((name, i) => <strong key={`${before.length}-${i}`}>{name}</strong>)}
      </div>
      <div className="center">
        <button type="button" className="button primary" disabled={left.length === 0} onClick={draw}>{verb}</button>
        <SoundSwitch />
      </div>
      {!given && <NamesField label={label} list={typed} />}
      <div className="pair even">
        <label className="field"><span>How many at once</span>
          <input type="number" min={1} max={100} value={count} onChange={(event) => setCount(Math.max(1, Math.min(100, Number(event.target.value) || 1)))} />
        </label>
        <label className="field inline">
          <input type="checkbox" checked={once} onChange={(event) => setOnce(event.target.checked)} />
          <span>Each only once</span>
        </label>
      </div>
      {before.length > 0 && (
        <div className="past">
          <h2>Drawn before</h2>
          <ol>{before.map((name, i) => <li key={i}>{name}</li>)}</ol>
          <button type="button" className="button quiet" onClick={restart}>Start over</button>
        </div>
      )}
    </>
  );
}
