import { useCallback, useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import type { Choice } from '../api/resources';
import { useVersion } from '../api/version';
// #if donuts
import { Donut } from './Donut';
// #end
import { type ChartData, chartText, type Drawing, drawingOf, type Measure, type Range, ranges, readChart } from './data';
// #if plots
import { Plot } from './Plot';
// #end

interface Props {
  title: string;
  /** Where the API has its numbers. */
  source: string;
  form: 'line' | 'bar' | 'donut';
  /** What stands along the lower edge. */
  across: string;
  /** Whether that is time, of which a part can be chosen. */
  dated?: boolean;
  /** The choices that stand there, in their order. */
  choices?: Choice[];
  /** The choices each of which has a line of its own. */
  lines?: Choice[];
  measures: readonly Measure[];
  /** Which rows count, where the page around the chart is about one thing. */
  query?: Record<string, string>;
}

/** Numbers of many rows, drawn, with the table of them behind. */
export function Chart({ title, source, form, across, dated = false, choices, lines, measures, query = {} }: Props) {
  const version = useVersion();
  const [range, setRange] = useState<Range>('all');
  const [data, setData] = useState<ChartData>();
  const [error, setError] = useState<string>();
  const asked = JSON.stringify(dated ? { ...query, range } : query);
  const load = useCallback(() => {
    let current = true;
    readChart(source, JSON.parse(asked)).then(
      (found) => current && (setData(found), setError(undefined)),
      (problem) => current && setError(messageOf(problem)),
    );
    return () => void (current = false);
  }, [source, asked]);
  useEffect(load, [load, version]);

  if (error) {
    return <p className="notice bad">{title} cannot be drawn: {error} <button type="button" className="link" onClick={load}>Draw it again</button></p>;
  }
  if (!data) return null;
  const drawing = drawingOf(data, measures, { choices, lines }, form === 'bar' && data.step !== null);
  return (
    <figure className="card chart" aria-label={title}>
      <figcaption className="chart-head">
        <h2>{title}</h2>
        {dated && (data.points.length > 0 || range !== 'all') && (
          <div className="tabs" role="group" aria-label={`Time shown in ${title}`}>
            {ranges.map(({ value, label }) => (
              <button key={value} type="button" aria-pressed={range === value} onClick={() => setRange(value)}>{label}</button>
            ))}
          </div>
        )}
      </figcaption>
      {data.points.length === 0 ? <p className="muted">{range === 'all' ? 'Nothing to draw yet.' : 'Nothing in this time.'}</p> : (
        <>
          {/* #if donuts */}
          {form === 'donut' && <Donut drawing={drawing} title={title} />}
          {/* #end */}
          {/* #if plots */}
          {form !== 'donut' && <Plot drawing={drawing} bars={form === 'bar'} title={title} across={across} />}
          {/* #end */}
          <Values drawing={drawing} across={across} />
        </>
      )}
    </figure>
  );
}

/** The same numbers, for those who would rather read them. */
function Values({ drawing, across }: { drawing: Drawing; across: string }) {
  return (
    <details className="chart-values">
      <summary>Show the numbers</summary>
      <div className="chart-table" role="region" aria-label={`Numbers by ${across}`} tabIndex={0}>
        <table>
          <thead>
            <tr><th scope="col">{across}</th>{drawing.series.map(({ label }) => <th key={label} scope="col" className="number">{label}</th>)}</tr>
          </thead>
          <tbody>
            {drawing.groups.map(({ key, label }, at) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {drawing.series.map((line) => <td key={line.label} data-label={line.label} className="number">{chartText(line.values[at] ?? null, line.number)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
