import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';

/**
 * The id of a new row. An Idempotency-Key decides it, so that a submission that comes twice, even at the same moment,
 * makes one row. With `ownerId`, the keys of different people never meet.
 */
export function newId(request: Request, ownerId = ''): string {
  const key = request.get('Idempotency-Key');
  if (!key) {
    return randomUUID();
  }
  const hash = createHash('sha256').update(`${ownerId} ${key}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
