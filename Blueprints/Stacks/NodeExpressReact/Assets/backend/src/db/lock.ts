import { constants, closeSync, openSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CannotStart } from '../start.js';

/** Opens a file for one process alone; not known to Node by name. */
const exclusive: Partial<Record<NodeJS.Platform, number>> = { darwin: 0x20, win32: 0x1000_0000 };

/**
 * Keeps every other process away from a directory until the returned function is called or this process ends, however it ends. A process
 * that is about to end is waited for.
 */
export async function lockDirectory(directory: string, patienceMs = 3000): Promise<() => void> {
  const take = exclusive[process.platform] === undefined ? takeName : takeFile;
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const release = await take(directory);
    if (release) {
      return release;
    }
    if (Date.now() >= deadline) {
      throw new CannotStart(`The data in ${directory} is in use by another process. Stop that one, or set DATA_DIR to another directory.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** On Linux: a name of the system's, which no two processes can have, and which is free again when its process ends. */
function takeName(directory: string): Promise<(() => void) | undefined> {
  const { dev, ino } = statSync(directory);
  const holder = createServer((visitor) => visitor.destroy());
  return new Promise((resolve, reject) => {
    holder.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    holder.listen(`\0data-${dev}-${ino}`, () => {
      holder.unref();
      resolve(() => void holder.close());
    });
  });
}

async function takeFile(directory: string): Promise<(() => void) | undefined> {
  try {
    const file = openSync(join(directory, 'lock'), constants.O_RDWR | constants.O_CREAT | (constants.O_NONBLOCK ?? 0) | exclusive[process.platform]!);
    return () => closeSync(file);
  } catch (error) {
    if (['EAGAIN', 'EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined;
    }
    throw error;
  }
}
