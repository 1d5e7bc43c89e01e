import { useState } from 'react';

export type GeneratorKind = 'password' | 'dice' | 'coin' | 'uuid' | 'color' | 'number';

/** An evenly distributed whole number below the limit. */
function below(limit: number): number {
  const most = Math.floor(2 ** 32 / limit) * limit;
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value < most ? value % limit : below(limit);
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789!#$%*+-=?@_';

export function generate(kind: GeneratorKind, length = 16): string {
  switch (kind) {
    case 'password': return Array.from({ length }, () => letters[below(letters.length)]).join('');
    case 'dice': return String(1 + below(6));
    case 'coin': return below(2) === 0 ? 'Heads' : 'Tails';
    case 'uuid': return [8, 4, 4, 4, 12].map((n, i) => Array.from({ length: n }, (_, k) => (i === 2 && k === 0 ? '4' : i === 3 && k === 0 ? (8 + below(4)).toString(16) : below(16).toString(16))).join('')).join('-');
    case 'color': return `#${below(2 ** 24).toString(16).padStart(6, '0')}`;
    default: return String(1 + below(100));
  }
}

export function Generator({ kind }: { kind: GeneratorKind }) {
  const [length, setLength] = useState(16);
  const [value, setValue] = useState(() => generate(kind));
  return (
    <>
      <output className="readout right" aria-label="Result" style={kind === 'color' ? { borderLeft: `3rem solid ${value}` } : undefined}>{value}</output>
      {kind === 'password' && <label className="field"><span>Length: {length}</span><input type="range" min={8} max={48} value={length} onChange={(event) => { setLength(Number(event.target.value)); setValue(generate(kind, Number(event.target.value))); }} /></label>}
      <div className="center">
        <button type="button" className="button primary" onClick={() => setValue(generate(kind, length))}>{kind === 'dice' ? 'Roll' : kind === 'coin' ? 'Flip' : 'Generate'}</button>
        <button type="button" className="button" onClick={() => void navigator.clipboard?.writeText(value)}>Copy</button>
      </div>
    </>
  );
}
