import { Icon } from '../components/Icon';

/** Edit and delete, named after the row so that a screen reader tells them apart. */
export function RowButtons({ title, onEdit, onDelete }: { title: string; onEdit?: () => void; onDelete: () => void }) {
  return (
    <div className="actions">
      {onEdit && <button type="button" className="button quiet square" aria-label={`Edit ${title}`} onClick={onEdit}><Icon name="edit" /></button>}
      <button type="button" className="button quiet square" aria-label={`Delete ${title}`} onClick={onDelete}><Icon name="trash" /></button>
    </div>
  );
}
