import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flagAt, isLost, isWon, minesAround, newField, openAt } from './findMines';
import './minesweeper.css';
import './play.css';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { useArrows } from './useArrows';
import { useBest } from './useBest';
import { useElapsed } from './useElapsed';

interface Props {
  width?: number;
  height?: number;
  mines?: number;
  onEnd?: (seconds: number) => void;
}

const levels = [['Easy', 9, 9, 10], ['Medium', 12, 14, 30], ['Hard', 14, 18, 50]] as const;

const flagSign = <svg className="sign" viewBox="0 0 20 20" aria-hidden="true"><path d="M6 18V2" stroke="currentColor" strokeWidth="2" /><path d="M6 2l10 4-10 4Z" fill="var(--bad)" /></svg>;
const mineSign = <svg className="sign" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="5.5" fill="currentColor" /><path d="M10 1v18M1 10h18M4 4l12 12M16 4L4 16" stroke="currentColor" strokeWidth="1.6" /></svg>;

export function Minesweeper({ width = 9, height = 9, mines = 10, onEnd }: Props) {
  const [field, setField] = useState(() => newField(width, height, mines));
  const [flagging, setFlagging] = useState(false);
  const watch = useElapsed();
  const held = useRef<ReturnType<typeof setTimeout>>(undefined);
  const long = useRef(false);
  const [lost, won] = [isLost(field), isWon(field)];
  const over = lost || won;
  const seconds = Math.floor(watch.elapsed / 1000);
  const [best, offer] = useBest(`mines-${field.width}x${field.height}-${field.mines}`, true);

  useEffect(() => {
    if (!over) return;
    watch.pause();
    if (!won) return sigh();
    cheer();
    offer(seconds);
    onEnd?.(seconds);
  }, [over]);
  const flag = (at: number) => {
    if (!over) setField(flagAt(field, at));
  };
  const press = (at: number) => {
    if (over || long.current) return;
    if (flagging) return flag(at);
    if (field.open.size === 0) watch.start();
    setField(openAt(field, at));
    tone(420, 0.06);
  };
  const again = (w = field.width, h = field.height, m = field.mines) => {
    watch.reset();
    setField(newField(w, h, m));
  };
  const arrows = useArrows(field.width);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = [...event.currentTarget.children].indexOf(document.activeElement!);
    if (event.key === 'f' && at >= 0) flag(at);
    else arrows(event);
  };
  const look = (at: number) => {
    if (over && field.mined.has(at)) return { text: field.flags.has(at) ? flagSign : mineSign, name: 'mine', kind: field.open.has(at) ? 'hit' : '' };
    if (field.flags.has(at)) return { text: flagSign, name: 'flag', kind: '' };
    if (!field.open.has(at)) return { text: '', name: 'closed', kind: '' };
    const near = minesAround(field, at);
    return { text: near || '', name: near === 1 ? '1 mine near' : `${near} mines near`, kind: `open near-${near}` };
  };
  const preset = levels.some(([, w, h, m]) => w === width && h === height && m === mines) ? levels : [['As asked', width, height, mines] as const, ...levels];
  return (
    <>
      <dl className="tallies">
        <div><dt>Mines left</dt><dd>{field.mines - field.flags.size}</dd></div>
        <div><dt>Seconds</dt><dd>{seconds}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <p className="verdict" role="status">{won ? <strong>Cleared in {seconds} seconds!</strong> : lost ? <strong>That was a mine.</strong> : 'Open every field without a mine'}</p>
      <div className="mines" style={{ '--columns': field.width } as CSSProperties} onKeyDown={onKey} role="group" aria-label="Field">
        {Array.from({ length: field.width * field.height }, (_, at) => {
          const { text, name, kind } = look(at);
          return (
            <button key={at} type="button" className={kind} aria-label={`Row ${Math.floor(at / field.width) + 1}, column ${(at % field.width) + 1}: ${name}`}
              onClick={() => press(at)} onContextMenu={(event) => { event.preventDefault(); if (!long.current) flag(at); }}
              onPointerDown={() => { long.current = false; held.current = setTimeout(() => { long.current = true; flag(at); }, 450); }}
              onPointerUp={() => clearTimeout(held.current)} onPointerLeave={() => clearTimeout(held.current)}>{text}</button>
          );
        })}
      </div>
      <div className="center">
        <button type="button" className="button primary" onClick={() => again()}>New game</button>
        <button type="button" className="button" aria-pressed={flagging} onClick={() => setFlagging(!flagging)}>{flagSign} Flags {flagging ? 'on' : 'off'}</button>
        <SoundSwitch />
      </div>
      <fieldset className="segments" aria-label="Size">
        {preset.map(([name, w, h, m]) => <button key={name} type="button" className="button" aria-pressed={field.width === w && field.height === h && field.mines === m} onClick={() => again(w, h, m)}>{name}</button>)}
      </fieldset>
      <p className="muted center">A right click, a long press or F sets a flag.</p>
    </>
  );
}
