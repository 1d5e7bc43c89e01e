import { type FormEvent, useEffect, useState } from 'react';
import { messageOf } from '../api/http';
import { api, type Row } from '../api/resources';
import './play.css';
import { useStored } from './stored';

interface Props {
  path: string;
  /** What was just reached, until it is kept. */
  result?: number;
  onSaved: () => void;
  /** Whether less is better. */
  smallest?: boolean;
}

/** The ten best results of everybody, and a form for the newest. */
export function HighScores({ path, result, onSaved, smallest = false }: Props) {
  const [rows, setRows] = useState<Row[]>([]);
  const [name, setName] = useStored('player', '');
  const [problem, setProblem] = useState('');
  const load = () => api.list(path, { sort: smallest ? 'points' : '-points', limit: 10, offset: 0 })
    .then((page) => setRows(page.items), (error: unknown) => setProblem(messageOf(error)));
  useEffect(() => void load(), [path]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || result === undefined) return;
    try {
      await api.create(path, { name: name.trim(), points: result }, crypto.getRandomValues(new Uint32Array(4)).join('-'));
      setProblem('');
      onSaved();
      await load();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <section className="past" aria-label="High scores">
      <h2>High scores</h2>
      {result !== undefined && (
        <form className="pair even" onSubmit={(event) => void save(event)}>
          <label className="field"><span>Your name for {result}</span><input value={name} required maxLength={60} onChange={(event) => setName(event.target.value)} /></label>
          <button type="submit" className="button primary">Keep it</button>
        </form>
      )}
      {problem && <p className="notice bad" role="alert">{problem}</p>}
      {rows.length === 0 ? <p className="muted">Nobody is on the list yet.</p> : <ol>{rows.map((row) => <li key={row.id}>{String(row.name)} <strong>{String(row.points)}</strong></li>)}</ol>}
    </section>
  );
}
