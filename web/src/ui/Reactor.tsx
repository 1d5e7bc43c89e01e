import { phases, type Phase } from "../api/tasks";
import type { PhaseState } from "../feed/run";

/** The six sides of the mark are the six agents, clockwise from the top. */
const centre = 50;
const radius = 40;
const corner = (index: number): [number, number] => {
  const angle = (Math.PI / 3) * index - Math.PI / 2;
  return [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
};
const between = ([x1, y1]: [number, number], [x2, y2]: [number, number], t: number) => `${(x1 + (x2 - x1) * t).toFixed(2)} ${(y1 + (y2 - y1) * t).toFixed(2)}`;
const sides = phases.map((_, index) => {
  const [from, to] = [corner(index), corner(index + 1)];
  return `M${between(from, to, 0.13)}L${between(from, to, 0.87)}`;
});

interface Props {
  states: Record<Phase, PhaseState> | "mark";
  size: number;
  /** What the ring means, for those who do not see it; without one it is decoration. */
  label?: string;
  children?: React.ReactNode;
}

/** Catalyst's mark, which is also the progress of a task: a side lights up as its agent gets done. */
export function Reactor({ states, size, label, children }: Props) {
  return (
    <span className="reactor" style={{ width: size, height: size }} {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      <svg viewBox="0 0 100 100" width={size} height={size} fill="none" strokeWidth={size < 40 ? 12 : size < 90 ? 8 : 5} strokeLinecap="round">
        {phases.map((phase, index) => (
          <g key={phase}>
            <path d={sides[index]} className="reactor__rest" />
            <path d={sides[index]} pathLength={1} className={`reactor__side reactor__side--${states === "mark" ? "done" : states[phase]}`} />
          </g>
        ))}
        {states === "mark" && <circle cx={centre} cy={centre} r={size < 40 ? 12 : 9} className="reactor__core" />}
      </svg>
      {children !== undefined && <span className="reactor__label">{children}</span>}
    </span>
  );
}
