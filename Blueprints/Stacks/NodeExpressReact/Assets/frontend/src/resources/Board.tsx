import { useRef, useState } from 'react';
import type { Choice, Row } from '../api/resources';
import { Link } from '../components/Link';
// #if pictures
import { Picture } from '../components/Picture';
// #end
import { Strip } from '../components/Strip';
import { titleOf } from '../components/values';
// #if roles
import { useAccess } from '../hooks/useAccess';
// #end
import { useDrag } from '../hooks/useDrag';
// #if marks
import { Marks } from './Marks';
import { marked, marksOf } from './marking';
// #end
import type { RowsProps } from './ResourceRows';
// #if actions
import { RowActions } from './RowActions';
// #end
import { RowButtons } from './RowButtons';
import { RowMeta } from './RowMeta';

/** Rows in a column for each stage, from which they are moved by dragging, by touch or by the arrow keys. */
export function Board(props: RowsProps) {
  const { resource, rows, onChange } = props;
  const field = resource.fields.find((candidate) => candidate.name === resource.stages)!;
  const [over, setOver] = useState<string>();
  const [moved, setMoved] = useState('');
  // A card that changes its column is drawn anew, and whoever moved it by the keyboard wants to go on with it.
  const focus = useRef<string>(undefined);

  const move = (row: Row, stage: Choice | undefined) => {
    if (!stage || stage.value === row[field.name]) return;
    onChange(row, { [field.name]: stage.value });
    setMoved(`${titleOf(row, resource)} is now in ${stage.label}`);
  };

  return (
    <>
      <Strip className="board">
        {field.values!.map((stage, at, stages) => {
          const cards = rows.filter((row) => row[field.name] === stage.value);
          return (
            <section key={stage.value} className={over === stage.value ? 'lane over' : 'lane'} data-stage={stage.value} aria-label={stage.label}>
              <p className="lane-head"><b>{stage.label}</b> <span className="muted">{cards.length}</span></p>
              <ul>
                {cards.map((row) => (
                  <Card
                    key={row.id}
                    {...props}
                    row={row}
                    stage={stage.label}
                    onOver={setOver}
                    onDrop={(value) => move(row, stages.find((candidate) => candidate.value === value))}
                    onStep={(step) => {
                      focus.current = row.id;
                      move(row, stages[at + step]);
                    }}
                    grip={(element) => {
                      if (!element || focus.current !== row.id) return;
                      focus.current = undefined;
                      element.focus();
                    }}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </Strip>
      <p className="sr" role="status">{moved}</p>
    </>
  );
}

interface CardProps extends Omit<RowsProps, 'rows'> {
  row: Row;
  stage: string;
  onOver: (stage: string | undefined) => void;
  onDrop: (stage: string) => void;
  onStep: (step: number) => void;
  grip: (element: HTMLButtonElement | null) => void;
}

// #if auth
// #if actions
function Card({ resource, row, hidden, stage, mayChange, onEdit, onDelete, onDone, onOver, onDrop, onStep, grip }: CardProps) {
// #else
function Card({ resource, row, hidden, stage, mayChange, onEdit, onDelete, onOver, onDrop, onStep, grip }: CardProps) {
// #end
// #else
// #if actions
function Card({ resource, row, hidden, stage, onEdit, onDelete, onDone, onOver, onDrop, onStep, grip }: CardProps) {
// #else
function Card({ resource, row, hidden, stage, onEdit, onDelete, onOver, onDrop, onStep, grip }: CardProps) {
// #end
// #end
  // #if roles
  const { mayDelete } = useAccess(resource);
  // #end
  const title = titleOf(row, resource);
  const { offset, handlers } = useDrag(onOver, onDrop);
  // #if pictures
  const picture = resource.fields.find((field) => field.picture && row[field.name]);
  // #end
  // #if marks
  const mark = marked(marksOf(resource, row)[0], 'card');
  // #end
  return (
    // #if auth
    // #if marks
    <li {...(mayChange(row) ? handlers : {})} className={offset ? `${mark.className} dragged` : mark.className} style={{ ...mark.style, ...(offset && { translate: `${offset.x}px ${offset.y}px` }) }}>
    // #else
    <li {...(mayChange(row) ? handlers : {})} className={offset ? 'card dragged' : 'card'} style={offset && { translate: `${offset.x}px ${offset.y}px` }}>
    // #end
    // #else
    // #if marks
    <li {...handlers} className={offset ? `${mark.className} dragged` : mark.className} style={{ ...mark.style, ...(offset && { translate: `${offset.x}px ${offset.y}px` }) }}>
    // #else
    <li {...handlers} className={offset ? 'card dragged' : 'card'} style={offset && { translate: `${offset.x}px ${offset.y}px` }}>
    // #end
    // #end
      {/* #if pictures */}
      {picture && <Picture key={String(row[picture.name])} address={String(row[picture.name])} label={`${picture.label} of ${title}`} />}
      {/* #end */}
      <div className="row-main">
        {resource.hasPage ? <Link className="row-title" to={`/${resource.path}/${row.id}`}>{title}</Link> : <span className="row-title">{title}</span>}
        {/* #if marks */}
        <Marks resource={resource} row={row} />
        {/* #end */}
        <RowMeta resource={resource} row={row} hidden={hidden} />
        {/* #if actions */}
        <RowActions resource={resource} row={row} onDone={onDone} />
        {/* #end */}
      </div>
      {/* #if auth */}
      {mayChange(row) && (
      <>
      {/* #end */}
      <div className="card-foot">
        <button
          ref={grip}
          type="button"
          className="grip"
          aria-label={`Move ${title}, now in ${stage}. Left and right arrow keys move it.`}
          title="Drag, or use the arrow keys"
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
            if (!step) return;
            event.preventDefault();
            onStep(step);
          }}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        {/* #if roles */}
        <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={mayDelete(row) ? () => onDelete(row) : undefined} />
        {/* #else */}
        <RowButtons title={title} onEdit={() => onEdit(row)} onDelete={() => onDelete(row)} />
        {/* #end */}
      </div>
      {/* #if auth */}
      </>
      )}
      {/* #end */}
    </li>
  );
}
