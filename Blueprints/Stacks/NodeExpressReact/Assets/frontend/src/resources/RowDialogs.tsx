import type { Resource, Row } from '../api/resources';
import { ConfirmDialog, Dialog } from '../components/Dialog';
import { titleOf } from '../components/values';
import type { RowActions } from '../hooks/useRowActions';
import { ResourceForm } from './ResourceForm';

export type Open = { kind: 'new' } | { kind: 'edit'; row: Row } | { kind: 'delete'; row: Row };

interface Props {
  resource: Resource;
  open: Open;
  fixed: Record<string, string>;
  actions: RowActions;
  onClose: () => void;
}

/** The dialog that adds, changes or deletes a row. */
export function RowDialogs({ resource, open, fixed, actions, onClose }: Props) {
  if (open.kind === 'delete') {
    const confirm = () => {
      onClose();
      void actions.remove(open.row);
    };
    return (
      <ConfirmDialog title={`Delete ${resource.one}?`} text={`“${titleOf(open.row, resource.title)}” will be gone for good.`} action="Delete"
        onConfirm={confirm} onClose={onClose} />
    );
  }
  const isNew = open.kind === 'new';
  const saved = () => {
    onClose();
    actions.saved(isNew);
  };
  return (
    <Dialog title={`${isNew ? 'New' : 'Edit'} ${resource.one}`} onClose={onClose}>
      <ResourceForm resource={resource} row={open.kind === 'edit' ? open.row : undefined} fixed={fixed} onSaved={saved} onCancel={onClose} />
    </Dialog>
  );
}
