import { recall, useStored } from './stored';

const key = 'sound';
let audio: AudioContext | undefined;

/** The one audio context of the page; it may only start after somebody has pressed something. */
export function speaker(): AudioContext | undefined {
  if (recall(key) === false || typeof AudioContext === 'undefined') return undefined;
  if (!(audio instanceof AudioContext)) audio = new AudioContext();
  void audio.resume();
  return audio;
}

/** A tone that begins after a while (in seconds) and fades away. */
export function tone(pitch: number, length = 0.2, after = 0, shape: OscillatorType = 'sine') {
  const context = speaker();
  if (!context) return;
  const start = context.currentTime + after;
  const [source, volume] = [context.createOscillator(), context.createGain()];
  source.type = shape;
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0.25, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + length);
  source.connect(volume).connect(context.destination);
  source.start(start);
  source.stop(start + length);
}

/** Three beeps, as of a kitchen timer. */
export const alarm = () => [0, 0.3, 0.6].forEach((after) => tone(880, 0.22, after, 'square'));

/** A short rising melody. */
export const cheer = () => [523, 659, 784, 1047].forEach((pitch, i) => tone(pitch, 0.25, i * 0.11, 'triangle'));

/** A short falling one. */
export const sigh = () => [330, 262, 196].forEach((pitch, i) => tone(pitch, 0.3, i * 0.16, 'triangle'));

function Speaker({ on }: { on: boolean }) {
  return <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={`M4 10v4h3l5 4V6L7 10ZM${on ? '15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11' : '16 10l5 5M21 10l-5 5'}`} /></svg>;
}

export function SoundSwitch() {
  const [on, setOn] = useStored(key, true);
  const turn = () => {
    setOn(!on);
    if (!on) tone(660);
  };
  return <button type="button" className="button quiet" aria-pressed={on} onClick={turn}><Speaker on={on} />{on ? 'Sound on' : 'Sound off'}</button>;
}
