import { type ReactNode, useState } from 'react';
import type { Resource } from '../api/resources';
import { Icon } from '../components/Icon';
import { Link } from '../components/Link';
import { Empty } from '../components/States';
import { useToast } from '../components/Toasts';
import { sentence } from '../components/values';
import { useAccess } from '../hooks/useAccess';
import { RowDialogs } from '../resources/RowDialogs';
import { useAuth } from './AuthProvider';

/** Shows what is inside to those who may see the rows of a resource; others may still add one, or read who may. */
export function Readers({ resource, inside = false, children }: { resource: Resource; inside?: boolean; children: ReactNode }) {
  const { user } = useAuth();
  const access = useAccess(resource);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  if (access.mayRead) return children;
  if (inside) return null;
  return (
    <section className="stack">
      <div className="page-head">
        <h1>{sentence(resource.many)}</h1>
        {access.mayAdd && <button type="button" className="button primary" onClick={() => setOpen(true)}><Icon name="plus" />New {resource.one}</button>}
      </div>
      <Empty title={access.mayAdd ? `Add a new ${resource.one}` : 'You may not see this'} text={resource.refusal}>
        {!user && <Link className="button" to="/login">Log in</Link>}
      </Empty>
      {open && (
        <RowDialogs
          resource={resource}
          open={{ kind: 'new' }}
          fixed={{}}
          onSaved={() => toast(`${sentence(resource.one)} added`)}
          onDelete={() => {}}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
