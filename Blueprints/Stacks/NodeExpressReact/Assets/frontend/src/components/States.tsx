import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { Link } from './Link';

export function Loading() {
  return (
    <div className="rows" role="status" aria-label="Loading">
      {[0, 1, 2].map((i) => <div key={i} className="card skeleton"><span /><span /></div>)}
    </div>
  );
}

export function Failure({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <div className="empty" role="alert">
      <div className="empty-icon bad"><Icon name="alert" /></div>
      <h2>That did not work</h2>
      <p>{message}</p>
      <button type="button" className="button" onClick={onRetry}>Try again</button>
    </div>
  );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <div className="empty-icon"><Icon name="inbox" /></div>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

/** For an address that leads to nothing. */
export function Nowhere() {
  return (
    <div className="empty">
      <p className="nowhere" aria-hidden="true">404</p>
      <h1>Page not found</h1>
      <p>This address leads nowhere, or what was here is gone.</p>
      <Link className="button primary" to="/">Go to the start</Link>
    </div>
  );
}
