import { useState } from 'react';
import './piano.css';
import { SoundSwitch, tone } from './sound';
import { useKeys } from './useSwipe';

const names = ['C', 'C♯', 'D', 'D♯', 'E', 'F', 'F♯', 'G', 'G♯', 'A', 'A♯', 'B'];

/** The keys of a keyboard that play the notes from the first C on, white ones below and black ones above. */
const letters = [...'awsedftgyhujkolp;'];

const first = 60;

const pitch = (note: number) => 440 * 2 ** ((note - 69) / 12);

export function Piano({ octaves = 2 }: { octaves?: number }) {
  const [pressed, setPressed] = useState<number>();
  const [labels, setLabels] = useState(true);
  const notes = Array.from({ length: octaves * 12 + 1 }, (_, i) => first + i);
  const play = (note: number) => {
    tone(pitch(note), 1.1, 0, 'triangle');
    setPressed(note);
    setTimeout(() => setPressed((now) => (now === note ? undefined : now)), 180);
  };
  useKeys((key, event) => {
    const at = letters.indexOf(key);
    if (at < 0) return false;
    if (!event.repeat) play(first + at);
    return true;
  });
  let white = 0;
  return (
    <>
      <div className="piano-scroll">
        <div className="piano" role="group" aria-label="Piano">
          {notes.map((note, i) => {
            const black = names[note % 12]!.length > 1;
            const left = black ? white - 0.3 : white;
            if (!black) white += 1;
            return (
              <button key={note} type="button" className={`${black ? 'black' : 'white'} ${pressed === note ? 'down' : ''}`} style={{ left: `${left * 2.9}rem` }}
                aria-label={`${names[note % 12]}${Math.floor(note / 12) - 1}`} onPointerDown={() => play(note)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') play(note); }}>
                {labels && <span aria-hidden="true">{letters[i]?.toUpperCase()}</span>}
              </button>
            );
          })}
        </div>
      </div>
      <div className="center">
        <button type="button" className="button quiet" aria-pressed={labels} onClick={() => setLabels(!labels)}>Letters on the keys</button>
        <SoundSwitch />
      </div>
    </>
  );
}
