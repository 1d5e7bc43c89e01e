import type { CSSProperties } from 'react';
import type { Condition, Resource, Row } from '../api/resources';

/** The conditions that hold of a row, the first one first. */
export const marksOf = (resource: Resource, row: Row): Condition[] => resource.conditions.filter(({ name }) => row[name] === true);

/** What draws an element in the colour of a condition: its classes and, where a colour was chosen, that colour. */
export function marked(condition: Condition | undefined, className = '') {
  if (!condition) return { className: className || undefined };
  return {
    className: `${className} marked ${condition.tone}`.trim(),
    style: condition.colour ? ({ '--mark': condition.colour } as CSSProperties) : undefined,
  };
}

/** The condition that a value makes so. */
export const markOfValue = (resource: Resource, row: Row, field: string) =>
  marksOf(resource, row).find(({ about }) => about.includes(field));

/** The conditions that an address asks for: a link can lead to the rows of which something is so. */
export function chosenMarks(resource: Resource): Record<string, string> {
  const asked = new URLSearchParams(window.location.search);
  return Object.fromEntries(resource.conditions.filter(({ name }) => asked.get(name) === 'true').map(({ name }) => [name, 'true']));
}
