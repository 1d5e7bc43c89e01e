// What this machine's caches hold of the packages that the project's lock files name, as paths in those caches: the images are built with
// what is here already, and with nothing that other work left behind.
// usage: node eng/cached-packages.mjs nuget|npm <folder of the cache>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [kind, cache] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Folders of NuGet's cache: name/version. */
function* nuget() {
  for (const file of readdirSync(root).map((folder) => join(root, folder, 'packages.lock.json')).filter(existsSync)) {
    for (const framework of Object.values(read(file).dependencies)) {
      for (const [name, { resolved }] of Object.entries(framework)) if (resolved) yield `${name}/${resolved}`.toLowerCase();
    }
  }
}

/** Files of npm's cache: for each answer of a registry an entry that says what was asked, and the answer under the name of its hash. */
function* npm() {
  const wanted = new Set();
  for (const [path, { version }] of Object.entries(read(join(root, 'web/package-lock.json')).packages)) {
    const name = path.split('node_modules/').at(-1);
    wanted.add(`/${name}`).add(`/${name}/-/${name.split('/').at(-1)}-${version}.tgz`);
  }
  const isWanted = (key) => [...decodeURIComponent(key).matchAll(/\//g)].some(({ index, input }) => wanted.has(input.slice(index)));
  for (const entry of readdirSync(join(cache, 'index-v5'), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const answers = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)));
    const hashes = answers.filter(({ key, integrity }) => integrity && isWanted(key)).map(({ integrity }) => integrity);
    if (hashes.length > 0) yield relative(cache, file);
    for (const hash of hashes) {
      const dash = hash.indexOf('-');
      const [algorithm, digest] = [hash.slice(0, dash), Buffer.from(hash.slice(dash + 1), 'base64').toString('hex')];
      yield join('content-v2', algorithm, digest.slice(0, 2), digest.slice(2, 4), digest.slice(4));
    }
  }
}

const found = new Set({ nuget, npm }[kind]());
for (const path of found) if (existsSync(join(cache, path))) console.log(path);
