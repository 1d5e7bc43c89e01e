import { join } from 'node:path';
import type { Engine } from './engine.js';
import { parse, root } from './manifests.js';

const compose = parse('docker-compose.yml');
const bases = { SDK_IMAGE: 'sdk', NODE_IMAGE: 'node', RUNTIME_IMAGE: 'runtime' };
const minute = 60_000;

export const targets = ['api', 'silo', 'dashboard'] as const;
export const stores = ['postgres', 'rabbitmq'] as const;

/** What a person would write into .env. */
const secrets: Record<string, string> = { POSTGRES_PASSWORD: 'secret', RABBITMQ_PASSWORD: 'hidden', MONGO_PASSWORD: 'unused', PREVIEW_RELAY_KEY: 'k'.repeat(64) };
const filled = (value: unknown): string => String(value).replace(/\$\{(\w+)[^}]*\}/g, (_, name: string) => secrets[name]!);

/** What a container is given other than the compose file says; undefined leaves a variable out. */
export type Differences = Record<string, string | undefined>;

/** The compose file's services as containers of an engine: its environment, rights, volumes and health checks, its images and its names for hosts. */
export class Containers {
  constructor(
    private readonly engine: Engine,
    private readonly run: string,
  ) {}

  readonly image = (name: string): string => `${this.run}/${name}`;
  readonly name = (service: string): string => `${this.run}-${service}`;

  /** Bases of the machine's own files, where none can be pulled; as many at a time as there are. */
  async makeBases(): Promise<void> {
    const make = (name: string): Promise<void> => this.engine.begin(join(root, 'eng/docker-bases.sh'), [name, this.image(`base-${name}`)]);
    await Promise.all([...Object.values(bases), ...stores].map(make));
  }

  build(): void {
    const args = Object.fromEntries(Object.entries(bases).map(([key, name]) => [key, this.image(`base-${name}`)]));
    for (const target of targets) {
      this.engine.run('build', '--network', 'host', '--quiet', '--file', join(root, 'deploy/docker/Dockerfile'), '--target', target, '--tag', this.image(target),
        ...Object.entries(args).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]), root);
    }
  }

  /** Starts what the others stand on; the database also holds the network that all share, so that no bridge or rule of the machine matters. */
  startStores(): void {
    const { hostname } = compose.services.rabbitmq;
    this.start('postgres', {}, ['--network', 'none', '--hostname', hostname, ...stores.flatMap((name) => ['--add-host', `${name}:127.0.0.1`])]);
    this.start('rabbitmq');
  }

  start(service: string, differences: Differences = {}, network: string[] = ['--network', `container:${this.name('postgres')}`]): void {
    const { build, command = [], environment, read_only, tmpfs = [], cap_drop = [], security_opt = [], volumes = [] } = compose.services[service];
    const variables = { ...environment, MONGO_URL: undefined, ...differences };
    this.engine.run(
      'run', '--detach', '--name', this.name(service), ...network, ...(read_only ? ['--read-only'] : []),
      ...tmpfs.flatMap((path: string) => ['--tmpfs', path]), ...cap_drop.flatMap((right: string) => ['--cap-drop', right]),
      ...security_opt.flatMap((option: string) => ['--security-opt', option]),
      ...volumes.flatMap((volume: string) => ['--volume', `${this.run}-${volume}`]),
      ...this.health(service, variables),
      ...Object.entries(variables).filter(([, value]) => value !== undefined).flatMap(([key, value]) => ['--env', `${key}=${filled(value)}`]),
      this.image(build?.target ?? `base-${service}`), ...command,
    );
  }

  async healthy(service: string): Promise<void> {
    // An engine remembers few events, and each check is some.
    if (this.engine.run('inspect', '--format', '{{.State.Health.Status}}', this.name(service)) === 'healthy') return;
    const events = ['events', '--since', '1', '--filter', `container=${this.name(service)}`, '--filter', 'event=health_status', '--format', '{{.Status}}'];
    try {
      await this.engine.until(events, (line) => line === 'health_status: healthy', minute);
    } catch (error) {
      throw new Error(`${service} did not become healthy. It said:\n${this.logs(service)}`, { cause: error });
    }
  }

  inside(service: string, ...command: string[]): string {
    return this.engine.run('exec', this.name(service), ...command);
  }

  /** What a server answers that shares the network. */
  get(service: string, url: string, ...headers: string[]): string {
    return this.inside(service, 'wget', '-q', '-O', '-', ...headers.flatMap((header) => ['--header', header]), url);
  }

  logs(service: string): string {
    return this.engine.output('logs', this.name(service));
  }

  /** What the API says of its parts, sick or well. */
  parts(): { name: string; status: string }[] {
    return JSON.parse(this.inside('api', 'sh', '-c', 'wget -q -O - --content-on-error http://127.0.0.1:8001/health || :')).parts;
  }

  /** What RabbitMQ's management API says of the virtual host. */
  broker(from: string, path: string): any {
    const user = Buffer.from(`${compose.services.rabbitmq.environment.RABBITMQ_DEFAULT_USER}:${secrets.RABBITMQ_PASSWORD}`).toString('base64');
    return JSON.parse(this.get(from, `http://rabbitmq:15672/api/${path}`, `Authorization: Basic ${user}`));
  }

  /** Asks for an application, and waits until its code is written. */
  async writeApplication(): Promise<string> {
    const answer = this.inside('api', 'wget', '-q', '-O', '-', '--header', 'Content-Type: application/json', '--post-data', '{"message":"build a todo app"}', 'http://127.0.0.1:8001/api/chat/send');
    const task = JSON.parse(answer).user_message.task_id;
    const stream = ['exec', this.name('api'), 'wget', '-q', '-O', '-', `http://127.0.0.1:8001/api/events/${task}/stream`];
    await this.engine.until(stream, (line) => line.includes('code.pr.opened'), minute);
    return task;
  }

  clean(): void {
    const of = (...list: string[]): string[] => this.engine.run(...list).split('\n').filter(Boolean);
    for (const container of of('ps', '--all', '--quiet', '--filter', `name=${this.run}`)) this.engine.run('rm', '--force', '--volumes', container);
    for (const volume of of('volume', 'ls', '--quiet', '--filter', `name=${this.run}`)) this.engine.run('volume', 'rm', volume);
  }

  removeImages(): void {
    const images = this.engine.run('images', '--filter', `reference=${this.run}/*`, '--format', '{{.Repository}}:{{.Tag}}').split('\n').filter(Boolean);
    for (const built of images) this.engine.run('rmi', '--force', built);
  }

  /** The check that the compose file names, more often than there: a test waits for its first success. */
  private health(service: string, variables: Differences): string[] {
    const [kind, ...words] = compose.services[service].healthcheck.test as string[];
    const command = (kind === 'CMD-SHELL' ? words[0]! : words.join(' ')).replace('8080', variables.CATALYST_HEALTH_PORT ?? '8080');
    // RabbitMQ's own starts a virtual machine.
    return ['--health-cmd', command, '--health-interval', service === 'rabbitmq' ? '5s' : '1s', '--health-retries', '60'];
  }
}
