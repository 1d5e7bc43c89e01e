import { useEffect, useState } from 'react';
import { request } from '../api/http';
import type { NumberFormat } from '../api/resources';
import { useVersion } from '../api/version';
// #if auth
import { useAuth } from '../auth/AuthProvider';
// #end
import { Link } from './Link';
import { numberText } from './values';

export interface Tile {
  name: string;
  label: string;
  number: NumberFormat;
  /** Where the rows behind the number are. */
  to: string;
}

/** The numbers that one opens the application for. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  const version = useVersion();
  const [values, setValues] = useState<Record<string, number | null>>();
  // #if auth
  const { user } = useAuth();
  // #end
  useEffect(() => {
    let current = true;
    request<Record<string, number | null>>('GET', '/api/start').then((found) => current && setValues(found), () => current && setValues({}));
    return () => void (current = false);
    // #if auth
  }, [version, user]);
  // #else
  }, [version]);
  // #end
  return (
    <ul className="tiles">
      {tiles.map(({ name, label, number, to }) => {
        const value = values?.[name];
        return (
          <li key={name}>
            <Link className="card tile" to={to}>
              <b>{value === null || value === undefined ? '–' : numberText(Math.round(value * 100) / 100, number)}</b>
              <span>{label}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
