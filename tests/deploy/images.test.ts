import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from './engine.js';
import { parse, root } from './manifests.js';

// The images as an engine builds and runs them. It can pull none here, so their bases are made of this machine's own files; everything above
// them is what the Dockerfile says, and they run as docker-compose.yml says.
const started = await Engine.start();
const missing = typeof started === 'string' ? started : undefined;
const engine = started as Engine;

const compose = parse('docker-compose.yml');
const run = `catalyst-test-${process.pid}`;
const bases = { SDK_IMAGE: 'sdk', NODE_IMAGE: 'node', RUNTIME_IMAGE: 'runtime' };
const image = (name: string): string => `${run}/${name}`;
const targets = ['api', 'silo', 'dashboard'] as const;
const minutes = (count: number): number => count * 60_000;

/** Orleans can be restored only where its packages are: elsewhere the images of one node are what can be built. */
const packages = process.env.CATALYST_PACKAGE_SOURCE;
const store = { POSTGRES_URL: 'postgresql://catalyst:secret@127.0.0.1:5432/catalyst' };

function build(catalystEngine: 'InProcess' | 'Orleans'): void {
  for (const target of targets) {
    const args = { ENGINE: catalystEngine, MONGODB: 'false', ...Object.fromEntries(Object.entries(bases).map(([key, name]) => [key, image(`base-${name}`)])) };
    engine.run('build', '--network', 'host', '--quiet', '--file', join(root, 'deploy/docker/Dockerfile'), '--target', target, '--tag', image(target),
      ...Object.entries(args).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]), root);
  }
}

function startPostgres(): void {
  engine.run('run', '--detach', '--name', `${run}-postgres`, '--network', 'none',
    ...['POSTGRES_USER=catalyst', 'POSTGRES_PASSWORD=secret', 'POSTGRES_DB=catalyst'].flatMap((value) => ['--env', value]), image('base-postgres'));
}

function clean(): void {
  const of = (...list: string[]): string[] => engine.run(...list).split('\n').filter(Boolean);
  for (const container of of('ps', '--all', '--quiet', '--filter', `name=${run}`)) engine.run('rm', '--force', '--volumes', container);
  for (const volume of of('volume', 'ls', '--quiet', '--filter', `name=${run}`)) engine.run('volume', 'rm', volume);
}

/** Runs a service of the compose file, with its rights and its health check. All share one loopback, so that no bridge or rule of the machine matters. */
function start(service: string, environment: Record<string, string>): void {
  const { build, read_only, tmpfs, cap_drop, security_opt, healthcheck, volumes = [] } = compose.services[service];
  engine.run(
    'run', '--detach', '--name', `${run}-${service}`, '--network', `container:${run}-postgres`, ...(read_only ? ['--read-only'] : []),
    ...tmpfs.flatMap((path: string) => ['--tmpfs', path]), ...cap_drop.flatMap((right: string) => ['--cap-drop', right]),
    ...volumes.flatMap((volume: string) => ['--volume', `${run}-${volume}`]),
    ...security_opt.flatMap((option: string) => ['--security-opt', option]),
    '--health-cmd', healthcheck.test.slice(1).join(' ').replace('8080', environment.CATALYST_HEALTH_PORT ?? '8080'), '--health-interval', '1s', '--health-retries', '60',
    ...Object.entries({ CATALYST_BIND: '*', ...store, ...environment }).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    image(build.target),
  );
}

const inside = (service: string, ...command: string[]): string => engine.run('exec', `${run}-${service}`, ...command);
const get = (service: string, port: number, path: string): string => inside(service, 'wget', '-q', '-O', '-', `http://127.0.0.1:${port}${path}`);
async function healthy(service: string): Promise<void> {
  const events = ['events', '--since', '1', '--filter', `container=${run}-${service}`, '--filter', 'event=health_status', '--format', '{{.Status}}'];
  try {
    await engine.until(events, (line) => line === 'health_status: healthy', minutes(1));
  } catch (error) {
    throw new Error(`${service} did not become healthy. It said:\n${engine.output('logs', `${run}-${service}`)}`, { cause: error });
  }
}

beforeAll(() => {
  if (!missing) for (const name of [...Object.values(bases), 'postgres']) engine.command(join(root, 'eng/docker-bases.sh'), [name, image(`base-${name}`)]);
}, minutes(5));

