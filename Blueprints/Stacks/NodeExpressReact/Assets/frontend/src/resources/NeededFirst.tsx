import { useState } from 'react';
import type { Resource } from '../api/resources';
import { Dialog } from '../components/Dialog';
import { Icon } from '../components/Icon';
import { Empty } from '../components/States';
import { withArticle } from '../components/values';
import { ResourceForm } from './ResourceForm';

/** In the place of a list that cannot be filled yet: says what its rows belong to, and makes one right here. */
export function NeededFirst({ resource, needed, onMade }: { resource: Resource; needed: Resource; onMade: () => void }) {
  const [open, setOpen] = useState(false);
  const made = () => {
    setOpen(false);
    onMade();
  };
  return (
    <>
      <Empty title={`No ${resource.many} yet`} text={`Each ${resource.one} belongs to ${withArticle(needed.one)}, and there is none yet.`}>
        <button type="button" className="button primary" onClick={() => setOpen(true)}><Icon name="plus" />New {needed.one}</button>
      </Empty>
      {open && (
        <Dialog title={`New ${needed.one}`} onClose={() => setOpen(false)}>
          <ResourceForm resource={needed} fixed={{}} onSaved={made} onCancel={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}
