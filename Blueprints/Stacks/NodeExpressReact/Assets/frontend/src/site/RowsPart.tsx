import type { ReactNode } from 'react';
import type { Resource, Row } from '../api/resources';
import { useAuth } from '../auth/AuthProvider';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { Part } from './Part';
import { useText } from './Texts';
import { useRows } from './useRows';

export interface RowsProps {
  section: string;
  heading: string;
  text: string;
  first?: boolean;
  resource: Resource;
}

interface More {
  /** How the lines of the text are shown; as paragraphs unless said otherwise. */
  said?: (lines: string[], Heading: 'h2' | 'h3') => ReactNode;
  /** Rows, and the level of their headings. */
  children: (rows: Row[], Heading: 'h2' | 'h3') => ReactNode;
}

/** A section of rows that everyone reads, with the way to edit them for the owner. */
export function RowsPart({ section, heading, text, first, resource, said, children }: RowsProps & More) {
  const { user } = useAuth();
  const { rows, failure } = useRows(resource);
  const { lines, edit } = useText({ section, text });
  return (
    <Part id={section} heading={heading} first={first}>
      {said && lines.length > 0 ? said(lines, first ? 'h2' : 'h3') : lines.map((line) => <p key={line} className="prose">{line}</p>)}
      {failure && <p className="notice bad" role="alert">{failure}</p>}
      {rows?.length === 0 && lines.length === 0 && <p className="quiet">There are no {resource.many} here yet.</p>}
      {rows && rows.length > 0 && children(rows, first ? 'h2' : 'h3')}
      {text !== '' && edit}
      {user && <Link className="button edit" to={`/${resource.path}`}><Icon name="edit" />Edit {resource.many}</Link>}
    </Part>
  );
}
