import { useRef, type KeyboardEvent, type PointerEvent } from "react";

interface Props {
  /** Share of the left side, in percent. */
  value: number;
  least: number;
  most: number;
  usual: number;
  label: string;
  /** The id of the side whose size it sets. */
  controls: string;
  onChange: (value: number) => void;
}

/** A border that moves: dragged, or with the arrows, Home and End; a double click puts it back. */
export function Splitter({ value, least, most, usual, label, controls, onChange }: Props) {
  const dragging = useRef(false);
  const set = (next: number) => onChange(Math.round(Math.min(most, Math.max(least, next)) * 10) / 10);

  function drag({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) {
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (dragging.current && box && box.width > 0) set(((clientX - box.left) / box.width) * 100);
  }

  function press(event: KeyboardEvent) {
    const target = { ArrowLeft: value - 2, ArrowRight: value + 2, Home: least, End: most, Enter: usual }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    set(target);
  }

  function end({ currentTarget }: PointerEvent<HTMLDivElement>) {
    dragging.current = false;
    currentTarget.removeAttribute("data-dragging");
  }

  return (
    // A separator that moves is a control; the rule knows only the resting kind.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(value)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={press}
      onDoubleClick={() => set(usual)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus({ focusVisible: false });
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.setAttribute("data-dragging", "");
        dragging.current = true;
      }}
      onPointerMove={drag}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
