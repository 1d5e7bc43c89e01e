import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { drums } from '../src/tools/drums';
import { DrumPad } from '../src/tools/DrumPad';

test('every pad is heard, by finger and by letter', () => {
  let heard = 0;
  const value = { setValueAtTime() {}, exponentialRampToValueAtTime() {}, value: 0 };
  const part = { connect: () => part, gain: value, frequency: value, start: () => void (heard += 1), stop() {} };
  vi.stubGlobal('AudioContext', class {
    currentTime = 0;
    sampleRate = 1000;
    resume = async () => {};
    createOscillator = () => part;
    createGain = () => part;
    createBufferSource = () => part;
    createBiquadFilter = () => part;
    createBuffer = () => ({ getChannelData: () => new Float32Array(10) });
  });
  render(<DrumPad />);
  for (const drum of drums) {
    const before = heard;
    fireEvent.pointerDown(screen.getByRole('button', { name: drum }));
    expect(heard).toBeGreaterThan(before);
  }
  const before = heard;
  fireEvent.keyDown(window, { key: 'a' });
  expect(heard).toBeGreaterThan(before);
  expect(screen.getByRole('button', { name: 'Kick' }).className).toContain('struck');
});
