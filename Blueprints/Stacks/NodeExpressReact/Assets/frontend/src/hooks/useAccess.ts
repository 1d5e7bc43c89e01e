import type { Resource, Row } from '../api/resources';
import { useAuth } from '../auth/AuthProvider';

/** What the visitor may do with a resource. The server decides; this hides what it would refuse. */
// #if owner
export function useAccess(_resource: Resource) {
// #else
export function useAccess(resource: Resource) {
// #end
  const { user } = useAuth();
  return {
    mayAdd: user !== null,
    // #if owner
    mayChange: (_row: Row) => user !== null,
    // #else
    mayChange: (row: Row) => user !== null && (resource.owner === 'none' || row.ownerId === user.id),
    isMine: (row: Row) => row.ownerId !== undefined && row.ownerId === user?.id,
    // #end
  };
}
