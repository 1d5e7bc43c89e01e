import { useState } from 'react';
import { drums, type Drum, strike } from './drums';
import './drumPad.css';
import { SoundSwitch } from './sound';
import { useKeys } from './useSwipe';

const letters = [...'asdfghjk'];

export function DrumPad() {
  const [struck, setStruck] = useState<{ drum: Drum; count: number }>();
  const play = (drum: Drum) => {
    strike(drum);
    setStruck({ drum, count: (struck?.count ?? 0) + 1 });
  };
  useKeys((key, event) => {
    const drum = drums[letters.indexOf(key)];
    if (drum && !event.repeat) play(drum);
    return drum !== undefined;
  });
  return (
    <>
      <div className="drums" role="group" aria-label="Drums">
        {drums.map((drum, i) => (
          <button key={drum} type="button" className={drum !== struck?.drum ? '' : struck.count % 2 === 0 ? 'struck' : 'struck again'}
            onPointerDown={() => play(drum)} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') play(drum); }}>
            {drum}<kbd aria-hidden="true">{letters[i]!.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      <p className="muted center">Tap the pads, or press the letters on them.</p>
      <div className="center"><SoundSwitch /></div>
    </>
  );
}
