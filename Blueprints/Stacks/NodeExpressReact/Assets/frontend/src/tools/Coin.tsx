import { useState } from 'react';
import './play.css';
import { below } from './random';
import { SoundSwitch, tone } from './sound';
import './coin.css';

export function Coin() {
  const [tosses, setTosses] = useState<boolean[]>([]);
  const [heads] = tosses;
  const toss = () => {
    setTosses([below(2) === 0, ...tosses]);
    tone(1200, 0.3, 0, 'triangle');
  };
  const shown = heads === undefined ? '?' : heads ? 'H' : 'T';
  return (
    <>
      <div key={tosses.length} className={tosses.length > 0 ? 'coin tossed' : 'coin'} aria-hidden="true">{shown}</div>
      <p className="verdict" role="status">{heads === undefined ? 'Heads or tails?' : <strong>{heads ? 'Heads' : 'Tails'}</strong>}</p>
      <div className="center">
        <button type="button" className="button primary" onClick={toss}>Flip</button>
        <button type="button" className="button" disabled={tosses.length === 0} onClick={() => setTosses([])}>Reset</button>
        <SoundSwitch />
      </div>
      <dl className="tallies">
        <div><dt>Heads</dt><dd>{tosses.filter(Boolean).length}</dd></div>
        <div><dt>Tails</dt><dd>{tosses.filter((toss) => !toss).length}</dd></div>
      </dl>
    </>
  );
}
