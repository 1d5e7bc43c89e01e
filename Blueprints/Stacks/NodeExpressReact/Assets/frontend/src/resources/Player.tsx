import { useState } from 'react';
import { messageOf } from '../api/http';
import type { Resource, Row } from '../api/resources';
import { Dialog } from '../components/Dialog';
import { Icon } from '../components/Icon';
// #if pictures
import { Picture } from '../components/Picture';
// #end
import { useToast } from '../components/Toasts';
import { titleOf } from '../components/values';
import { allRows } from './allRows';
import { Cards, type Slide, Steps } from './Slides';

interface PlayerProps {
  resource: Resource;
  label: string;
  /** What the rows are sorted by. */
  order: string;
  /** The field that is seen when a row is turned over; without one the rows are steps. */
  turned?: string;
  /** The field that says how long a row lasts. */
  seconds?: string;
  query?: Record<string, string>;
}

/** Rows that are gone through one after the other. */
export function Player({ resource, label, order, turned, seconds, query }: PlayerProps) {
  const load = async () =>
    (await allRows(resource.path, { ...query, sort: order })).map((row) => slideOf(resource, row, turned, seconds));
  return <Start label={label} none={`There are no ${resource.many} to go through yet.`} turned={turned !== undefined} load={load} />;
}

// #if lines
/** The lines of a text, one after the other. */
export function LinesPlayer({ label, text }: { label: string; text: string }) {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s*/, '').trim()).filter(Boolean);
  return <Start label={label} none="" turned={false} load={() => lines.map((line, at) => ({ id: String(at), front: <p className="slide-title">{line}</p> }))} />;
}

// #end
function Start({ label, none, turned, load }: { label: string; none: string; turned: boolean; load: () => Slide[] | Promise<Slide[]> }) {
  const toast = useToast();
  const [slides, setSlides] = useState<Slide[]>();
  const start = async () => {
    try {
      setSlides(await load());
    } catch (problem) {
      toast(messageOf(problem), true);
    }
  };
  const Slides = turned ? Cards : Steps;
  return (
    <>
      <button type="button" className="button start-player" onClick={() => void start()}><Icon name="play" />{label}</button>
      {slides && (
        <Dialog title={label} onClose={() => setSlides(undefined)}>
          {slides.length > 0 ? <Slides slides={slides} /> : <p className="muted">{none}</p>}
        </Dialog>
      )}
    </>
  );
}

function slideOf(resource: Resource, row: Row, turned?: string, seconds?: string): Slide {
  const others = resource.fields.filter(({ name }) => name !== resource.title && name !== turned && name !== seconds && name !== resource.tick);
  const back = resource.fields.find(({ name }) => name === turned);
  return {
    id: row.id,
    front: (
      <>
        <h3 className="slide-title">{titleOf(row, resource)}</h3>
        {/* #if pictures */}
        {others.filter((field) => field.picture && row[field.name]).map((field) => <Picture key={field.name} address={String(row[field.name])} label={field.label} large />)}
        {/* #end */}
        {others.filter((field) => field.type === 'text' && row[field.name]).map((field) => <p key={field.name} className="prose">{row[field.name]}</p>)}
      </>
    ),
    back: back && ((row[back.name] ?? '') === '' ? <span className="muted">Nothing is written there.</span> : <p className="prose">{row[back.name]}</p>),
    seconds: seconds ? Number(row[seconds] ?? 0) : undefined,
  };
}
