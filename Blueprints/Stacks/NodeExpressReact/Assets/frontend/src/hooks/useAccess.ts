import type { Resource, Row } from '../api/resources';
import { useAuth } from '../auth/AuthProvider';

/** What the visitor may do with a resource. The server decides; this hides what it would refuse. */
export function useAccess(resource: Resource) {
  const { user } = useAuth();
  return {
    mayAdd: user !== null,
    mayChange: (row: Row) => user !== null && (resource.owner === 'none' || row.ownerId === user.id),
    isMine: (row: Row) => row.ownerId !== undefined && row.ownerId === user?.id,
  };
}
