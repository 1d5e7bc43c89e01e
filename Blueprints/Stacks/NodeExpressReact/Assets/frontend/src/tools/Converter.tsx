import { useState } from 'react';

export interface Unit {
  symbol: string;
  label: string;
  factor: number;
  offset: number;
}

/** By way of the base unit: base = value × factor + offset. */
export const convert = (value: number, from: Unit, to: Unit) => (value * from.factor + from.offset - to.offset) / to.factor;

export function Converter({ units }: { units: Unit[] }) {
  const [text, setText] = useState('1');
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(Math.min(1, units.length - 1));
  const result = text.trim() === '' ? NaN : convert(Number(text), units[from]!, units[to]!);
  const choices = units.map((unit, i) => <option key={unit.symbol} value={i}>{unit.label} ({unit.symbol})</option>);
  const swap = () => {
    setFrom(to);
    setTo(from);
  };
  return (
    <>
      <label className="field"><span>Value</span><input type="number" step="any" value={text} onChange={(event) => setText(event.target.value)} /></label>
      <div className="pair">
        <label className="field"><span>From</span><select value={from} onChange={(event) => setFrom(Number(event.target.value))}>{choices}</select></label>
        <button type="button" className="button" aria-label="Swap" onClick={swap}>⇄</button>
        <label className="field"><span>To</span><select value={to} onChange={(event) => setTo(Number(event.target.value))}>{choices}</select></label>
      </div>
      <output className="readout right" aria-label="Result">{Number.isFinite(result) ? Number(result.toPrecision(8)) : '–'} {units[to]!.symbol}</output>
    </>
  );
}
