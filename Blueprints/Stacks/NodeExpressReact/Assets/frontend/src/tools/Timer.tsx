import { type CSSProperties, useEffect, useState } from 'react';
import './play.css';
import { phaseAt } from './rounds';
import { alarm, SoundSwitch, speaker, tone } from './sound';
import { clock, useElapsed } from './useElapsed';
import './timer.css';

interface Props {
  seconds: number;
  /** Lengths to choose from, by name; choosing one starts it. */
  presets?: { label: string; seconds: number }[];
  /** With a break it goes on with rounds of work and rest. */
  breakSeconds?: number;
  rounds?: number;
  /** What the phases are called. */
  work?: string;
}

const spoken = (seconds: number) =>
  [[Math.floor(seconds / 60), 'min'], [seconds % 60, 's']].filter(([n]) => n !== 0).map((part) => part.join(' ')).join(' ');

/** How often the alarm rings until somebody presses a button. */
const rings = 8;

/** Counts down, and beeps at the end. */
export function Timer({ seconds, presets = [], breakSeconds, rounds, work = 'Focus' }: Props) {
  const watch = useElapsed();
  const [length, setLength] = useState(presets[0]?.seconds ?? seconds);
  const phase = phaseAt(watch.elapsed, { work: length * 1000, rest: breakSeconds && breakSeconds * 1000, rounds });

  const { running, pause } = watch;
  useEffect(() => {
    if (!phase.over || !running) return;
    alarm();
    let rung = 1;
    const again = setInterval(() => {
      if (rung >= rings) pause();
      else alarm();
      rung += 1;
    }, 2000);
    return () => clearInterval(again);
  }, [phase.over, running]);
  useEffect(() => {
    // The first phase begins with a press; every later one with a beep.
    if (running && !phase.over && watch.elapsed > 1000) tone(phase.working ? 880 : 587, 0.5);
  }, [phase.working, phase.round]);

  const start = () => {
    speaker();
    watch.start();
  };
  const choose = (next: number) => {
    setLength(Math.min(36_000, Math.max(1, next)));
    watch.reset();
  };
  const number = (name: string, value: number, most: number, change: (value: number) => void) => (
    <label className="field"><span>{name}</span>
      <input type="number" min={0} max={most} value={value} disabled={running} onChange={(event) => change(Math.min(most, Math.max(0, Number(event.target.value) || 0)))} />
    </label>
  );
  const says = () => {
    if (phase.over) return 'Time is up';
    if (breakSeconds === undefined) return 'Remaining';
    if (!phase.working) return 'Break';
    return `${work}, round ${phase.round}${rounds === undefined ? '' : ` of ${rounds}`}`;
  };

  return (
    <>
      {presets.length > 0 && (
        <fieldset className="segments" aria-label="Presets">
          {presets.map((preset) => (
            <button key={preset.label} type="button" className="button preset" aria-pressed={length === preset.seconds} onClick={() => { choose(preset.seconds); start(); }}>
              {preset.label} <small className="muted">{spoken(preset.seconds)}</small>
            </button>
          ))}
        </fieldset>
      )}
      <p className={phase.over ? 'verdict' : 'muted center'} role="status">{phase.over ? <strong>{says()}</strong> : says()}</p>
      <div className={phase.over ? 'ring over' : 'ring'} style={{ '--done': phase.done } as CSSProperties}>
        <div className="readout" role="timer" aria-label="Remaining">{clock(Math.ceil(phase.left / 1000) * 1000)}</div>
      </div>
      <div className="pair even">
        {number('Minutes', Math.floor(length / 60), 600, (minutes) => choose(minutes * 60 + (length % 60)))}
        {number('Seconds', length % 60, 59, (rest) => choose(Math.floor(length / 60) * 60 + rest))}
      </div>
      <div className="center">
        {phase.over
          ? <button type="button" className="button primary" onClick={watch.reset}>Stop</button>
          : <button type="button" className="button primary" onClick={running ? pause : start}>{running ? 'Pause' : 'Start'}</button>}
        <button type="button" className="button" onClick={watch.reset}>Reset</button>
        <SoundSwitch />
      </div>
    </>
  );
}
