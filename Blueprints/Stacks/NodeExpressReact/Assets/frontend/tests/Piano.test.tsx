import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Piano } from '../src/tools/Piano';

test('plays the notes by mouse and by keyboard', () => {
  const pitches: number[] = [];
  const part = { connect: () => part, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, start() {}, stop() {}, frequency: { set value(pitch: number) { pitches.push(Math.round(pitch)); } } };
  vi.stubGlobal('AudioContext', class {
    currentTime = 0;
    resume = async () => {};
    createOscillator = () => part;
    createGain = () => part;
  });
  render(<Piano />);
  fireEvent.pointerDown(screen.getByRole('button', { name: 'A4' }));
  fireEvent.keyDown(window, { key: 'a' });
  fireEvent.keyDown(window, { key: 'w' });
  expect(pitches).toEqual([440, 262, 277]);
  expect(screen.getAllByRole('button', { name: /\d$/ })).toHaveLength(25);
  expect(screen.getByRole('button', { name: 'C♯4' }).className).toContain('down');
});
