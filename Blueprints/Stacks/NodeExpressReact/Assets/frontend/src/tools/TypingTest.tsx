import { useEffect, useRef, useState } from 'react';
import './play.css';
import { pick } from './random';
import { cheer } from './sound';
import { measure, texts as known } from './typing';
import './typingTest.css';
import { useBest } from './useBest';
import { useElapsed } from './useElapsed';

interface Props {
  texts?: string[];
  /** After so many seconds it ends; at the end of the text in any case. */
  seconds?: number;
  onEnd?: (speed: number) => void;
}

export function TypingTest({ texts = [...known], seconds = 60, onEnd }: Props) {
  const next = (before = '') => {
    const others = texts.filter((text) => !before.startsWith(text));
    let text = pick(others.length > 0 ? others : texts);
    // Enough for the fastest: one text after the other.
    while (text.length < seconds * 12 && texts.length > 1) text += ` ${pick(texts)}`;
    return text;
  };
  const [text, setText] = useState(() => next());
  const [typed, setTyped] = useState('');
  const [mistakes, setMistakes] = useState(0);
  const watch = useElapsed();
  const [best, offer] = useBest('typing');
  const field = useRef<HTMLTextAreaElement>(null);
  const passed = Math.min(seconds, watch.elapsed / 1000);
  const over = passed >= seconds || typed.length >= text.length;
  const result = measure(text, typed, mistakes, passed);

  useEffect(() => {
    if (!over || typed === '') return;
    watch.pause();
    offer(result.speed);
    onEnd?.(result.speed);
    cheer();
  }, [over]);
  const type = (now: string) => {
    if (over) return;
    if (!watch.running) watch.start();
    const added = now.slice(typed.length);
    setMistakes(mistakes + [...added].filter((sign, i) => sign !== text[typed.length + i]).length);
    setTyped(now.slice(0, text.length));
  };
  const again = () => {
    setText(next(text));
    setTyped('');
    setMistakes(0);
    watch.reset();
    field.current?.focus();
  };
  const from = Math.max(0, typed.length - 90);
  return (
    <>
      <dl className="tallies">
        <div><dt>Words a minute</dt><dd>{result.speed}</dd></div>
        <div><dt>Accuracy</dt><dd>{result.accuracy} %</dd></div>
        <div><dt>Seconds</dt><dd>{Math.ceil(seconds - passed)}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <p className="typing-text" aria-label="Text to type">
        {[...text.slice(from, from + 260)].map((sign, i) => {
          const at = from + i;
          return <span key={at} className={at >= typed.length ? (at === typed.length ? 'here' : '') : typed[at] === sign ? 'right' : 'wrong'}>{sign}</span>;
        })}
      </p>
      <label className="field"><span>Type the text above</span>
        <textarea ref={field} rows={3} value={typed} disabled={over} autoCapitalize="off" autoComplete="off" autoCorrect="off" spellCheck={false} onChange={(event) => type(event.target.value)} onPaste={(event) => event.preventDefault()} />
      </label>
      <p className="verdict" role="status">{over && <strong>{result.speed} words a minute, {result.accuracy} % right</strong>}</p>
      <div className="center"><button type="button" className={over ? 'button primary' : 'button'} onClick={again}>New text</button></div>
    </>
  );
}
