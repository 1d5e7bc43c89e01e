import { useEffect, useRef, useState } from 'react';
import { axisOf, chartText, type Drawing } from './data';
import { Legend } from './Legend';

const height = 260;
const edge = { top: 14, right: 14, bottom: 44 };
const widestLabel = 88;

/** Lines or bars between two axes. */
export function Plot({ drawing, bars, title, across }: { drawing: Drawing; bars: boolean; title: string; across: string }) {
  const { ref, width } = useWidth();
  const { groups, series } = drawing;
  const axis = axisOf(series.flatMap(({ values }) => values.filter((value) => value !== null)), bars);
  const [low, high] = [axis[0]!, axis.at(-1)!];
  const texts = axis.map((value) => chartText(value, series[0]!.number));
  const left = 14 + 7.2 * Math.max(...texts.map((text) => text.length));
  const [inner, tall] = [Math.max(60, width - left - edge.right), height - edge.top - edge.bottom];
  const y = (value: number) => edge.top + tall * (1 - (value - low) / (high - low));
  const slot = inner / groups.length;
  const times = groups.map(({ key }) => Date.parse(key));
  const span = times.at(-1)! - times[0]!;
  // Lines keep the distances of time; bars stand side by side.
  const x = (at: number) => left + (bars || !drawing.step ? slot * (at + 0.5) : span > 0 ? 6 + ((times[at]! - times[0]!) / span) * (inner - 12) : inner / 2);
  return (
    <>
      {series.length > 1 && <Legend labels={series.map(({ label }) => label)} />}
      <div ref={ref}>
        <svg className="plot" width={width} height={height} role="img" aria-label={`${title}, ${groups.length} values along ${across.toLowerCase()}`}>
          {axis.map((value, i) => (
            <g key={value}>
              <line className="grid" x1={left} x2={left + inner} y1={y(value)} y2={y(value)} />
              <text x={left - 8} y={y(value) + 4} textAnchor="end">{texts[i]}</text>
            </g>
          ))}
          {named(groups.map((_, at) => x(at))).map((at) => (
            <text key={at} x={x(at)} y={height - 24} textAnchor={x(at) < left + 34 ? 'start' : x(at) > left + inner - 34 ? 'end' : 'middle'}>{groups[at]!.label}</text>
          ))}
          <text className="axis-title" x={left + inner / 2} y={height - 5} textAnchor="middle">{across}</text>
          {series.map(({ label, number, values }, line) => (bars
            ? values.map((value, at) => value !== null && (
              <rect key={`${label} ${at}`} className={`series-${line % 6}`} x={left + slot * (at + 0.12) + (slot * 0.76 * line) / series.length} width={(slot * 0.76) / series.length}
                y={Math.min(y(value), y(Math.max(low, 0)))} height={Math.abs(y(value) - y(Math.max(low, 0)))} rx={Math.min(4, slot / 8)}>
                <title>{`${groups[at]!.label}: ${chartText(value, number)}`}</title>
              </rect>
            ))
            : (
              <g key={label} className={`series-${line % 6}`}>
                <polyline points={values.flatMap((value, at) => (value === null ? [] : [`${x(at)},${y(value)}`])).join(' ')} />
                {values.map((value, at) => value !== null && (
                  <circle key={at} cx={x(at)} cy={y(value)} r={groups.length > 60 ? 2 : 4}>
                    <title>{`${label}, ${groups[at]!.label}: ${chartText(value, number)}`}</title>
                  </circle>
                ))}
              </g>
            )))}
        </svg>
      </div>
    </>
  );
}

/** Those groups whose names have room beside each other. */
function named(places: number[]): number[] {
  const shown: number[] = [];
  for (let at = 0; at < places.length; at++) {
    if (shown.length === 0 || places[at]! - places[shown.at(-1)!]! >= widestLabel) shown.push(at);
  }
  return shown;
}

/** How wide an element is, now and after every change. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const look = () => ref.current!.clientWidth > 0 && setWidth(ref.current!.clientWidth);
    const sizes = new ResizeObserver(look);
    sizes.observe(ref.current!);
    look();
    return () => sizes.disconnect();
  }, []);
  return { ref, width };
}
