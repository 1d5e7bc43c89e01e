import { type FormEvent, useId, useState } from 'react';
import { messageOf } from '../api/http';
import { type Action, api, type Resource, type Row } from '../api/resources';
import { Dialog } from '../components/Dialog';
import { useToast } from '../components/Toasts';
import { titleOf } from '../components/values';
// #if auth
import { useAccess } from '../hooks/useAccess';
// #end

/** A button for each thing that can be done with a row now. */
export function RowActions({ resource, row, onDone }: { resource: Resource; row: Row; onDone: () => void }) {
  const toast = useToast();
  // #if auth
  // #if roles
  const { mayDo } = useAccess(resource);
  // #else
  const { mayAdd } = useAccess(resource);
  // #end
  // #end
  const [asking, setAsking] = useState<Action>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');

  const act = async (action: Action, amount?: number) => {
    setBusy(true);
    setFailure('');
    try {
      await api.act(resource.path, action.path, row.id, amount === undefined ? {} : { amount });
      toast(`${action.label}: “${titleOf(row, resource)}”`);
      setAsking(undefined);
    } catch (error) {
      if (amount === undefined) toast(messageOf(error), true);
      else setFailure(messageOf(error));
    } finally {
      setBusy(false);
      onDone();
    }
  };

  const ask = (action: Action) => {
    setFailure('');
    setAsking(action);
  };

  // #if roles
  const possible = resource.actions.filter((action) => !action.draws && (!action.can || row[action.can] === true) && mayDo(action, row));
  // #else
  const possible = resource.actions.filter(({ draws, can }) => !draws && (!can || row[can] === true));
  // #if auth
  if (!mayAdd) return null;
  // #end
  // #end
  if (possible.length === 0 && !asking) return null;
  return (
    <div className="row-actions">
      {possible.map((action) => (
        <button key={action.path} type="button" className="button" disabled={busy} onClick={() => (action.asks ? ask(action) : void act(action))}>
          {action.label}
        </button>
      ))}
      {asking && <Amount action={asking} title={titleOf(row, resource)} failure={failure} busy={busy} onGiven={(amount) => void act(asking, amount)} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

function Amount({ action, title, failure, busy, onGiven, onClose }: {
  action: Action; title: string; failure: string; busy: boolean; onGiven: (amount: number) => void; onClose: () => void;
}) {
  const input = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onGiven(Number(new FormData(event.currentTarget).get('amount')));
  };
  return (
    <Dialog title={`${action.label}: ${title}`} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={input}>{action.asks}</label>
          <input id={input} name="amount" type="number" inputMode="decimal" min="0" step="any" required />
        </div>
        {failure && <p className="notice bad" role="alert">{failure}</p>}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>Cancel</button>
          <button className="button primary" disabled={busy}>{action.label}</button>
        </div>
      </form>
    </Dialog>
  );
}
// #if draws

/** Buttons that choose a row by chance, and the row that was chosen. */
export function Draws({ resource, onDone }: { resource: Resource; onDone: () => void }) {
  const toast = useToast();
  // #if roles
  const { mayDo } = useAccess(resource);
  // #end
  const [drawn, setDrawn] = useState<{ label: string; title: string }>();
  const draw = (action: Action) => {
    api.draw(resource.path, action.path)
      .then((row) => setDrawn({ label: action.label, title: titleOf(row, resource) }), (error) => toast(messageOf(error), true))
      .finally(onDone);
  };
  return (
    <>
      {/* #if roles */}
      {resource.actions.filter((action) => action.draws && mayDo(action)).map((action) => (
        <button key={action.path} type="button" className="button" onClick={() => draw(action)}>{action.label}</button>
      ))}
      {/* #else */}
      {resource.actions.filter((action) => action.draws).map((action) => (
        <button key={action.path} type="button" className="button" onClick={() => draw(action)}>{action.label}</button>
      ))}
      {/* #end */}
      {drawn && <Dialog title={drawn.label} onClose={() => setDrawn(undefined)}><p className="drawn" role="status">{drawn.title}</p></Dialog>}
    </>
  );
}
// #end
