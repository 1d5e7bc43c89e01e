import { expect, test } from 'vitest';
import { axisOf, chartText, drawingOf, timeText } from '../src/charts/data';

const measures = [{ label: 'Amount', number: { kind: 'plain' } }] as const;
const point = (x: string, value: number, series: string | null = null) => ({ x, series, values: [value] });

test('puts a zero where a bar over time has nothing, and nothing into a line', () => {
  const data = { step: 'month', points: [point('2030-01-01', 2), point('2030-04-01', 3)] } as const;
  const months = { ...data, points: [...data.points] };
  expect(drawingOf(months, measures, {}, true).series[0]!.values).toEqual([2, 0, 0, 3]);
  expect(drawingOf(months, measures).series[0]!.values).toEqual([2, 3]);
  for (const [step, count] of [['week', 2], ['day', 8], ['year', 1]] as const) {
    const points = step === 'year' ? [point('2030-01-01', 1)] : [point('2030-01-07', 1), point('2030-01-14', 1)];
    expect(drawingOf({ step, points }, measures, {}, true).groups).toHaveLength(count);
  }
});

test('keeps the order and the names of choices, and gives each its line', () => {
  const choices = [{ value: 'low', label: 'Low' }, { value: 'high', label: 'High' }];
  const drawing = drawingOf({ step: null, points: [point('high', 1), point('low', 2)] }, measures, { choices });
  expect(drawing.groups.map(({ label }) => label)).toEqual(['Low', 'High']);
  expect(drawing.series[0]!.values).toEqual([2, 1]);
  const lines = drawingOf({ step: 'day', points: [point('2030-01-01', 1, 'low'), point('2030-01-02', 2, 'other')] }, measures, { lines: choices });
  expect(lines.series).toMatchObject([{ label: 'Low', values: [1, null] }, { label: 'other', values: [null, 2] }]);
});

test('marks an axis with round values around all that is drawn', () => {
  expect(axisOf([3, 47], true)).toEqual([0, 20, 40, 60]);
  expect(axisOf([118, 126], false)).toEqual([118, 120, 122, 124, 126]);
  expect(axisOf([-5, 5], true)).toEqual([-5, -2.5, 0, 2.5, 5]);
  expect(axisOf([7, 7], false).length).toBeGreaterThan(1);
  expect(axisOf([0], true).length).toBeGreaterThan(1);
});

test('writes times as short as they can be told apart', () => {
  expect(timeText('2030-01-01', 'year')).toBe('2030');
  expect(timeText('2030-03-01', 'month')).toContain('2030');
  expect(timeText('2030-03-05', 'day')).toContain('5');
  expect(chartText(1 / 3, { kind: 'plain' })).toBe((0.33).toLocaleString());
  expect(chartText(null, { kind: 'plain' })).toBe('–');
});
