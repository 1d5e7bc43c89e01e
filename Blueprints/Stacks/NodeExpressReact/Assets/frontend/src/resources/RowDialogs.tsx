import type { Input, Resource, Row } from '../api/resources';
import { ConfirmDialog, Dialog } from '../components/Dialog';
import { titleOf } from '../components/values';
import { ResourceForm } from './ResourceForm';

/** A new row may have values already, which can be changed. */
export type Open = { kind: 'new'; values?: Input } | { kind: 'edit'; row: Row } | { kind: 'delete'; row: Row };

interface Props {
  resource: Resource;
  open: Open;
  fixed: Record<string, string>;
  onSaved: (isNew: boolean) => void;
  onDelete: (row: Row) => void;
  onClose: () => void;
}

/** The dialog that adds, changes or deletes a row. */
export function RowDialogs({ resource, open, fixed, onSaved, onDelete, onClose }: Props) {
  if (open.kind === 'delete') {
    const confirm = () => {
      onClose();
      onDelete(open.row);
    };
    return (
      <ConfirmDialog title={`Delete ${resource.one}?`} text={`“${titleOf(open.row, resource)}” will be gone for good.`} action="Delete"
        onConfirm={confirm} onClose={onClose} />
    );
  }
  const isNew = open.kind === 'new';
  const saved = () => {
    onClose();
    onSaved(isNew);
  };
  return (
    <Dialog title={`${isNew ? 'New' : 'Edit'} ${resource.one}`} onClose={onClose}>
      <ResourceForm resource={resource} row={open.kind === 'edit' ? open.row : undefined} values={open.kind === 'new' ? open.values : undefined} fixed={fixed} onSaved={saved} onCancel={onClose} />
    </Dialog>
  );
}
