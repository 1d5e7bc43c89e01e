import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../src/components/Dialog';

function open() {
  const onClose = vi.fn();
  render(<Dialog title="New thing" onClose={onClose}><form><input aria-label="Name" name="name" defaultValue="as it was" /></form></Dialog>);
  return { onClose, dialog: screen.getByRole('dialog') };
}

const ways: [string, (dialog: HTMLElement) => unknown][] = [
  ['Escape', (dialog) => fireEvent.keyDown(dialog, { key: 'Escape' })],
  ['a click beside it', (dialog) => fireEvent.mouseDown(dialog)],
  ['its button', () => fireEvent.click(screen.getByRole('button', { name: 'Close' }))],
];

test.each(ways)('closes by %s when nothing was typed', (_, leave) => {
  const { onClose, dialog } = open();
  leave(dialog);
  expect(onClose).toHaveBeenCalledOnce();
});

test.each(ways)('asks before %s throws away what was typed', async (_, leave) => {
  const { onClose, dialog } = open();
  await userEvent.keyboard(', and more');
  leave(dialog);
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Keep editing' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'as it was, and more');
  leave(dialog);
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(onClose).toHaveBeenCalledOnce();
});

test('stays when one clicks within it', () => {
  const { onClose } = open();
  fireEvent.mouseDown(screen.getByLabelText('Name'));
  expect(onClose).not.toHaveBeenCalled();
});
