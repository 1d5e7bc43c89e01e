import { recall, useStored } from './stored';

const key = 'sound';
let audio: AudioContext | undefined;

/** The one audio context of the page; it may only start after somebody has pressed something. */
export function speaker(): AudioContext | undefined {
  if (recall(key) === false || typeof AudioContext === 'undefined') return undefined;
  audio ??= new AudioContext();
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

export function SoundSwitch() {
  const [on, setOn] = useStored(key, true);
  const turn = () => {
    setOn(!on);
    if (!on) tone(660);
  };
  return <button type="button" className="button quiet" aria-pressed={on} onClick={turn}>{on ? '🔊' : '🔇'} Sound</button>;
}
