import { useState } from 'react';
import './play.css';
import { below } from './random';
import { SoundSwitch, tone } from './sound';
import './dice.css';

const kinds = [4, 6, 8, 10, 12, 20, 100];

/** Where the pips of a die are, on a field of three by three. */
const pips: Record<number, number[]> = { 1: [4], 2: [0, 8], 3: [0, 4, 8], 4: [0, 2, 6, 8], 5: [0, 2, 4, 6, 8], 6: [0, 2, 3, 5, 6, 8] };

function Die({ value, sides }: { value: number; sides: number }) {
  return (
    <svg className="die" viewBox="0 0 60 60" role="img" aria-label={String(value)}>
      <rect x="3" y="3" width="54" height="54" rx="12" />
      {sides === 6
        ? pips[value]!.map((at) => <circle key={at} cx={16 + (at % 3) * 14} cy={16 + Math.floor(at / 3) * 14} r="5" />)
        : <text x="30" y="31" textAnchor="middle" dominantBaseline="central">{value}</text>}
    </svg>
  );
}

export function Dice({ count: firstCount = 1, sides: firstSides = 6 }: { count?: number; sides?: number }) {
  const [count, setCount] = useState(firstCount);
  const [sides, setSides] = useState(firstSides);
  const [rolls, setRolls] = useState<{ id: number; sides: number; values: number[] }[]>([]);
  const [newest, ...older] = rolls;
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const roll = (of: number) => {
    setSides(of);
    setRolls([{ id: (newest?.id ?? 0) + 1, sides: of, values: Array.from({ length: count }, () => 1 + below(of)) }, ...rolls].slice(0, 12));
    [0, 0.07, 0.16].forEach((after) => tone(180 + below(120), 0.06, after, 'square'));
  };
  return (
    <>
      <div className="dice" key={newest?.id}>
        {newest ? newest.values.map((value, i) => <Die key={i} value={value} sides={newest.sides} />) : <p className="muted">Roll the dice</p>}
      </div>
      <p className="verdict" role="status">{newest && <>{newest.values.length > 1 ? 'Total' : 'Rolled'} <strong>{sum(newest.values)}</strong></>}</p>
      <div className="center">
        <button type="button" className="button primary" onClick={() => roll(sides)}>Roll</button>
        <SoundSwitch />
      </div>
      <fieldset className="segments" aria-label="Sides of each die">
        {[...new Set([...kinds, firstSides])].sort((a, b) => a - b).map((kind) => (
          <button key={kind} type="button" className="button" aria-pressed={kind === sides} onClick={() => roll(kind)}>d{kind}</button>
        ))}
      </fieldset>
      <div className="pair even">
        <label className="field"><span>Dice</span>
          <input type="number" min={1} max={30} value={count} onChange={(event) => setCount(Math.max(1, Math.min(30, Number(event.target.value) || 1)))} />
        </label>
        <label className="field"><span>Sides</span>
          <input type="number" min={2} max={1000} value={sides} onChange={(event) => setSides(Math.max(2, Math.min(1000, Number(event.target.value) || 2)))} />
        </label>
      </div>
      {older.length > 0 && (
        <div className="past">
          <h2>Earlier rolls</h2>
          <ul>{older.map((past) => <li key={past.id}>{past.values.join(' + ')}{past.values.length > 1 && ` = ${sum(past.values)}`} <small className="muted">d{past.sides}</small></li>)}</ul>
        </div>
      )}
    </>
  );
}
