import { useEffect, useRef } from "react";
import { shortcuts } from "../app/useShortcuts";

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" onClose={onClose} aria-labelledby="help-title">
      <h2 id="help-title">Keyboard</h2>
      <dl className="keys">
        {shortcuts.map(([keys, what]) => (
          <div key={keys}><dt>{what}</dt><dd><kbd>{keys}</kbd></dd></div>
        ))}
      </dl>
      <button type="button" className="button" onClick={onClose}>Close</button>
    </dialog>
  );
}