afterAll(async () => {
  if (missing) return;
  const images = engine.run('images', '--filter', `reference=${run}/*`, '--format', '{{.Repository}}:{{.Tag}}').split('\n').filter(Boolean);
  for (const built of images) engine.run('rmi', '--force', built);
  await engine.stop();
}, minutes(2));

describe.skipIf(missing)(`The images${missing ? `, not built because ${missing}` : ''}`, { timeout: minutes(1) }, () => {
  beforeAll(async () => {
    build('InProcess');
    startPostgres();
    start('api', {});
    start('dashboard', {});
    await healthy('api');
    await healthy('dashboard');
  }, minutes(15));

  afterAll(() => void (missing || clean()), minutes(2));

  it.each(targets)('run as nobody in particular and stay below 350 MB: %s', (target) => {
    const [{ Config, Size }] = JSON.parse(engine.run('image', 'inspect', image(target)));
    const [{ Size: base }] = JSON.parse(engine.run('image', 'inspect', image('base-runtime')));
    console.log(`${target}: ${Math.round(Size / 1e6)} MB, of which ${((Size - base) / 1e6).toFixed(1)} MB are not the base's`);
    expect(Config.User).toBe('10001:10001');
    expect(Size).toBeLessThan(350e6);
  });

  it('run without rights on a file system that they cannot write to', () => {
    expect(inside('api', 'id', '-u')).toBe('10001');
    const status = inside('api', 'cat', '/proc/1/status');
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(() => inside('api', 'touch', '/app/file')).toThrow(/Read-only file system/);
    inside('api', 'touch', '/var/lib/catalyst/file');
  });

  it('keep passwords from their neighbours', () => {
    expect(inside('api', 'sh', '-c', 'cat /proc/1/comm')).toBe('dotnet');
    for (const file of ['environ', 'mem', 'maps']) expect(() => inside('api', 'cat', `/proc/1/${file}`)).toThrow(/Permission denied/);
    expect(() => inside('api', 'cat', '/usr/local/bin/wget')).toThrow(/Permission denied/);
  });

  it('leave no dead process behind', () => {
    const dead = 'grep -qs "^State:.Z" /proc/[0-9]*/status';
    inside('api', 'timeout', '40', 'sh', '-c', `sh -c 'sh -c : &'; until ${dead}; do :; done; while ${dead}; do sleep 0.2; done`);
  }, minutes(1));

  it('serve the UI, the API and the dashboard', () => {
    expect(get('api', 8001, '/')).toContain('<div id="root"');
    expect(JSON.parse(get('api', 8001, '/health'))).toMatchObject({ status: 'healthy' });
    expect(get('dashboard', 8002, '/dashboard')).toMatch(/<title>.*Catalyst/);
  });

  it('say that commands run without bubblewrap, which may make no namespaces there', () => {
    expect(engine.output('logs', `${run}-api`)).toContain('run without bubblewrap');
  });

  it('write an application', async () => {
    const answer = inside('api', 'wget', '-q', '-O', '-', '--header', 'Content-Type: application/json', '--post-data', '{"message":"build a todo app"}', 'http://127.0.0.1:8001/api/chat/send');
    const task = JSON.parse(answer).user_message.task_id;
    await engine.until(
      ['exec', `${run}-api`, 'wget', '-q', '-O', '-', `http://127.0.0.1:8001/api/events/${task}/stream`], (line) => line.includes('code.pr.opened'), minutes(1),
    );
  }, minutes(1.5));

  it('drain when they are stopped', () => {
    const before = Date.now();
    engine.run('stop', '--time', '40', `${run}-api`, `${run}-dashboard`);
    expect(Date.now() - before).toBeLessThan(30_000);
    for (const service of ['api', 'dashboard']) expect(engine.run('inspect', '--format', '{{.State.ExitCode}}', `${run}-${service}`)).toBe('0');
  }, minutes(1));

  it('refuse to be one of several nodes without the engine for it, and say what to do', () => {
    start('silo-agents', { CATALYST_ROLES: 'agents' });
    expect(engine.run('wait', `${run}-silo-agents`)).toBe('2');
    expect(engine.output('logs', `${run}-silo-agents`)).toMatch(/the in-process engine is one node\. Use the Orleans engine/);
  });

  it('run a silo with every role, which drains as well', async () => {
    start('silo-previews', { CATALYST_HEALTH_PORT: '8080' });
    await healthy('silo-previews');
    expect(() => inside('silo-previews', 'cat', '/proc/1/environ')).toThrow(/Permission denied/);
    engine.run('stop', '--time', '40', `${run}-silo-previews`);
    expect(engine.run('inspect', '--format', '{{.State.ExitCode}}', `${run}-silo-previews`)).toBe('0');
  }, minutes(2));
});

