import type { KeyboardEvent } from 'react';

const steps: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1, ArrowRight: () => 1, ArrowUp: (columns) => -columns, ArrowDown: (columns) => columns,
};

/** Moves the focus between the buttons of a board with so many columns. */
export function useArrows(columns: number) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]?.(columns);
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const sideways = Math.abs(step) === 1;
    const next = at + step;
    if (sideways && columns > 1 && Math.floor(next / columns) !== Math.floor(at / columns)) return;
    buttons[next]?.focus();
  };
}
