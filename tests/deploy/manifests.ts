import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, parseDocument } from 'yaml';

export const root = join(import.meta.dirname, '..', '..');

export interface Manifest {
  file: string;
  doc: any;
}

/** Parses strictly: a key given twice or an unresolved alias is an error. */
export function parse(file: string): any {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'), { uniqueKeys: true, merge: true });
  if (document.errors.length + document.warnings.length > 0) throw new Error(`${file}: ${[...document.errors, ...document.warnings].join('\n')}`);
  return document.toJS();
}

/** Every object of every file that the kustomization names. */
export function manifests(): Manifest[] {
  const kustomization = parse('deploy/k8s/kustomization.yaml');
  return kustomization.resources.flatMap((name: string) => {
    const documents = parseAllDocuments(readFileSync(join(root, 'deploy/k8s', name), 'utf8'), { uniqueKeys: true });
    return documents.map((document) => {
      if (document.errors.length + document.warnings.length > 0) throw new Error(`${name}: ${[...document.errors, ...document.warnings].join('\n')}`);
      return { file: name, doc: document.toJS() };
    });
  });
}

export const files = (): string[] => readdirSync(join(root, 'deploy/k8s')).filter((name) => name.endsWith('.yaml'));

/** Where the program of an image writes: a silo makes its home before anything else, and what it runs needs a /tmp. */
export function written(image: string): string[] {
  const home = /CATALYST_HOME=(\S+)/.exec(readFileSync(join(root, 'deploy/docker/Dockerfile'), 'utf8'))![1]!;
  return image === 'dashboard' ? ['/tmp'] : ['/tmp', home];
}
