import type { Row } from '../api/resources';
import type { User } from './AuthProvider';
import { highest, type Role } from './roles';

export type Who = Role | 'everyone' | 'signed_in' | 'row_owner';

/** Whether somebody is among those who may; who made rows is so for some row, or for the given one. The server decides; this hides what it would refuse. */
export function allows(who: readonly Who[], user: User | null, row?: Row): boolean {
  if (who.includes('everyone') || user?.role === highest) return true;
  return user !== null && (who.includes('signed_in') || who.includes(user.role)
    || (who.includes('row_owner') && (row === undefined || row.ownerId === user.id)));
}
