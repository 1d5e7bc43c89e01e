import { list, optional, orElse, flag, record, text, type Read } from "../api/read";

const field = record({
  name: text,
  type: orElse(text, ""),
  required: orElse(flag, false),
  primary_key: orElse(flag, false),
  unique: orElse(flag, false),
  foreign_key: optional(text),
});
const model = record({ name: text, fields: orElse(list(field), []) });
export type Model = ReturnType<typeof model>;
const file = record({ models: list(model) });
export const readModels: Read<Model[]> = (value, at) => file(value, at).models;

const boxWidth = 230;
const gap = 70;
const rowHeight = 24;
const headHeight = 36;
const heightOf = (drawn: Model) => headHeight + drawn.fields.length * rowHeight + 8;

interface Box {
  model: Model;
  x: number;
  y: number;
}

/** Places the entities in columns, each under the lowest one so far that is shortest. */
export function place(models: readonly Model[]): { boxes: Box[]; width: number; height: number } {
  const columns = Math.min(models.length, models.length > 4 ? 3 : 2);
  const depths: number[] = Array.from({ length: columns }, () => 0);
  const boxes = models.map((drawn) => {
    const column = depths.indexOf(Math.min(...depths));
    const y = depths[column] ?? 0;
    depths[column] = y + heightOf(drawn) + 40;
    return { model: drawn, x: column * (boxWidth + gap), y };
  });
  return { boxes, width: columns * (boxWidth + gap) - gap, height: Math.max(0, ...depths) - 40 };
}

/** The entities with their fields, and an arrow for each relation. */
export function DataModel({ models }: { models: readonly Model[] }) {
  const { boxes, width, height } = place(models);
  const relations = boxes.flatMap((box) =>
    box.model.fields.flatMap((found, row) => {
      const target = boxes.find(({ model: other }) => other.name === found.foreign_key?.split(".")[0]);
      return target ? [{ id: `${box.model.name}.${found.name}`, path: arrow(box, row, target) }] : [];
    }),
  );
  const words = models.map((drawn) => `${drawn.name}: ${drawn.fields.map(({ name, foreign_key: to }) => (to ? `${name}, refers to ${to}` : name)).join(", ")}`).join(". ");
  return (
    <div className="model" tabIndex={0} role="group" aria-label="Data model">
      <svg viewBox={`-20 -4 ${width + 40} ${height + 8}`} width={width + 40} height={height + 8} role="img" aria-label={words}>
        <defs><marker id="model-tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" /></marker></defs>
        {boxes.map(({ model: drawn, x, y }) => (
          <g key={drawn.name} transform={`translate(${x} ${y})`}>
            <rect className="model__box" width={boxWidth} height={heightOf(drawn)} rx={10} />
            <text className="model__name" x={14} y={23}>{drawn.name}</text>
            <path className="model__rule" d={`M0 ${headHeight}H${boxWidth}`} />
            {drawn.fields.map((found, row) => (
              <g key={found.name} transform={`translate(0 ${headHeight + 4 + row * rowHeight})`}>
                <text className={`model__field${found.primary_key ? " model__field--key" : ""}`} x={14} y={16}>{cut(found.name, 19)}{found.required || found.primary_key ? "" : "?"}</text>
                <text className="model__type" x={boxWidth - 14} y={16} textAnchor="end">{cut(found.type, 11)}</text>
              </g>
            ))}
          </g>
        ))}
        {relations.map(({ id, path }) => <path key={id} className="model__relation" d={path} markerEnd="url(#model-tip)" />)}
      </svg>
    </div>
  );
}

const cut = (name: string, most: number) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

/** From the field's row to the head of the entity that it names, out of the side that is nearer. */
function arrow(from: Box, row: number, to: Box): string {
  const y1 = from.y + headHeight + 4 + row * rowHeight + rowHeight / 2;
  const y2 = to.y + headHeight / 2;
  if (to.x === from.x) return `M${from.x} ${y1}C${from.x - 26} ${y1} ${from.x - 26} ${y2} ${to.x} ${y2}`;
  const right = to.x > from.x;
  const x1 = right ? from.x + boxWidth : from.x;
  const x2 = right ? to.x : to.x + boxWidth;
  const bend = (x1 + x2) / 2;
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}
