import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

/** A Docker engine: the machine's own, or one that this process starts and ends. */
export class Engine {
  private constructor(
    private readonly cli: string,
    private readonly host: string | undefined,
    private readonly daemon?: ChildProcess,
    private readonly folder?: string,
  ) {}

  /** The engine, or what this machine lacks for one. */
  static async start(): Promise<Engine | string> {
    const cli = ['/usr/bin/docker', '/usr/local/bin/docker'].find(existsSync);
    if (!cli) return 'the Docker command line is not installed';
    const present = new Engine(cli, process.env.DOCKER_HOST);
    if (present.answers()) return present;
    if (!existsSync('/usr/sbin/dockerd')) return 'no Docker engine answers, and dockerd is not installed';
    if (process.getuid?.() !== 0) return 'no Docker engine answers, and only root may start one';

    const folder = mkdtempSync(join(tmpdir(), 'catalyst-docker-'));
    const host = `unix://${folder}/socket`;
    // No bridge and no rule in the machine's packet filter: the containers of these tests talk among themselves only.
    const options = ['--data-root', 'data', '--exec-root', 'exec', '--pidfile', 'pid'].map((value, index) => (index % 2 ? join(folder, value) : value));
    const daemon = spawn('/usr/sbin/dockerd', [...options, '--host', host, '--bridge', 'none', '--iptables=false', '--ip6tables=false'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const log: string[] = [];
    const ready = await new Promise<boolean>((resolve) => {
      daemon.on('exit', () => resolve(false));
      createInterface({ input: daemon.stderr! }).on('line', (line) => {
        log.push(line);
        if (line.includes('API listen on')) resolve(true);
      });
    });
    if (ready) return new Engine(cli, host, daemon, folder);
    rmSync(folder, { recursive: true, force: true });
    return `dockerd does not start here: ${log.at(-1)}`;
  }

  /** Runs a command to its end; throws with its output when it fails. */
  run(...args: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(this.cli, args, { encoding: 'utf8', env: this.environment(), maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(`docker ${args.join(' ')}: ${error ?? ''}\n${stdout}\n${stderr}`.slice(-6000));
    return stdout.trim();
  }

  /** What a command prints to both its outputs. */
  output(...args: string[]): string {
    const { stdout, stderr } = spawnSync(this.cli, args, { encoding: 'utf8', env: this.environment(), maxBuffer: 1 << 28 });
    return stdout + stderr;
  }

  /** Runs a program beside others. */
  async begin(program: string, args: string[]): Promise<void> {
    await promisify(execFile)(program, args, { env: this.environment() });
  }

  /** Follows a command's output until a line is the one that is waited for. */
  async until(args: string[], isIt: (line: string) => boolean, milliseconds: number): Promise<void> {
    const child = spawn(this.cli, args, { env: this.environment(), stdio: ['ignore', 'pipe', 'pipe'] });
    const seen: string[] = [];
    try {
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`It did not come within ${milliseconds} ms:\n${seen.slice(-20).join('\n')}`)), milliseconds);
        const look = (line: string): void => {
          seen.push(line);
          if (isIt(line)) (clearTimeout(timer), resolve());
        };
        createInterface({ input: child.stdout! }).on('line', look);
        createInterface({ input: child.stderr! }).on('line', (line) => seen.push(line));
        child.on('exit', () => (clearTimeout(timer), reject(new Error(`It ended without:\n${seen.slice(-20).join('\n')}`))));
      });
    } finally {
      child.kill();
    }
  }

  /** Ends the engine, if it was started here, and leaves nothing of it. */
  async stop(): Promise<void> {
    if (!this.daemon) return;
    const ended = new Promise((resolve) => this.daemon!.on('exit', resolve));
    this.daemon.kill('SIGTERM');
    await ended;
    // What a container without a network of its own leaves mounted.
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1]);
    for (const mount of mounts.filter((path) => path?.startsWith(this.folder!))) spawnSync('umount', ['--lazy', mount]);
    rmSync(this.folder!, { recursive: true, force: true });
  }

  private answers(): boolean {
    return spawnSync(this.cli, ['info', '--format', '{{.ServerVersion}}'], { env: this.environment(), timeout: 10_000 }).status === 0;
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...process.env, ...(this.host ? { DOCKER_HOST: this.host } : {}) };
  }
}
