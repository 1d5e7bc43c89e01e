import { useState } from 'react';
import './scoreboard.css';
import { useStored } from './stored';

interface Player {
  id: number;
  name: string;
  points: number;
}

interface Props {
  names?: string[];
  count?: number;
  /** What one of them is called. */
  one?: string;
  steps?: number[];
}

/** Keeps the points of any number of players, also over a reload. */
export function Scoreboard({ names = [], count = 2, one = 'Player', steps = [1, 5, 10] }: Props) {
  const fresh = () => Array.from({ length: Math.max(count, names.length) }, (_, i): Player => ({ id: i + 1, name: names[i] ?? `${one} ${i + 1}`, points: 0 }));
  const [players, setPlayers] = useStored('scoreboard', fresh());
  const [before, setBefore] = useState<Player[]>();
  const [lowest, setLowest] = useStored('scoreboard-lowest', false);
  const change = (next: Player[]) => {
    setBefore(players);
    setPlayers(next);
  };
  const edit = (id: number, part: Partial<Player>) => change(players.map((player) => (player.id === id ? { ...player, ...part } : player)));
  const top = players.length === 0 ? 0 : (lowest ? Math.min : Math.max)(...players.map(({ points }) => points));
  const decided = players.some(({ points }) => points !== top);
  const leaders = decided ? players.filter(({ points }) => points === top) : [];
  return (
    <>
      <ul className="scores">
        {players.map((player) => (
          <li key={player.id} className={leaders.includes(player) ? 'leads' : ''}>
            <input aria-label="Name" value={player.name} maxLength={40} onChange={(event) => edit(player.id, { name: event.target.value })} />
            <output aria-label={`Points of ${player.name}`}>{player.points}</output>
            <button type="button" className="button quiet square" aria-label={`Remove ${player.name}`} onClick={() => change(players.filter(({ id }) => id !== player.id))}>✕</button>
            <div className="steps">
              {steps.toReversed().map((step) => <button key={-step} type="button" className="button" aria-label={`Take ${step} from ${player.name}`} onClick={() => edit(player.id, { points: player.points - step })}>−{step}</button>)}
              {steps.map((step) => <button key={step} type="button" className="button" aria-label={`Give ${step} to ${player.name}`} onClick={() => edit(player.id, { points: player.points + step })}>+{step}</button>)}
            </div>
          </li>
        ))}
      </ul>
      <p className="muted center" role="status">{leaders.length > 0 ? `${leaders.map(({ name }) => name).join(' and ')} ${leaders.length > 1 ? 'lead' : 'leads'} with ${top}` : 'All are level'}</p>
      <div className="center">
        <button type="button" className="button primary" disabled={players.length >= 20} onClick={() => change([...players, { id: Math.max(0, ...players.map(({ id }) => id)) + 1, name: `${one} ${players.length + 1}`, points: 0 }])}>Add {one.toLowerCase()}</button>
        <button type="button" className="button" disabled={!before} onClick={() => { if (before) setPlayers(before); setBefore(undefined); }}>Undo</button>
        <button type="button" className="button" onClick={() => change(players.map((player) => ({ ...player, points: 0 })))}>Reset points</button>
      </div>
      <label className="field inline"><input type="checkbox" checked={lowest} onChange={(event) => setLowest(event.target.checked)} /><span>The fewest points win</span></label>
    </>
  );
}
