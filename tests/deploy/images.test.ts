import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Containers, stores, targets, type Differences } from './containers.js';
import { Engine } from './engine.js';
import { parse } from './manifests.js';

// The images as an engine builds and runs them. It can pull none here, so their bases, PostgreSQL and RabbitMQ are made of this machine's own
// files; everything above them is what the Dockerfile says, and they run as docker-compose.yml says. No file of this machine is MongoDB or Traefik.
const started = await Engine.start();
const missing = typeof started === 'string' ? started : undefined;
const engine = started as Engine;
const run = `catalyst-test-${process.pid}`;
const containers = new Containers(engine, run);
const { image, name } = containers;

const compose = parse('docker-compose.yml');
const minutes = (count: number): number => count * 60_000;

/** One node has every role and tells nobody its address. */
const single: Differences = { CATALYST_ROLES: undefined, CATALYST_ADVERTISED_ADDRESS: undefined, CATALYST__CLUSTER__SILO_PORT: undefined, CATALYST__CLUSTER__GATEWAY_PORT: undefined };
const dashboard = { url: 'http://127.0.0.1:8002', host: 'Host: dashboard.catalyst.localhost' };

/** The queues of the pipeline, and the one of what failed everywhere, as docs/ and every foreign client know them. */
const queues = ['architect-queue', 'coder-queue', 'deployer-queue', 'explorer-queue', 'failed-events', 'orchestrator-queue', 'planner-queue', 'reviewer-queue', 'tester-queue'];
const bindings = [
  'catalyst.task.initiated > planner-queue', 'catalyst.explorer.findings > planner-queue', 'catalyst.plan.created > architect-queue',
  'catalyst.architecture.proposed > coder-queue', 'catalyst.test.results.failed > coder-queue', 'catalyst.review.decision.rejected > coder-queue',
  'catalyst.code.pr.opened > tester-queue', 'catalyst.test.results > reviewer-queue', 'catalyst.review.decision > deployer-queue',
  'catalyst.explorer.scan.request > explorer-queue', 'catalyst.deploy.status > orchestrator-queue', 'catalyst.*.complete > orchestrator-queue',
];

function isSmall(target: string): void {
  const [[{ Config, Size }], [{ Size: base }]] = [target, 'base-runtime'].map((each) => JSON.parse(engine.run('image', 'inspect', image(each)))) as any;
  console.log(`${target}: ${Math.round(Size / 1e6)} MB, of which ${((Size - base) / 1e6).toFixed(1)} MB are not the base's`);
  expect(Config.User).toBe('10001:10001');
  // The base is of this machine; what Catalyst adds to it is not.
  expect(Size - base).toBeLessThan(80e6);
}

const atBroker = (): any[] => containers.broker('api', 'queues/catalyst').filter((queue: any) => queues.includes(queue.name));
const within = { timeout: 30_000, interval: 500 };

/** The queues of the design are there and bound; all are read but that of the scans, which is for whoever explores. */
async function declared(): Promise<void> {
  const read = (): string[] => atBroker().filter((queue) => queue.consumers > 0).map((queue) => queue.name).sort();
  await expect.poll(read, within).toEqual(queues.filter((queue) => queue !== 'explorer-queue'));
  expect(atBroker().map((queue) => queue.name).sort()).toEqual(queues);
  const bound = containers.broker('api', 'exchanges/catalyst/catalyst.events/bindings/source');
  expect(bound.map((binding: any) => `${binding.routing_key} > ${binding.destination}`)).toEqual(expect.arrayContaining(bindings));
}

/** Events went through the queues, and none is held back or dead. */
async function settled(): Promise<void> {
  const passed = (): string[] => atBroker().filter((queue) => queue.message_stats?.ack > 0).map((queue) => queue.name).sort();
  await expect.poll(passed, within).toEqual(expect.arrayContaining(['architect-queue', 'coder-queue', 'planner-queue', 'tester-queue']));
  expect(passed()).not.toContain('failed-events');
  const held = (): string[] => atBroker().filter((queue) => queue.messages > 0).map((queue) => `${queue.name}: ${queue.messages_ready} ready, ${queue.messages_unacknowledged} unacknowledged`);
  await expect.poll(held, within).toEqual([]);
}

beforeAll(async () => {
  if (missing) return;
  await containers.makeBases();
  containers.build();
}, minutes(20));

afterAll(async () => {
  if (missing) return;
  containers.removeImages();
  await engine.stop();
}, minutes(2));

