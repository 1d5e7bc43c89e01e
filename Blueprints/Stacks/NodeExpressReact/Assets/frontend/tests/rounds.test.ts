import { expect, test } from 'vitest';
import { phaseAt } from '../src/tools/rounds';

test('one length runs down once', () => {
  expect(phaseAt(0, { work: 1000 })).toMatchObject({ working: true, left: 1000, done: 0, over: false });
  expect(phaseAt(400, { work: 1000 })).toMatchObject({ left: 600, done: 0.4 });
  expect(phaseAt(1000, { work: 1000 })).toMatchObject({ left: 0, over: true });
});

test('work and rest follow each other, as often as wanted', () => {
  const plan = { work: 20, rest: 10, rounds: 2 };
  expect(phaseAt(25, plan)).toMatchObject({ working: false, round: 1, left: 5 });
  expect(phaseAt(30, plan)).toMatchObject({ working: true, round: 2, left: 20 });
  expect(phaseAt(60, plan).over).toBe(true);
  expect(phaseAt(600_000, { work: 20, rest: 10 })).toMatchObject({ over: false, round: 20_001 });
});

test('what is left and what is done always make up the phase', () => {
  for (let elapsed = 0; elapsed < 300; elapsed += 7) {
    const phase = phaseAt(elapsed, { work: 40, rest: 25, rounds: 9 });
    const length = phase.working ? 40 : 25;
    expect(phase.left / length + phase.done).toBeCloseTo(1);
    expect(phase.left).toBeGreaterThan(0);
  }
});
