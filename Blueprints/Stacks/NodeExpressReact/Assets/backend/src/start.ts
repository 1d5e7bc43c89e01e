// #if database
/** Why the application cannot start, in words for whoever starts it. */
export class CannotStart extends Error {}

// #end
/** Says why, and ends the process; what nobody foresaw is told with where it happened. */
export function fail(error: NodeJS.ErrnoException, port?: number): never {
  if (error.code === 'EADDRINUSE') {
    console.error(`Port ${port} is in use by another program. Stop that one, or set PORT to another port.`);
  } else if (error.code === 'EACCES' && error.syscall === 'listen') {
    console.error(`Port ${port} is not allowed for this user. Set PORT to another port.`);
  } else {
    // #if database
    console.error(error instanceof CannotStart ? error.message : error);
    // #else
    console.error(error);
    // #end
  }
  process.exit(1);
}
