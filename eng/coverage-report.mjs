// Prints the line coverage of each project, from the reports of all test projects: a line is covered when any of them ran it.
// usage: node eng/coverage-report.mjs CHECKOUT FOLDER [part]
// Fails when a project that needs no other program is covered less than it should be, unless only a part of the tests ran.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const least = 0.85;

// What of these is not covered is mostly how they answer to databases, brokers, git, browsers and processes; suites of their own look at
// that.
const talking = new Set([
  'Api', 'Cli', 'Dashboard', 'Events', 'Git', 'Orleans.Streams.RabbitMq', 'Persistence', 'Persistence.Embedded',
  'Previews', 'Sandboxes', 'Silo', 'bench', 'tests',
]);

const [checkout, folder, extent] = process.argv.slice(2);
const projects = new Map();
for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  for (const files of Object.values(JSON.parse(readFileSync(join(folder, name), 'utf8')))) {
    for (const [path, classes] of Object.entries(files)) {
      const inside = relative(checkout, path);
      // Not what a compiler or a package generated.
      if (inside.startsWith('..') || inside.startsWith('.build')) continue;
      const project = inside.split(sep)[0];
      if (!projects.has(project)) projects.set(project, new Map());
      const lines = projects.get(project);
      for (const methods of Object.values(classes))
        for (const method of Object.values(methods))
          for (const [line, hits] of Object.entries(method.Lines)) {
            const key = `${inside}:${line}`;
            lines.set(key, lines.get(key) === true || hits > 0);
          }
    }
  }
}

let tooLow = 0;
console.log('\nLine coverage');
for (const [project, lines] of [...projects].sort(([a], [b]) => a.localeCompare(b))) {
  const covered = [...lines.values()].filter(Boolean).length;
  const share = covered / lines.size;
  const low = extent !== 'part' && !talking.has(project) && share < least;
  if (low) tooLow++;
  const shortfall = low ? `: less than ${100 * least} %` : '';
  console.log(`${project.padEnd(26)}${(100 * share).toFixed(1).padStart(5)} %  ${covered} of ${lines.size} lines${shortfall}`);
}

if (projects.size === 0) console.log('No report was written.');
process.exit(tooLow > 0 || projects.size === 0 ? 1 : 0);
