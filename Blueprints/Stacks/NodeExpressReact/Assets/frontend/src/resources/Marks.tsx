import type { Resource, Row } from '../api/resources';
import { marked, marksOf } from './marking';

/** What is so of a row, in words. */
export function Marks({ resource, row }: { resource: Resource; row: Row }) {
  return marksOf(resource, row).map((condition) => <span key={condition.name} {...marked(condition, 'badge')}>{condition.label}</span>);
}
