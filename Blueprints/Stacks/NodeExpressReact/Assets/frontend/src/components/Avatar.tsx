import type { CSSProperties } from 'react';
import { hue } from './hue';

/** Stands in for a face; the name beside it is what a screen reader reads. */
export function Avatar({ name }: { name: string }) {
  return <span className="avatar" style={{ '--badge': hue(name) } as CSSProperties} aria-hidden="true">{name.charAt(0).toUpperCase()}</span>;
}
