import { type KeyboardEvent, useId, useState } from 'react';
import { createPortal } from 'react-dom';
import type { RelationDefinition, Row } from '../api/resources';
import { Dialog } from '../components/Dialog';
import { textOf, titleField, titleOf } from '../components/values';
// #if auth
import { useAccess } from '../hooks/useAccess';
// #end
import { find } from '../model';
import { ResourceForm } from './ResourceForm';
import { useChoices } from './useChoices';

interface Chosen {
  id: string;
  title: string;
}

interface Props {
  relation: RelationDefinition;
  row?: Row;
  error?: string;
}

/** Chooses the row that another one belongs to, among any number of them: the server searches. What is not there yet is made right here. */
export function RelationPicker({ relation, row, error }: Props) {
  const id = useId();
  const target = find(relation.target);
  // #if auth
  const { mayAdd } = useAccess(target);
  // #end
  const [chosen, setChosen] = useState<Chosen | undefined>(
    row?.[relation.name] ? { id: String(row[relation.name]), title: textOf(titleField(target), row[relation.labelName]) } : undefined,
  );
  const [text, setText] = useState(chosen?.title ?? '');
  const [typed, setTyped] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [adding, setAdding] = useState(false);
  const choices = useChoices(relation.target, typed ? text : '', open);
  const rows = choices?.rows ?? [];

  const close = () => {
    setOpen(false);
    setTyped(false);
    setActive(0);
  };
  const choose = (choice: Chosen | undefined) => {
    setChosen(choice);
    setText(choice?.title ?? '');
    close();
  };
  const pick = (choice: Row) => choose({ id: choice.id, title: titleOf(choice, target) });
  const leave = () => {
    // An emptied field takes the choice back; any other unfinished text returns to it.
    if (text.trim() === '') choose(undefined);
    else choose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const marked = rows[active];
    if (step) {
      setOpen(true);
      if (open && rows.length > 0) setActive((active + step + rows.length) % rows.length);
    } else if (event.key === 'Enter' && open && marked) pick(marked);
    else if (event.key === 'Escape' && open) choose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div className={relation.required ? 'field picker required' : 'field picker'}>
      <div className="picker-head">
        <label htmlFor={id}>{relation.label}</label>
        {/* #if auth */}
        {mayAdd && <button type="button" className="link" aria-label={`New ${target.one}: ${relation.label}`} onClick={() => setAdding(true)}>New {target.one}</button>}
        {/* #else */}
        <button type="button" className="link" aria-label={`New ${target.one}: ${relation.label}`} onClick={() => setAdding(true)}>New {target.one}</button>
        {/* #end */}
      </div>
      <input type="hidden" name={relation.name} value={chosen?.id ?? ''} />
      <input
        id={id} role="combobox" autoComplete="off" placeholder={`Search ${target.many}`} value={text}
        aria-expanded={open} aria-controls={`${id}-choices`} aria-autocomplete="list" aria-required={relation.required} aria-invalid={error !== undefined}
        aria-activedescendant={open && rows[active] ? `${id}-${rows[active].id}` : undefined}
        onClick={(event) => { event.currentTarget.select(); setOpen(true); }} onBlur={leave} onKeyDown={onKeyDown}
        onChange={(event) => { setText(event.target.value); setTyped(true); setActive(0); setOpen(true); }}
      />
      {open && (
        <ul id={`${id}-choices`} className="choices" role="listbox" aria-label={relation.label} ref={show}>
          {rows.map((choice, i) => (
            // The mouse goes down before the field loses focus, and a click comes after.
            <li key={choice.id} id={`${id}-${choice.id}`} role="option" aria-selected={i === active} onMouseDown={(event) => { event.preventDefault(); pick(choice); }}>
              {titleOf(choice, target)}
            </li>
          ))}
          <li className="muted" role="presentation">{noteOn(choices, target.many, typed && text.trim() !== '')}</li>
        </ul>
      )}
      {error && <small className="field-error">{relation.label} {error}</small>}
      {adding && createPortal(
        <Dialog title={`New ${target.one}`} onClose={() => setAdding(false)}>
          <ResourceForm resource={target} fixed={{}} onSaved={(made) => { setAdding(false); pick(made); }} onCancel={() => setAdding(false)} />
        </Dialog>,
        document.body,
      )}
    </div>
  );
}

/** Scrolls the dialog so far that the choices are in sight. */
function show(list: HTMLElement | null): void {
  list?.scrollIntoView({ block: 'nearest' });
}

function noteOn(choices: ReturnType<typeof useChoices>, many: string, searching: boolean): string {
  if (!choices) return 'Loading…';
  if (choices.error) return choices.error;
  if (choices.total === 0) return searching ? `No ${many} match` : `No ${many} yet`;
  const hidden = choices.total - choices.rows.length;
  return hidden > 0 ? `${hidden} more: type to search` : '';
}
