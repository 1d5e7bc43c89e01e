// #if roles
// #if actions
import type { Action, Resource, Row } from '../api/resources';
// #else
import type { Resource, Row } from '../api/resources';
// #end
// #else
import type { Resource, Row } from '../api/resources';
// #end
import { useAuth } from '../auth/AuthProvider';
// #if roles
import { allows } from '../auth/rights';
// #end

/** What the visitor may do with a resource. The server decides; this hides what it would refuse. */
// #if owner
export function useAccess(_resource: Resource) {
// #else
export function useAccess(resource: Resource) {
// #end
  const { user } = useAuth();
  return {
    // #if roles
    mayRead: allows(resource.may.read, user),
    mayAdd: allows(resource.may.create, user),
    mayChange: (row: Row) => allows(resource.may.update, user, row),
    mayDelete: (row: Row) => allows(resource.may.delete, user, row),
    // #if actions
    mayDo: (action: Action, row?: Row) => allows(action.by, user, row),
    // #end
    isMine: (row: Row) => row.ownerId !== undefined && row.ownerId === user?.id,
    // #else
    mayAdd: user !== null,
    // #if owner
    mayChange: (_row: Row) => user !== null,
    // #else
    mayChange: (row: Row) => user !== null && (resource.owner === 'none' || row.ownerId === user.id),
    isMine: (row: Row) => row.ownerId !== undefined && row.ownerId === user?.id,
    // #end
    // #end
  };
}
