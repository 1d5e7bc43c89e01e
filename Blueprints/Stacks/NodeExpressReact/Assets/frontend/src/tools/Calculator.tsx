import { useEffect, useReducer } from 'react';
import { cleared, press } from './calculate';

const keys = ['C', '±', '%', '÷', '7', '8', '9', '×', '4', '5', '6', '−', '1', '2', '3', '+', '⌫', '0', '.', '='];
const typed: Record<string, string> = { '*': '×', '/': '÷', '-': '−', Enter: '=', Escape: 'C', Backspace: '⌫', ',': '.' };

function look(key: string): string {
  if (key === '=') return 'button primary';
  if (/[÷×−+]/.test(key)) return 'button operator';
  return /[C±%⌫]/.test(key) ? 'button extra' : 'button';
}

const names: Record<string, string> = { C: 'Clear', '±': 'Change sign', '%': 'Percent', '÷': 'Divide', '×': 'Multiply', '−': 'Subtract', '+': 'Add', '⌫': 'Delete last digit', '=': 'Equals' };

export function Calculator() {
  const [state, dispatch] = useReducer(press, cleared);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = typed[event.key] ?? event.key;
      if (event.ctrlKey || event.metaKey || !keys.includes(key)) return;
      event.preventDefault();
      dispatch(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <output className="readout right" aria-label="Result">{state.shown}</output>
      <div className="keys">
        {keys.map((key) => <button key={key} type="button" aria-label={names[key]} className={look(key)} onClick={() => dispatch(key)}>{key}</button>)}
      </div>
    </>
  );
}
