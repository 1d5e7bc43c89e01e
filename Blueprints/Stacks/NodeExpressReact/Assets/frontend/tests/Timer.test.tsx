import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Timer } from '../src/tools/Timer';

beforeEach(() => void vi.useFakeTimers());
const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const left = () => screen.getByLabelText('Remaining').textContent;

/** Counts the tones that are played. */
function ears() {
  const heard = { tones: 0 };
  const part = { connect: () => part, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, frequency: { value: 0 }, start: () => void (heard.tones += 1), stop() {} };
  vi.stubGlobal('AudioContext', class {
    currentTime = 0;
    destination = part;
    resume = async () => {};
    createOscillator = () => part;
    createGain = () => part;
  });
  return heard;
}

test('counts down, beeps at the end, and stops when told', async () => {
  const heard = ears();
  render(<Timer seconds={90} />);
  expect(left()).toBe('01:30');
  press('Start');
  await pass(30);
  expect(left()).toBe('01:00');
  expect(heard.tones).toBe(0);
  await pass(60.2);
  expect(screen.getByRole('status').textContent).toBe('Time is up');
  expect(heard.tones).toBeGreaterThan(0);
  await pass(2);
  const before = heard.tones;
  press('Stop');
  await pass(10);
  expect(heard.tones).toBe(before);
  expect(left()).toBe('01:30');
});

test('a preset starts its own length', async () => {
  render(<Timer seconds={60} presets={[{ label: 'Soft', seconds: 240 }, { label: 'Hard', seconds: 600 }]} />);
  press(/^Hard/);
  await pass(60);
  expect(left()).toBe('09:00');
  press(/^Soft/);
  await pass(10);
  expect(left()).toBe('03:50');
});

test('waits while it is paused, starts again, and takes another length', async () => {
  render(<Timer seconds={120} />);
  press('Start');
  await pass(10);
  press('Pause');
  await pass(100);
  expect(left()).toBe('01:50');
  press('Reset');
  fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '1' } });
  fireEvent.change(screen.getByLabelText('Seconds'), { target: { value: '5' } });
  expect(left()).toBe('01:05');
});

test('rounds of work and rest follow each other', async () => {
  render(<Timer seconds={20} breakSeconds={10} rounds={2} work="Work" />);
  press('Start');
  expect(screen.getByRole('status').textContent).toBe('Work, round 1 of 2');
  await pass(21);
  expect(screen.getByRole('status').textContent).toBe('Break');
  await pass(40);
  expect(screen.getByRole('status').textContent).toBe('Time is up');
});
