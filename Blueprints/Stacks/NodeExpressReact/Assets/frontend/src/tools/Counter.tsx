import { useState } from 'react';

export function Counter({ start, step }: { start: number; step: number }) {
  const [count, setCount] = useState(start);
  return (
    <>
      <output className="readout" aria-label="Count">{count}</output>
      <div className="center">
        <button type="button" className="button" aria-label="Decrease" onClick={() => setCount((n) => n - step)}>−{step}</button>
        <button type="button" className="button" onClick={() => setCount(start)}>Reset</button>
        <button type="button" className="button primary" aria-label="Increase" onClick={() => setCount((n) => n + step)}>+{step}</button>
      </div>
    </>
  );
}
