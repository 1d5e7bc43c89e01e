import { useState } from 'react';
import { NamesField, useNames } from './NamesField';
import './play.css';
import { useStored } from './stored';
import { split, teamsOf } from './splitTeams';
import './teams.css';

interface Props {
  names?: string[];
  given?: boolean;
  /** How many teams, or how many people in each. */
  by: 'teams' | 'size';
  count: number;
  /** What one of them is called. */
  one?: string;
}

export function Teams({ names = [], given = false, by: firstBy, count: firstCount, one = 'Team' }: Props) {
  const typed = useNames('teams', names);
  const people = given ? names : typed.names;
  const [by, setBy] = useState(firstBy);
  const [count, setCount] = useState(firstCount);
  const [made, setMade] = useStored<string[][]>('teams', []);
  const [copied, setCopied] = useState(false);
  const make = () => {
    setMade(split(people, by === 'teams' ? count : teamsOf(people.length, count)));
    setCopied(false);
  };
  const text = made.map((team, i) => `${one} ${i + 1}: ${team.join(', ')}`).join('\n');
  return (
    <>
      {!given && <NamesField label="Names" list={typed} />}
      <div className="pair even">
        <label className="field"><span>Divide by</span>
          <select value={by} onChange={(event) => setBy(event.target.value as Props['by'])}>
            <option value="teams">number</option>
            <option value="size">size</option>
          </select>
        </label>
        <label className="field"><span>{by === 'teams' ? `${one}s` : 'People in each'}</span>
          <input type="number" min={1} max={100} value={count} onChange={(event) => setCount(Math.max(1, Math.min(100, Number(event.target.value) || 1)))} />
        </label>
      </div>
      <div className="center">
        <button type="button" className="button primary" disabled={people.length === 0} onClick={make}>{made.length === 0 ? 'Divide' : 'Divide again'}</button>
        {made.length > 0 && <button type="button" className="button" onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true), () => {})}>{copied ? 'Copied' : 'Copy'}</button>}
      </div>
      <div className="teams" aria-live="polite">
        {made.map((team, i) => (
          <section key={i} className="past" aria-label={`${one} ${i + 1}`}>
            <h2>{one} {i + 1} <small className="muted">({team.length})</small></h2>
            <ul>{team.map((name, n) => <li key={n}>{name}</li>)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}
