import { useState } from 'react';

export interface Quantity {
  name: string;
  label: string;
  unit?: string;
}

interface Props {
  inputs: (Quantity & { initial: number; min?: number; max?: number })[];
  results: (Quantity & { decimals: number })[];
  calculate: (values: Record<string, number>) => Record<string, number>;
}

export function Formula({ inputs, results, calculate }: Props) {
  const [texts, setTexts] = useState(Object.fromEntries(inputs.map((input) => [input.name, String(input.initial)])));
  const values = Object.fromEntries(inputs.map((input) => [input.name, Number(texts[input.name])]));
  const wrong = inputs.filter(({ name, min, max }) => texts[name] === '' || !Number.isFinite(values[name]) || values[name]! < (min ?? -Infinity) || values[name]! > (max ?? Infinity));
  const answers = wrong.length === 0 ? calculate(values) : {};
  return (
    <>
      {inputs.map((input) => (
        <label key={input.name} className="field">
          <span>{input.label}{input.unit && <small className="muted"> ({input.unit})</small>}</span>
          <input type="number" step="any" min={input.min} max={input.max} value={texts[input.name]} aria-invalid={wrong.includes(input)} onChange={(event) => setTexts({ ...texts, [input.name]: event.target.value })} />
        </label>
      ))}
      <dl className="results" aria-live="polite">
        {results.map((result) => (
          <div key={result.name}><dt>{result.label}</dt>
            <dd>{Number.isFinite(answers[result.name]) ? answers[result.name]!.toLocaleString('en', { minimumFractionDigits: result.decimals, maximumFractionDigits: result.decimals }) : '–'} {result.unit}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
