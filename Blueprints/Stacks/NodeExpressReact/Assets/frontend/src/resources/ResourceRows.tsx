import type { Input, Resource, Row } from '../api/resources';
import type { Filters } from '../hooks/useFilters';
// #if board
import { Board } from './Board';
// #end
// #if gallery
import { Gallery } from './Gallery';
// #end
import { ResourceCard } from './ResourceCard';
// #if table
import { ResourceTable } from './ResourceTable';
// #end

export interface RowsProps {
  resource: Resource;
  rows: Row[];
  /** Relations that the page around the rows already tells. */
  hidden: string[];
  filters: Filters;
  // #if auth
  mayChange: (row: Row) => boolean;
  // #end
  onChange: (row: Row, changes: Input) => void;
  onEdit: (row: Row) => void;
  onDelete: (row: Row) => void;
  // #if actions
  onDone: () => void;
  // #end
}

/** Rows in the layout that suits their resource. */
export function ResourceRows(props: RowsProps) {
  const { resource, rows } = props;
  // #if board
  if (resource.view === 'board') return <Board {...props} />;
  // #end
  // #if gallery
  if (resource.view === 'gallery') return <Gallery {...props} />;
  // #end
  // #if table
  if (resource.view === 'table') return <ResourceTable {...props} />;
  // #end
  return (
    <ul className={`rows ${resource.view}`}>
      {rows.map((row) => <ResourceCard key={row.id} {...props} row={row} />)}
    </ul>
  );
}
