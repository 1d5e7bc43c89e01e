// Adds up the reports of a test run: lists what failed and why something was skipped, and ends with the one line of totals.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, runFailed] = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
const skipped = [];
const failures = [];

const attribute = (tag, name) => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? '';
const unescape = (text) =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'")
    .replace(/&#x[aAdD];/g, ' ').replace(/&amp;/g, '&');

/** A failed test with its reason, as much of it as a log that is cut at its head should still show. */
const why = (name, reason) => {
  const lines = reason.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const shown = lines.length > 24 ? [...lines.slice(0, 12), '...', ...lines.slice(-11)] : lines;
  return [name, ...shown.map((line) => `           ${line.slice(0, 300)}`)].join('\n');
};

function readXunit(xml) {
  for (const [tag] of xml.matchAll(/<assembly\b[^>]*>/g)) {
    for (const key of Object.keys(totals)) totals[key] += Number(attribute(tag, key) || 0);
    totals.failed += Number(attribute(tag, 'errors') || 0);
  }
  for (const [, tag, body] of xml.matchAll(/<test\b([^>]*?)(?<!\/)>([\s\S]*?)<\/test>/g)) {
    const result = attribute(tag, 'result');
    const name = unescape(attribute(tag, 'name'));
    const reason = body.match(/<reason>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/reason>/)?.[1] ?? '';
    if (result === 'Skip') skipped.push(`${name}: ${unescape(reason)}`);
    if (result === 'Fail') {
      const text = (element) => body.match(new RegExp(`<${element}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${element}>`))?.[1] ?? '';
      failures.push(why(name, `${unescape(text('message'))}\n${unescape(text('stack-trace'))}`));
    }
  }
}

function readJUnit(xml) {
  const root = xml.match(/<testsuites\b[^>]*>/)?.[0] ?? '';
  const count = (name) => Number(attribute(root, name) || 0);
  const skips = (xml.match(/<skipped\b/g) ?? []).length;
  const failed = count('failures') + count('errors');
  totals.failed += failed;
  totals.skipped += skips;
  totals.passed += count('tests') - failed - skips;
  for (const [, tag, body] of xml.matchAll(/<testcase\b([^>]*?)(?<!\/)>([\s\S]*?)<\/testcase>/g)) {
    const failure = body.match(/<(?:failure|error)\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:failure|error)>)/);
    if (failure) failures.push(why(unescape(attribute(tag, 'name')), unescape(failure[1] ?? '')));
    if (/<skipped\b/.test(body)) skipped.push(unescape(attribute(tag, 'name')));
  }
}

for (const file of readdirSync(folder).sort()) {
  const xml = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.junit.xml')) readJUnit(xml);
  else if (file.endsWith('.xml')) readXunit(xml);
}

console.log('');
for (const line of skipped) console.log(`skipped  ${line}`);
for (const line of failures) console.log(`failed   ${line}`);
// A step that failed without a failing test (a type error, a crashed runner) must not look like success.
if (runFailed !== '0' && totals.failed === 0) totals.failed = 1;
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
