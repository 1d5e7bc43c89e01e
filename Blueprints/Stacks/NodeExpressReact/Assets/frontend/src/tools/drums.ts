import { speaker, tone } from './sound';

export const drums = ['Kick', 'Snare', 'Hi-hat', 'Open hat', 'Clap', 'Tom', 'Low tom', 'Cowbell'] as const;

export type Drum = (typeof drums)[number];

/** A burst of noise above a pitch, which fades away. */
function noise(length: number, above: number, loud: number) {
  const context = speaker();
  if (!context) return;
  const buffer = context.createBuffer(1, context.sampleRate * length, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i += 1) samples[i] = (Math.random() * 2 - 1) * (1 - i / samples.length) ** 2 * loud;
  const source = context.createBufferSource();
  source.buffer = buffer;
  const filter = context.createBiquadFilter();
  filter.type = 'highpass';
  filter.frequency.value = above;
  source.connect(filter).connect(context.destination);
  source.start();
}

/** A tone that falls, as of a skin. */
function skin(from: number, to: number, length: number) {
  const context = speaker();
  if (!context) return;
  const [source, volume] = [context.createOscillator(), context.createGain()];
  const start = context.currentTime;
  source.frequency.setValueAtTime(from, start);
  source.frequency.exponentialRampToValueAtTime(to, start + length);
  volume.gain.setValueAtTime(0.9, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + length);
  source.connect(volume).connect(context.destination);
  source.start(start);
  source.stop(start + length);
}

export function strike(drum: Drum) {
  switch (drum) {
    case 'Kick': return skin(150, 42, 0.4);
    case 'Snare': skin(220, 120, 0.15); return noise(0.22, 1200, 0.6);
    case 'Hi-hat': return noise(0.06, 7000, 0.5);
    case 'Open hat': return noise(0.4, 7000, 0.4);
    case 'Clap': return noise(0.16, 900, 0.7);
    case 'Tom': return skin(260, 130, 0.35);
    case 'Low tom': return skin(160, 75, 0.45);
    default: tone(560, 0.2, 0, 'square'); return tone(845, 0.2, 0, 'square');
  }
}
