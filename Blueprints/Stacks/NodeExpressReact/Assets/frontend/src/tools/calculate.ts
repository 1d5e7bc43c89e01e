/** A four-function calculator: what it shows, and what it waits for. */
export interface Calculation {
  shown: string;
  left?: number;
  operator?: string;
  /** The next digit starts a new number. */
  fresh: boolean;
}

export const cleared: Calculation = { shown: '0', fresh: true };

const tidy = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(12))) : 'Error');

function apply(left: number, operator: string, right: number): number {
  switch (operator) {
    case '+': return left + right;
    case '−': return left - right;
    case '×': return left * right;
    default: return left / right;
  }
}

/** The calculator after a key. */
export function press(state: Calculation, key: string): Calculation {
  if (key === 'C' || (state.shown === 'Error' && !/\d/.test(key))) return cleared;
  if (/^\d$/.test(key)) {
    if (state.fresh) return { ...state, shown: key, fresh: false };
    return state.shown.length >= 15 ? state : { ...state, shown: state.shown === '0' ? key : state.shown + key };
  }
  if (key === '.') {
    if (state.fresh) return { ...state, shown: '0.', fresh: false };
    return state.shown.includes('.') ? state : { ...state, shown: `${state.shown}.` };
  }
  const value = Number(state.shown);
  if (key === '±') return { ...state, shown: tidy(-value) };
  if (key === '%') return { ...state, shown: tidy(value / 100) };
  if (key === '⌫') return state.fresh ? state : { ...state, shown: state.shown.length > 1 ? state.shown.slice(0, -1) : '0' };
  const result = state.operator && state.left !== undefined && (!state.fresh || key === '=') ? apply(state.left, state.operator, value) : value;
  return key === '=' ? { shown: tidy(result), fresh: true } : { shown: tidy(result), left: result, operator: key, fresh: true };
}
