import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './Icon';

/** What the forms of a dialog say at the moment. */
const contentOf = (dialog: HTMLElement) =>
  JSON.stringify([...dialog.querySelectorAll('form')].map((form) => [...new FormData(form)].map(([name, value]) => [name, String(value)])));

/** A window above the page; closing it asks first when something in it was typed or chosen. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opened = useRef('');
  const heading = useId();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    dialog.current!.showModal();
    // Not its button to close, which the browser would choose.
    dialog.current!.querySelector<HTMLElement>('form :is(input, textarea, select):not([type=hidden])')?.focus();
    opened.current = contentOf(dialog.current!);
  }, []);
  const leave = () => {
    if (contentOf(dialog.current!) === opened.current) onClose();
    else setAsking(true);
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      onCancel={(event) => { event.preventDefault(); leave(); }}
      onKeyDown={leaveOnEscape}
      onMouseDown={(event) => event.target === dialog.current && leave()}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button quiet square" aria-label="Close" onClick={leave}><Icon name="close" /></button>
        </header>
        {children}
        {asking && (
          <div className="notice unsaved" role="alert">
            <span>What you entered is not saved.</span>
            <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>Keep editing</button>
            <button type="button" className="button danger" onClick={onClose}>Discard</button>
          </div>
        )}
      </div>
    </dialog>
  );
}

export function ConfirmDialog({ title, text, action, onConfirm, onClose }: {
  title: string; text: string; action: string; onConfirm: () => void; onClose: () => void;
}) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="muted">{text}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>Cancel</button>
        <button type="button" className="button danger" onClick={onConfirm}>{action}</button>
      </div>
    </Dialog>
  );
}
