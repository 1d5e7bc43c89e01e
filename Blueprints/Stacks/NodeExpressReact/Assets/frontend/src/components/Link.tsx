import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../hooks/useRoute';

/** A link within the application: no reload, but a real address to copy or open in a new tab. */
export function Link({ to, className, children, current }: { to: string; className?: string; children: ReactNode; current?: boolean }) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>{children}</a>;
}
