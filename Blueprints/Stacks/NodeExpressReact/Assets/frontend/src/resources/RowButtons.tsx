import { Icon } from '../components/Icon';

/** Edit and delete, named after the row so that a screen reader tells them apart. */
// #if roles
export function RowButtons({ title, onEdit, onDelete }: { title: string; onEdit?: () => void; onDelete?: () => void }) {
  if (!onEdit && !onDelete) return null;
// #else
export function RowButtons({ title, onEdit, onDelete }: { title: string; onEdit?: () => void; onDelete: () => void }) {
// #end
  return (
    <div className="actions">
      {onEdit && <button type="button" className="button quiet square" aria-label={`Edit ${title}`} onClick={onEdit}><Icon name="edit" /></button>}
      {/* #if roles */}
      {onDelete && <button type="button" className="button quiet square" aria-label={`Delete ${title}`} onClick={onDelete}><Icon name="trash" /></button>}
      {/* #else */}
      <button type="button" className="button quiet square" aria-label={`Delete ${title}`} onClick={onDelete}><Icon name="trash" /></button>
      {/* #end */}
    </div>
  );
}
