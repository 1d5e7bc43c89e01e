import { useState } from 'react';
import { isKnown, lives, shown, wrong } from './guessLetters';
import './hangman.css';
import './play.css';
import { pick } from './random';
import { cheer, sigh, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';
import { useKeys } from './useSwipe';

const strokes = ['M10 95H70', 'M25 95V8', 'M25 8H65', 'M25 24L40 8', 'M65 8V20', 'M65 36a8 8 0 1 1 .1 0', 'M65 36V62', 'M65 44L53 54', 'M65 44L77 54', 'M65 62L55 80M65 62L75 80'];

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export function Hangman({ words, onEnd }: { words: string[]; onEnd?: (row: number) => void }) {
  const [word, setWord] = useState(() => pick(words));
  const [guessed, setGuessed] = useState<ReadonlySet<string>>(new Set());
  const [row, setRow] = useState(0);
  const [best, offer] = useBest('hangman');
  const mistakes = wrong(word, guessed);
  const known = isKnown(word, guessed);
  const over = known || mistakes.length >= lives;

  const guess = (sign: string) => {
    if (over || guessed.has(sign)) return;
    const next = new Set(guessed).add(sign);
    setGuessed(next);
    if (isKnown(word, next)) {
      cheer();
      setRow(row + 1);
      offer(row + 1);
    } else if (wrong(word, next).length >= lives) {
      sigh();
      onEnd?.(row);
      setRow(0);
    } else tone(wrong(word, next).length > mistakes.length ? 200 : 620, 0.12);
  };
  const again = () => {
    const others = words.filter((other) => other !== word);
    setWord(pick(others.length > 0 ? others : words));
    setGuessed(new Set());
  };
  useKeys((key) => {
    const sign = key.toUpperCase();
    if (key === 'Enter' && over && !(document.activeElement instanceof HTMLButtonElement)) again();
    else if (letters.includes(sign)) guess(sign);
    else return false;
    return true;
  });
  const signs = shown(word, guessed);
  return (
    <>
      <svg className="gallows" viewBox="0 0 100 100" role="img" aria-label={`${mistakes.length} of ${lives} mistakes`}>
        {strokes.map((stroke, i) => <path key={stroke} d={stroke} className={i < mistakes.length ? 'drawn-stroke' : ''} />)}
      </svg>
      <p className="secret" aria-label={`The word: ${signs.map((sign) => sign ?? 'blank').join(' ')}`}>
        {signs.map((sign, i) => <span key={i} className={sign === ' ' ? 'gap' : ''}>{sign ?? (over ? [...word][i] : ' ')}</span>)}
      </p>
      <p className="verdict" role="status">{known ? <strong>You found it!</strong> : over ? <>It was <strong>{word}</strong></> : `${lives - mistakes.length} mistakes left`}</p>
      <div className="alphabet" role="group" aria-label="Letters">
        {letters.map((sign) => (
          <button key={sign} type="button" disabled={over || guessed.has(sign)} className={guessed.has(sign) ? (mistakes.includes(sign) ? 'miss' : 'hit') : ''} onClick={() => guess(sign)}>{sign}</button>
        ))}
      </div>
      <div className="center">
        <button type="button" className={over ? 'button primary' : 'button'} onClick={again}>Next word</button>
        <SoundSwitch />
      </div>
      <dl className="tallies">
        <div><dt>Words in a row</dt><dd>{row}</dd></div>
        <div><dt>Best</dt><dd>{best ?? '–'}</dd></div>
      </dl>
    </>
  );
}
