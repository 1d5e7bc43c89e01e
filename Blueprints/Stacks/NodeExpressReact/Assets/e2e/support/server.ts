import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** Starts the built application on a free port, with data of its own. */
// #if rows
export async function startServer(data: string, firstRows: 'yes' | 'no' = 'no'): Promise<{ url: string; stop: () => Promise<void> }> {
// #else
export async function startServer(data: string): Promise<{ url: string; stop: () => Promise<void> }> {
// #end
  const server = spawn('node', ['dist/server.js'], {
    cwd: join(root, 'backend'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      STATIC_DIR: join(root, 'frontend', 'dist'),
      DATA_DIR: data,
      DATABASE_URL: undefined,
      // #if rows
      FIRST_ROWS: firstRows,
      // #end
      // #if auth
      // Many accounts log in at once here.
      SCRYPT_COST: '16',
      LOGIN_ATTEMPTS: '1000',
      // #if forms
      SUBMISSIONS: '1000',
      // #end
      // #end
    },
  });
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
  };
  for await (const line of createInterface(server.stdout)) {
    const url = /^Listening on (\S+)/.exec(line)?.[1];
    if (url) {
      server.stdout.resume();
      return { url, stop };
    }
  }
  throw new Error('The application did not start; what it said stands above.');
}
