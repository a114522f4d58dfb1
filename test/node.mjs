// @ts-check
/**
 * Runs node tests: the files named, or those with the ending named (`.e2e.mjs`), anywhere in test/.
 * Ends with `N passed, N failed`.
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';

const named = process.argv.slice(2);
const files = named.flatMap((name) => (name.startsWith('.') ? withEnding(name) : [name]));
const sum = { passed: 0, failed: 0 };

for await (const { type, data } of run({ files: files.map((f) => resolve(f)), concurrency: 2 })) {
  if (type === 'test:pass' && isOwnTest(data)) sum.passed += 1;
  if (type === 'test:fail') failed(data);
  if (type === 'test:stdout') process.stdout.write(data.message);
  if (type === 'test:stderr') process.stderr.write(data.message);
}
if (sum.passed + sum.failed === 0) {
  console.log('No test ran.');
  sum.failed = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @param {any} event */
function failed(event) {
  const { error } = event.details;
  // Not a failure of its own: one of its subtests was counted.
  if (error.failureType === 'subtestsFailed') return;
  sum.failed += 1;
  const cause = error.cause ?? error;
  const text = cause instanceof Error ? cause.message : inspect(cause);
  console.log(`✘ ${event.name}\n${text.replaceAll(/^/gm, '    ')}\n`);
}

/** Suites and files are only folders of tests. @param {any} event */
function isOwnTest(event) {
  return event.details.type !== 'suite' && event.name !== event.file;
}

/** @param {string} ending */
function withEnding(ending) {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join('test', file));
}
