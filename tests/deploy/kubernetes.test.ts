import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, manifests, parse, root, written, type Manifest } from './manifests.js';

const require = createRequire(import.meta.url);
const all = manifests();
const of = (kind: string): any[] => all.filter((m) => m.doc.kind === kind).map((m) => m.doc);
const deployments = of('Deployment');
const silos = deployments.filter((d) => d.spec.template.metadata.labels['catalyst.dev/member'] === 'silo');
const container = (deployment: any): any => deployment.spec.template.spec.containers[0];
const name = (doc: any): string => doc.metadata.name;

/** The module of the official schemas that describes objects of this API version. */
function moduleOf({ doc }: Manifest): string {
  const [group, version] = doc.apiVersion.includes('/') ? doc.apiVersion.split('/') : ['', doc.apiVersion];
  return group === 'keda.sh' ? `@kubernetes-models/keda/keda.sh/${version}` : `kubernetes-models/${group ? `${group}/` : ''}${version}`;
}

describe('the manifests', () => {
  it('are all named by the kustomization', () => {
    expect([...parse('deploy/k8s/kustomization.yaml').resources, 'kustomization.yaml'].sort()).toEqual(files().sort());
  });

  it.each(all.map((m) => [`${m.doc.kind} ${name(m.doc)}`, m] as const))('hold to the schema of Kubernetes: %s', (_, manifest) => {
    const Model = require(moduleOf(manifest))[manifest.doc.kind];
    expect(Model, `${manifest.doc.apiVersion} has no ${manifest.doc.kind}`).toBeDefined();
    new Model(manifest.doc).validate();
  });

  it('have no field that Kubernetes does not know', () => {
    // The schemas let unknown fields pass, as the API server does with a warning; their types do not.
    const folder = join(import.meta.dirname, 'node_modules', '.typed');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    all.forEach((manifest, index) => {
      const type = `I${manifest.doc.kind}`;
      writeFileSync(
        join(folder, `${index}.ts`),
        `import type { ${type} } from '${moduleOf(manifest)}';\nexport const ${manifest.file.replace(/\W/g, '_')}: ${type} = ${JSON.stringify(manifest.doc, null, 2)};\n`,
      );
    });
    const compiler = join(import.meta.dirname, 'node_modules/typescript/bin/tsc');
    const sources = all.map((_, index) => join(folder, `${index}.ts`));
    const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '--strict', '--skipLibCheck', '--moduleResolution', 'node10', '--module', 'commonjs', ...sources], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 120_000);

  it('give no name twice', () => {
    const names = all.map(({ doc }) => `${doc.kind}/${name(doc)}`);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('every pod', () => {
  it.each(deployments.map((d) => [name(d), d] as const))('runs without rights: %s', (_, deployment) => {
    const pod = deployment.spec.template.spec;
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(container(deployment).securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
  });

  it.each(deployments.map((d) => [name(d), d] as const))('is probed at a port that it has: %s', (_, deployment) => {
    const { ports, readinessProbe, livenessProbe, startupProbe } = container(deployment);
    const named = ports.map((port: any) => port.name);
    for (const probe of [readinessProbe, livenessProbe, startupProbe]) expect(named).toContain(probe.httpGet.port);
    expect(readinessProbe.httpGet.path).not.toBe(livenessProbe.httpGet.path);
  });

  it.each(deployments.map((d) => [name(d), d] as const))('says what it needs and mounts what it names: %s', (_, deployment) => {
    const { resources, volumeMounts } = container(deployment);
    expect(resources.requests).toMatchObject({ cpu: expect.anything(), memory: expect.anything() });
    expect(resources.limits.memory).toBeDefined();
    expect(volumeMounts.map((m: any) => m.name).sort()).toEqual(deployment.spec.template.spec.volumes.map((v: any) => v.name).sort());
  });

  it.each(deployments.map((d) => [name(d), d] as const))('can write where its program does, and only there: %s', (_, deployment) => {
    const { securityContext, volumeMounts, image } = container(deployment);
    expect(securityContext.readOnlyRootFilesystem).toBe(true);
    const { volumes } = deployment.spec.template.spec;
    const writable = volumeMounts.filter((m: any) => !m.readOnly && volumes.some((v: any) => v.name === m.name && (v.emptyDir || v.persistentVolumeClaim)));
    expect(writable.map((m: any) => m.mountPath).sort()).toEqual(written(image.split('/').at(-1)));
  });

  it.each(deployments.map((d) => [name(d), d] as const))('is chosen by its own labels: %s', (_, deployment) => {
    expect(deployment.spec.template.metadata.labels).toMatchObject(deployment.spec.selector.matchLabels);
  });

  it.each(deployments.filter((d) => container(d).image !== 'catalyst/silo').map((d) => [name(d), d] as const))(
    'is probed by a host name that it serves: %s',
    (_, deployment) => {
      const { readinessProbe, livenessProbe, startupProbe } = container(deployment);
      for (const probe of [readinessProbe, livenessProbe, startupProbe]) expect(probe.httpGet.httpHeaders).toEqual([{ name: 'Host', value: 'localhost' }]);
    },
  );

  it.each(deployments.map((d) => [name(d), d] as const))('drains before it is killed: %s', (_, deployment) => {
    const first = container(deployment).lifecycle.preStop.sleep.seconds;
    expect(deployment.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(first + 30);
  });

  it('reads secrets by reference only', () => {
    for (const variable of deployments.flatMap((d) => container(d).env)) {
      if (/URL|TOKEN|PASSWORD|SECRET|KEY/.test(variable.name)) expect(variable.valueFrom?.secretKeyRef, variable.name).toBeDefined();
    }
    expect(of('Secret')).toEqual([]);
  });
});

describe('every silo', () => {
  it.each(silos.map((d) => [name(d), d] as const))('is reached at its own address: %s', (_, deployment) => {
    const address = container(deployment).env.find((e: any) => e.name === 'CATALYST_ADVERTISED_ADDRESS');
    expect(address.valueFrom.fieldRef.fieldPath).toBe('status.podIP');
    expect(container(deployment).ports.map((p: any) => p.containerPort)).toEqual(expect.arrayContaining([11111, 30000]));
  });

  it.each(silos.map((d) => [name(d), d] as const))('is disrupted one pod at a time: %s', (_, deployment) => {
    expect(of('PodDisruptionBudget').filter((b) => b.spec.selector.matchLabels['app.kubernetes.io/component'] === deployment.metadata.labels['app.kubernetes.io/component'])).toHaveLength(1);
  });

  it('has one role, and each role that something is hosted by has silos', () => {
    const roles = silos.map((d) => container(d).env.find((e: any) => e.name === 'CATALYST_ROLES').value);
    expect(roles.sort()).toEqual(['agents', 'api', 'previews']);
  });

  it('holds no credential of another service, for nothing uses one', () => {
    const secrets = deployments.flatMap((d) => container(d).env.flatMap((e: any) => e.valueFrom?.secretKeyRef?.name ?? []));
    expect([...new Set(secrets)].sort()).toEqual(['catalyst-preview-relay', 'catalyst-stores']);
  });
});

describe('the dashboard', () => {
  const [dashboard] = deployments.filter((d) => name(d) === 'catalyst-dashboard');
  const { labels } = dashboard.spec.template.metadata;
  const chosen = (selector: any): boolean => Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value)
    && (selector.matchExpressions ?? []).every((e: any) => e.operator === 'In' && e.values.includes(labels[e.key]));

  it('is given the database and nothing else', () => {
    expect(container(dashboard).env.filter((e: any) => e.valueFrom).map((e: any) => e.valueFrom.secretKeyRef)).toEqual([{ name: 'catalyst-stores', key: 'postgres-url' }]);
    expect(container(dashboard).envFrom).toBeUndefined();
  });

  it('reaches names and the database, and neither silo nor broker', () => {
    const policies = of('NetworkPolicy').filter((p) => chosen(p.spec.podSelector));
    expect(policies.flatMap((p) => p.spec.ingress ?? [])).toEqual([]);
    const ports = policies.flatMap((p) => p.spec.egress ?? []).flatMap((rule: any) => rule.ports.map((port: any) => port.port));
    expect([...new Set(ports)].sort()).toEqual([53, 5432]);
  });

  it('is not published, for it asks nobody who they are', () => {
    const backends = of('Ingress').flatMap((i) => i.spec.rules).flatMap((r: any) => r.http.paths).map((p: any) => p.backend.service.name);
    expect(new Set(backends)).toEqual(new Set(['catalyst-api']));
  });
});

describe('scaling and traffic', () => {
  it('follows every agent queue and the backlog', () => {
    const [scaled] = of('ScaledObject');
    expect(deployments.map(name)).toContain(scaled.spec.scaleTargetRef.name);
    const queues = scaled.spec.triggers.filter((t: any) => t.type === 'rabbitmq').map((t: any) => t.metadata.queueName);
    expect(queues.sort()).toEqual(['architect-queue', 'coder-queue', 'deployer-queue', 'planner-queue', 'reviewer-queue', 'tester-queue']);
    for (const { metadata } of scaled.spec.triggers.filter((t: any) => t.type === 'rabbitmq')) {
      // Over AMQP the messages that a silo holds unacknowledged, its whole window, are not counted.
      expect(metadata).toMatchObject({ protocol: 'http', mode: 'QueueLength' });
      expect(metadata.excludeUnacknowledged).toBeUndefined();
    }
    expect(of('TriggerAuthentication').map(name)).toEqual(expect.arrayContaining(scaled.spec.triggers.map((t: any) => t.authenticationRef.name)));
  });

  it('counts tasks by the places that a silo has', () => {
    const agents = deployments.find((d) => name(d) === 'catalyst-agents');
    const places = (key: string): string => container(agents).env.find((e: any) => e.name === `CATALYST__ORCHESTRATION__${key}`).value;
    const target = (trigger: string): string => of('ScaledObject')[0].spec.triggers.find((t: any) => t.name === trigger).metadata.targetQueryValue;
    expect([target('heavy-agents'), target('light-agents')]).toEqual([places('MAX_CONCURRENT_HEAVY_RUNS'), places('EVENT_DRIVEN__MAX_CONCURRENT_TASKS')]);
  });

  it('tells of every key of a secret that is read', () => {
    const readme = readFileSync(join(root, 'deploy/README.md'), 'utf8');
    const keys = [
      ...deployments.flatMap((d) => container(d).env).flatMap((e: any) => (e.valueFrom?.secretKeyRef ? [e.valueFrom.secretKeyRef] : [])),
      ...of('TriggerAuthentication').flatMap((t) => t.spec.secretTargetRef),
    ];
    for (const { name: secret, key } of keys) expect(readme).toMatch(new RegExp(`create secret generic ${secret}[^#]*--from-literal=${key}=`));
  });

  it('adds up to the connections that PostgreSQL is said to need', () => {
    const number = (file: string, pattern: RegExp): number => Number(pattern.exec(readFileSync(join(root, file), 'utf8'))![1]);
    const pool = number('deploy/k8s/kustomization.yaml', /POOL_SIZE=(\d+)/);
    const [reminders, membership] = [/Reminders = (\d+)/, /Membership = (\d+)/].map((pattern) => number('Silo/Cluster/ClusterConnections.cs', pattern));
    const silo = pool + reminders! + membership! + 1;
    const dashboard = number('Dashboard/DashboardServer.cs', /ConnectionsAtMost = (\d+)/) + 1;

    const [api, agents] = [of('HorizontalPodAutoscaler')[0].spec, of('ScaledObject')[0].spec];
    const pods = (scaled: number): number => scaled + silos.reduce((sum, d) => sum + (d.spec.replicas ?? 0) + d.spec.strategy.rollingUpdate.maxSurge, 0);
    const readme = readFileSync(join(root, 'deploy/README.md'), 'utf8');
    for (const count of [pods(api.minReplicas + agents.minReplicaCount), pods(api.maxReplicas + agents.maxReplicaCount)]) {
      expect(readme).toContain(`${count} x ${silo} + 2 x ${dashboard} = ${count * silo + 2 * dashboard}`);
    }
  });

  it('counts no replicas of what is scaled', () => {
    const scaled = [...of('ScaledObject'), ...of('HorizontalPodAutoscaler')].map((s) => s.spec.scaleTargetRef.name);
    expect(scaled).toHaveLength(2);
    for (const deployment of deployments) expect(deployment.spec.replicas === undefined, name(deployment)).toBe(scaled.includes(name(deployment)));
  });

  it('lets the API to the relay of previews, and nobody to the applications', () => {
    const previews = deployments.find((d) => name(d) === 'catalyst-previews');
    const value = (key: string): string => container(previews).env.find((e: any) => e.name === key).value;
    const port = Number(value('PREVIEW_RELAY_PORT'));
    expect(container(previews).ports.map((p: any) => p.containerPort)).toContain(port);
    const policies = of('NetworkPolicy').filter((p) => /previews/.test(name(p)));
    expect(policies).toHaveLength(2);
    for (const rule of policies.flatMap((p) => [...(p.spec.ingress ?? []), ...(p.spec.egress ?? [])])) expect(rule.ports).toEqual([{ port, protocol: 'TCP' }]);
    const holders = deployments.filter((d) => container(d).env.some((e: any) => e.name === 'PREVIEW_RELAY_KEY'));
    expect(holders.map(name).sort()).toEqual(['catalyst-api', 'catalyst-previews']);
  });

  it('denies what no rule allows', () => {
    expect(of('NetworkPolicy').some((p) => Object.keys(p.spec.podSelector).length === 0 && p.spec.policyTypes.length === 2 && !p.spec.ingress && !p.spec.egress)).toBe(true);
  });

  it('routes to services that select pods with that port', () => {
    const services = of('Service');
    const backends = of('Ingress').flatMap((i) => i.spec.rules).flatMap((r: any) => r.http.paths).map((p: any) => p.backend.service);
    expect(backends.length).toBeGreaterThan(0);
    for (const backend of backends) {
      const service = services.find((s) => name(s) === backend.name);
      const port = service.spec.ports.find((p: any) => p.name === backend.port.name);
      const pods = deployments.filter((d) => Object.entries(service.spec.selector).every(([key, value]) => d.spec.template.metadata.labels[key] === value));
      expect(pods).toHaveLength(1);
      expect(container(pods[0]).ports.map((p: any) => p.name)).toContain(port.targetPort);
    }
  });
});
