import { type FormEvent, useRef, useState } from 'react';
import './play.css';
import { below } from './random';
import { cheer, SoundSwitch, tone } from './sound';
import { useBest } from './useBest';

interface Props {
  least?: number;
  most?: number;
  /** How many guesses there are; without it as many as it takes. */
  tries?: number;
  onEnd?: (guesses: number) => void;
}

export function GuessNumber({ least = 1, most = 100, tries, onEnd }: Props) {
  const draw = () => least + below(most - least + 1);
  const [secret, setSecret] = useState(draw);
  const [guesses, setGuesses] = useState<number[]>([]);
  const [text, setText] = useState('');
  const [best, offer] = useBest(`guess-${least}-${most}`, true);
  const field = useRef<HTMLInputElement>(null);
  const last = guesses.at(-1);
  const found = last === secret;
  const over = found || guesses.length === tries;

  const guess = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(text);
    if (over || text === '' || !Number.isInteger(number) || number < least || number > most) return;
    setGuesses([...guesses, number]);
    setText('');
    field.current?.focus();
    if (number !== secret) return tone(number < secret ? 500 : 300, 0.15);
    cheer();
    offer(guesses.length + 1);
    return onEnd?.(guesses.length + 1);
  };
  const again = () => {
    setSecret(draw());
    setGuesses([]);
  };
  const says = () => {
    if (last === undefined) return `I am thinking of a number from ${least} to ${most}.`;
    if (found) return `${last} it is! You needed ${guesses.length} ${guesses.length === 1 ? 'guess' : 'guesses'}.`;
    if (over) return `It was ${secret}.`;
    return last < secret ? `My number is higher than ${last}.` : `My number is lower than ${last}.`;
  };
  return (
    <>
      <p className="verdict" role="status"><strong>{says()}</strong></p>
      <form className="pair even" onSubmit={guess}>
        <label className="field"><span>Your guess</span>
          <input ref={field} type="number" inputMode="numeric" min={least} max={most} required disabled={over} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        {over ? <button type="button" className="button primary" onClick={again}>New game</button> : <button type="submit" className="button primary">Guess</button>}
      </form>
      {guesses.length > 0 && (
        <div className="past">
          <h2>Guesses{tries !== undefined && ` (${tries - guesses.length} left)`}</h2>
          <ol>{guesses.map((number, i) => <li key={i}>{number} {number === secret ? '✓' : number < secret ? '↑ higher' : '↓ lower'}</li>)}</ol>
        </div>
      )}
      <dl className="tallies">
        <div><dt>Guesses</dt><dd>{guesses.length}</dd></div>
        <div><dt>Fewest</dt><dd>{best ?? '–'}</dd></div>
      </dl>
      <div className="center"><SoundSwitch /></div>
    </>
  );
}
