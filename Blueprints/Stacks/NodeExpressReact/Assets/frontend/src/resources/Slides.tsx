import { type ReactNode, useEffect, useState } from 'react';

/** What is seen at a time. */
export interface Slide {
  id: string;
  front: ReactNode;
  /** What is seen when it is turned over. */
  back?: ReactNode;
  /** How long it lasts; without an end where there is none. */
  seconds?: number;
}

/** Cards by which one learns: those that are not known come back until they are. */
export function Cards({ slides }: { slides: Slide[] }) {
  const [left, setLeft] = useState(slides);
  const [turned, setTurned] = useState(false);
  const [missed, setMissed] = useState<ReadonlySet<string>>(new Set());
  const card = left[0];
  if (!card) {
    const again = () => {
      setLeft(slides);
      setMissed(new Set());
    };
    return <End text={`${slides.length - missed.size} of ${slides.length} known at once`} onAgain={again} />;
  }
  const answer = (known: boolean) => {
    setTurned(false);
    setLeft(known ? left.slice(1) : [...left.slice(1), card]);
    if (!known) setMissed(new Set([...missed, card.id]));
  };
  return (
    <>
      <Progress done={slides.length - left.length} all={slides.length} />
      <div className="slide" aria-live="polite">
        {card.front}
        {turned && <div className="slide-back">{card.back}</div>}
      </div>
      <div className="dialog-actions">
        {turned ? (
          <>
            <button type="button" className="button" onClick={() => answer(false)}>Not yet</button>
            <button type="button" className="button primary" autoFocus onClick={() => answer(true)}>I knew it</button>
          </>
        ) : <button key={card.id} type="button" className="button primary" autoFocus onClick={() => setTurned(true)}>Turn over</button>}
      </div>
    </>
  );
}

/** Steps that are done one by one; those that last a while are followed by the next without a click. */
export function Steps({ slides }: { slides: Slide[] }) {
  const [at, setAt] = useState(0);
  const step = slides[at];
  if (!step) return <End text={slides.length === 1 ? 'Done' : `All ${slides.length} done`} onAgain={() => setAt(0)} />;
  const next = () => setAt(at + 1);
  return (
    <>
      <Progress done={at} all={slides.length} />
      <div className="slide" aria-live="polite">
        {step.front}
      </div>
      {step.seconds ? <Clock key={step.id} seconds={step.seconds} onEnd={next} /> : null}
      <div className="dialog-actions">
        <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>Back</button>
        <button type="button" className="button primary" autoFocus onClick={next}>{at + 1 < slides.length ? 'Done, next' : 'Done'}</button>
      </div>
    </>
  );
}

function Progress({ done, all }: { done: number; all: number }) {
  return (
    <div className="slide-progress">
      <progress value={done} max={all} aria-label="How many are done" />
      <span className="muted">{done} of {all}</span>
    </div>
  );
}

function End({ text, onAgain }: { text: string; onAgain: () => void }) {
  return (
    <>
      <p className="slide slide-title" role="status">{text}</p>
      <div className="dialog-actions"><button type="button" className="button primary" autoFocus onClick={onAgain}>Once more</button></div>
    </>
  );
}

/** The time that is left, by the clock, so that a tab in the background loses none. */
function Clock({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const [left, setLeft] = useState(seconds * 1000);
  const [running, setRunning] = useState(true);
  useEffect(() => {
    if (!running) return;
    const end = Date.now() + left;
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 200);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => {
    if (left === 0) onEnd();
  }, [left === 0]);
  const shown = Math.ceil(left / 1000);
  return (
    <div className="slide-clock">
      <b role="timer" aria-label="Seconds left">{Math.floor(shown / 60)}:{String(shown % 60).padStart(2, '0')}</b>
      <button type="button" className="button" onClick={() => setRunning(!running)}>{running ? 'Pause' : 'Go on'}</button>
    </div>
  );
}