describe.skipIf(missing)(`The images${missing ? `, not built because ${missing}` : ''}`, { timeout: minutes(1) }, () => {
  beforeAll(async () => {
    containers.startStores();
    for (const service of stores) await containers.healthy(service);
    containers.start('api', single);
    containers.start('dashboard');
    await containers.healthy('api');
    await containers.healthy('dashboard');
  }, minutes(5));

  afterAll(() => void (missing || containers.clean()), minutes(2));

  it.each(targets)('run as nobody in particular and add less than 80 MB to their base: %s', isSmall);

  it('run without rights on a file system that they cannot write to', () => {
    expect(containers.inside('api', 'id', '-u')).toBe('10001');
    const status = containers.inside('api', 'cat', '/proc/1/status');
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(() => containers.inside('api', 'touch', '/app/file')).toThrow(/Read-only file system/);
    containers.inside('api', 'touch', '/var/lib/catalyst/file');
  });

  it('keep passwords from their neighbours', () => {
    expect(containers.inside('api', 'sh', '-c', 'cat /proc/1/comm')).toBe('dotnet');
    for (const file of ['environ', 'mem', 'maps']) expect(() => containers.inside('api', 'cat', `/proc/1/${file}`)).toThrow(/Permission denied/);
    expect(() => containers.inside('api', 'cat', '/usr/local/bin/wget')).toThrow(/Permission denied/);
  });

  it('leave no dead process behind', () => {
    const dead = 'grep -qs "^State:.Z" /proc/[0-9]*/status';
    containers.inside('api', 'timeout', '40', 'sh', '-c', `sh -c 'sh -c : &'; until ${dead}; do :; done; while ${dead}; do sleep 0.2; done`);
  }, minutes(1));

  it('serve the UI, the API and the dashboard', () => {
    expect(containers.get('api', 'http://127.0.0.1:8001/')).toContain('<div id="root"');
    expect(JSON.parse(containers.get('api', 'http://127.0.0.1:8001/health'))).toMatchObject({ status: 'healthy' });
    expect(containers.get('dashboard', `${dashboard.url}/dashboard`, dashboard.host)).toMatch(/<title>.*Catalyst/);
  });

  it('have what is run in them: git over HTTPS, Node.js, npm and bubblewrap', () => {
    expect(containers.inside('api', 'sh', '-c', 'GIT_TRACE_CURL=1 git ls-remote https://127.0.0.1:1/none.git 2>&1 || :')).toMatch(/Failed to connect|Couldn't connect/);
    for (const program of ['node', 'npm', 'bwrap']) expect(containers.inside('api', program, '--version')).toMatch(/\d+\.\d+/);
  });

  it('say that commands run without bubblewrap, which may make no namespaces there', () => {
    expect(containers.logs('api')).toContain('run without bubblewrap');
  });

  it('declare the queues and bindings of the design at the broker, and read them', declared);

  it('are healthy again by themselves when the broker is, which was killed', async () => {
    const sick = (): string[] => containers.parts().filter((part) => part.status !== 'healthy').map((part) => part.name);
    engine.run('kill', name('rabbitmq'));
    await expect.poll(sick, { timeout: 30_000, interval: 250 }).toEqual(['broker']);
    engine.run('start', name('rabbitmq'));
    await expect.poll(sick, { timeout: minutes(1), interval: 500 }).toEqual([]);
  }, minutes(2));

  it('write an application, its events through the broker', async () => {
    await containers.writeApplication();
    await declared();
    await settled();
  }, minutes(2.5));

  it('drain when they are stopped', () => {
    const before = Date.now();
    engine.run('stop', '--time', '40', name('api'), name('dashboard'));
    expect(Date.now() - before).toBeLessThan(30_000);
    for (const service of ['api', 'dashboard']) expect(engine.run('inspect', '--format', '{{.State.ExitCode}}', name(service))).toBe('0');
  }, minutes(1));

  it('run a silo with every role and no broker, which drains as well', async () => {
    containers.start('silo-previews', { ...single, RABBITMQ_URL: undefined, ORCHESTRATION_MODE: undefined, PREVIEW_RELAY_PORT: undefined });
    await containers.healthy('silo-previews');
    expect(() => containers.inside('silo-previews', 'cat', '/proc/1/environ')).toThrow(/Permission denied/);
    engine.run('stop', '--time', '40', name('silo-previews'));
    expect(engine.run('inspect', '--format', '{{.State.ExitCode}}', name('silo-previews'))).toBe('0');
  }, minutes(2));
});

describe.skipIf(missing)(`A cluster of the images${missing ? `, not built because ${missing}` : ''}`, { timeout: minutes(2) }, () => {
  const silos = { api: {}, 'silo-agents': {}, 'silo-previews': { CATALYST_HEALTH_PORT: '8081' } };

  beforeAll(async () => {
    containers.startStores();
    for (const service of stores) await containers.healthy(service);
    for (const [service, own] of Object.entries(silos)) {
      // One address for all of them, so each takes the ports that are free.
      containers.start(service, { CATALYST_ADVERTISED_ADDRESS: '127.0.0.1', CATALYST__CLUSTER__SILO_PORT: '0', CATALYST__CLUSTER__GATEWAY_PORT: '0', ...own });
      await containers.healthy(service);
    }
    containers.start('dashboard');
    await containers.healthy('dashboard');
  }, minutes(5));

  afterAll(() => void (missing || containers.clean()), minutes(2));

  it('is seen whole on the dashboard', async () => {
    const roles = Object.keys(silos).map((service) => compose.services[service].environment.CATALYST_ROLES.split(',').sort().join());
    const seen = (): string[] => JSON.parse(containers.get('dashboard', `${dashboard.url}/api/dashboard`, dashboard.host)).silos.map((silo: any) => silo.roles.split(',').sort().join()).sort();
    await expect.poll(seen, { timeout: 30_000 }).toEqual(roles.sort());
  });

  it('writes an application, one silo for another, its events through the broker', async () => {
    await containers.writeApplication();
    await declared();
    await settled();
  });

  it('takes no more connections than it is said to', () => {
    const names = 'SELECT application_name, count(*) FROM pg_stat_activity WHERE usename IS NOT NULL AND backend_type = $$client backend$$ GROUP BY 1';
    const counted = containers.inside('postgres', 'psql', 'postgresql://catalyst:secret@127.0.0.1:5432/catalyst_state', '-Atc', names);
    console.log(counted);
    const count = (application: string): number => Number(new RegExp(`^${application}\\|(\\d+)$`, 'm').exec(counted)?.[1]);
    expect(count('catalyst')).toBeGreaterThan(0);
    expect(count('catalyst orleans reminders')).toBeLessThanOrEqual(3 * 3);
    expect(count('catalyst orleans membership')).toBeLessThanOrEqual(3 * 2);
    expect(count('catalyst watch')).toBeLessThanOrEqual(4);
  });
});