const alone = missing ?? (packages ? undefined : 'CATALYST_PACKAGE_SOURCE names no packages of Orleans');
describe.skipIf(alone)(`A cluster of the images${alone ? `, not built because ${alone}` : ''}`, { timeout: minutes(2) }, () => {
  const silos = { api: {}, 'silo-agents': { CATALYST_HEALTH_PORT: '8080' }, 'silo-previews': { CATALYST_HEALTH_PORT: '8081', PREVIEW_RELAY_PORT: '8090' } };

  beforeAll(async () => {
    build('Orleans');
    startPostgres();
    for (const [service, own] of Object.entries<Record<string, string>>(silos)) {
      // One address for all of them, so each takes the ports that are free.
      const cluster = { CATALYST_ADVERTISED_ADDRESS: '127.0.0.1', CATALYST__CLUSTER__SILO_PORT: '0', CATALYST__CLUSTER__GATEWAY_PORT: '0' };
      const { CATALYST_ROLES, PREVIEW_RELAY_KEY } = compose.services[service].environment;
      start(service, { CATALYST_ROLES, ...(PREVIEW_RELAY_KEY ? { PREVIEW_RELAY_KEY: 'k'.repeat(64) } : {}), ...cluster, ...own });
      await healthy(service);
    }
    start('dashboard', {});
    await healthy('dashboard');
  }, minutes(20));

  afterAll(() => void (alone || clean()), minutes(2));

  it.each(targets)('adds little to its base: %s', (target) => {
    const [[{ Size }], [{ Size: base }]] = [target, 'base-runtime'].map((name) => JSON.parse(engine.run('image', 'inspect', image(name)))) as any;
    console.log(`${target} with Orleans: ${Math.round(Size / 1e6)} MB, of which ${((Size - base) / 1e6).toFixed(1)} MB are not the base's`);
    // The base made here is all of this machine's .NET and Node; what is published runs on a smaller one.
    expect(Size - base).toBeLessThan(50e6);
  });

  it('is seen whole on the dashboard', async () => {
    const roles = Object.keys(silos).map((service) => compose.services[service].environment.CATALYST_ROLES.split(',').sort().join());
    await expect.poll(() => JSON.parse(get('dashboard', 8002, '/api/dashboard')).silos.map((silo: any) => silo.roles.split(',').sort().join()).sort(), { timeout: 30_000 })
      .toEqual(roles.sort());
  });

  it('writes an application, one silo for another', async () => {
    const answer = inside('api', 'wget', '-q', '-O', '-', '--header', 'Content-Type: application/json', '--post-data', '{"message":"build a todo app"}', 'http://127.0.0.1:8001/api/chat/send');
    const task = JSON.parse(answer).user_message.task_id;
    await engine.until(
      ['exec', `${run}-api`, 'wget', '-q', '-O', '-', `http://127.0.0.1:8001/api/events/${task}/stream`], (line) => line.includes('code.pr.opened'), minutes(1),
    );
  });

  it('takes no more connections than it is said to', () => {
    const names = 'SELECT application_name, count(*) FROM pg_stat_activity WHERE usename IS NOT NULL AND backend_type = $$client backend$$ GROUP BY 1';
    const counted = inside('postgres', '/usr/lib/postgresql/15/bin/psql', 'postgresql://catalyst:secret@127.0.0.1:5432/catalyst', '-Atc', names);
    console.log(counted);
    const count = (name: string): number => Number(new RegExp(`^${name}\\|(\\d+)$`, 'm').exec(counted)?.[1]);
    expect(count('catalyst')).toBeGreaterThan(0);
    expect(count('catalyst orleans storage')).toBeLessThanOrEqual(3 * 5);
    expect(count('catalyst orleans membership')).toBeLessThanOrEqual(3 * 2);
    expect(count('catalyst watch')).toBeLessThanOrEqual(4);
  });
});
