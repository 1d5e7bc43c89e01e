import { type PointerEvent, useEffect, useRef, useState } from 'react';
import './drawingBoard.css';
import './play.css';
import { useStored } from './stored';
import { useKeys } from './useSwipe';

interface Line {
  color: string;
  width: number;
  points: [x: number, y: number][];
}

const [width, height] = [1000, 750];

const colors = ['#111827', '#ef4444', '#f97316', '#facc15', '#22c55e', '#06b6d4', '#3b82f6', '#a855f7', '#ec4899', '#92400e', '#9ca3af', '#ffffff'];
const colorNames = ['Black', 'Red', 'Orange', 'Yellow', 'Green', 'Cyan', 'Blue', 'Purple', 'Pink', 'Brown', 'Grey', 'White (eraser)'];

function paint(canvas: HTMLCanvasElement, lines: readonly Line[]) {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.lineCap = context.lineJoin = 'round';
  for (const line of lines) {
    context.strokeStyle = line.color;
    context.lineWidth = line.width;
    context.beginPath();
    line.points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    // A dot is a line to where it began.
    if (line.points.length === 1) context.lineTo(line.points[0]![0] + 0.1, line.points[0]![1]);
    context.stroke();
  }
}

export function DrawingBoard() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [lines, setLines] = useStored<Line[]>('drawing', []);
  const [undone, setUndone] = useState<Line[]>([]);
  const [color, setColor] = useState(colors[0]!);
  const [size, setSize] = useState(8);
  const [now, setNow] = useState<Line>();

  useEffect(() => {
    if (canvas.current) paint(canvas.current, now ? [...lines, now] : lines);
  }, [lines, now]);
  const place = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [Math.round(((event.clientX - box.left) / box.width) * width), Math.round(((event.clientY - box.top) / box.height) * height)];
  };
  const finish = () => {
    if (!now) return;
    setLines([...lines, now]);
    setUndone([]);
    setNow(undefined);
  };
  const undo = () => {
    if (lines.length === 0) return;
    setUndone([...undone, lines.at(-1)!]);
    setLines(lines.slice(0, -1));
  };
  const redo = () => {
    if (undone.length === 0) return;
    setLines([...lines, undone.at(-1)!]);
    setUndone(undone.slice(0, -1));
  };
  useKeys((key) => {
    if (key !== 'z' && key !== 'y') return false;
    if (key === 'z') undo();
    else redo();
    return true;
  });
  const save = () => {
    const link = document.createElement('a');
    link.download = 'drawing.png';
    link.href = canvas.current!.toDataURL('image/png');
    link.click();
  };
  return (
    <>
      <canvas ref={canvas} className="drawing" width={width} height={height} role="img" aria-label={`Drawing with ${lines.length} lines`}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture?.(event.pointerId); setNow({ color, width: size, points: [place(event)] }); }}
        onPointerMove={(event) => now && setNow({ ...now, points: [...now.points, place(event)] })} onPointerUp={finish} onPointerCancel={finish} />
      <fieldset className="segments" aria-label="Colour">
        {colors.map((code, i) => <button key={code} type="button" className="swatch" aria-label={colorNames[i]} aria-pressed={code === color} style={{ background: code }} onClick={() => setColor(code)} />)}
        <label className="swatch other"><span className="sr">Another colour</span><input type="color" value={color} onChange={(event) => setColor(event.target.value)} /></label>
      </fieldset>
      <label className="field"><span>Brush: {size}</span><input type="range" min={1} max={80} value={size} onChange={(event) => setSize(Number(event.target.value))} /></label>
      <div className="center">
        <button type="button" className="button" disabled={lines.length === 0} onClick={undo}>Undo</button>
        <button type="button" className="button" disabled={undone.length === 0} onClick={redo}>Redo</button>
        <button type="button" className="button" disabled={lines.length === 0} onClick={() => { setUndone([...lines].reverse()); setLines([]); }}>Clear</button>
        <button type="button" className="button primary" onClick={save}>Save as picture</button>
      </div>
    </>
  );
}
