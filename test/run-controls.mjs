// @ts-check
/**
 * `npm run test:controls`: takes each guard of controls/ out in turn and must see its test red.
 * First the tests must be green as they are, or red would mean nothing. `-- word` runs those whose
 * id holds the word. Ends with `N passed, N failed`.
 *
 * Browser tests share one browser and one server (tests-without.mjs); node tests and checks run in a copy of the tree.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CONTROLS } from './controls.mjs';
import { runTests } from './support/tests-without.mjs';
import { inTwoLanes } from './support/two-lanes.mjs';

const NOT_COPIED =
  /(^|\/)(node_modules|\.git|storybook-static|demo-dist|dist-again|coverage)(\/|$)/;

/** @typedef {import('./controls.mjs').Control} Control */
/** @typedef {{ code: number, output: string }} Ended */

const word = process.argv[2] ?? '';
const chosen = CONTROLS.filter(({ id }) => id.includes(word));
const sum = { passed: 0, failed: 0 };
/** @type {Map<string, Promise<Ended>>} */
const commands = new Map();

const ready = chosen.flatMap((each) => ('test' in each && !mismatch(each) ? [each] : []));
/** What every test page loads before its tests. */
const ofThePage = ready.filter(({ file }) => file.startsWith('test/'));
const inBrowser = ready.filter((each) => !ofThePage.includes(each));
const tests = [...new Set(ready.map(({ test }) => test))];
/** As they are, then each with its guard taken out. */
const ends = await runTests([
  ...tests.map((test) => ({ test, only: namedIn(test) })),
  ...inBrowser.map(withoutIt),
]);
const before = new Map(tests.map((test, at) => [test, ends[at]]));
const after = new Map(inBrowser.map(({ id }, at) => [id, ends[tests.length + at]]));
for (const control of ofThePage) {
  const [end] = await runTests([withoutIt(control)]);
  after.set(control.id, end);
}

/** @type {Map<string, string | undefined>} */
const problems = new Map();
await inTwoLanes(chosen, async (control) => {
  problems.set(control.id, mismatch(control) ?? (await problemOf(control)));
});
for (const { id } of chosen) {
  const problem = problems.get(id);
  sum[problem ? 'failed' : 'passed'] += 1;
  console.log(problem ? `✘ ${id}\n    ${problem.trim().replaceAll('\n', '\n    ')}\n` : `✔ ${id}`);
}
if (chosen.length === 0) {
  console.log('There is no such control.');
  sum.failed = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);

/** @param {Control} control */
function mismatch({ file, find }) {
  if (!existsSync(file)) return `${file} does not exist.`;
  const times = readFileSync(file, 'utf8').split(find).length - 1;
  return times === 1
    ? undefined
    : `${file} holds what is to be taken out ${times} times, not once.`;
}

/** What the controls of a test file want to see red. @param {string} test */
function namedIn(test) {
  return ready.flatMap((each) => (each.test === test ? [each.red] : []));
}

/** @param {import('./controls.mjs').BrowserControl} control */
function withoutIt(control) {
  return { test: control.test, only: [control.red], without: control };
}

/** @param {Control} control */
async function problemOf(control) {
  const subject = 'test' in control ? control.test : control.command;
  const whole = 'test' in control ? before.get(subject) : await asItIs(subject);
  if (whole?.code !== 0) return `Red before anything was taken out:\n${whole?.output}`;
  if ('test' in control && !before.get(subject)?.green.some((name) => name.includes(control.red))) {
    return `${subject} has no test of that name: “${control.red}”.`;
  }
  const ended = 'test' in control ? after.get(control.id) : await inCopy(control.command, control);
  if (!ended || ended.code === 0) return `${subject} stays green without it.`;
  // A source that cannot even be loaded is red for a reason that proves nothing.
  if (/^\d+ could not run$/m.test(ended.output)) {
    return `${subject} could not run:\n${ended.output}`;
  }
  if (control.red && !ended.output.includes(control.red)) {
    return `Red, but without “${control.red}”:\n${ended.output}`;
  }
  return undefined;
}

/** A command with nothing taken out, once for all its controls. @param {string} command @returns {Promise<Ended>} */
async function asItIs(command) {
  const known = commands.get(command) ?? inCopy(command);
  commands.set(command, known);
  return known;
}

/** Runs a command in a copy of the tree, changed or as it is. @param {string} command @param {Control} [control] */
async function inCopy(command, control) {
  const copy = mkdtempSync(join(tmpdir(), 'kit-control-'));
  try {
    cpSync('.', copy, { recursive: true, filter: (path) => !NOT_COPIED.test(path) });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir');
    if (control) {
      const file = join(copy, control.file);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(control.find, () => control.replace),
      );
    }
    return await run(command.split(' '), copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string[]} command @param {string} cwd @returns {Promise<Ended>} */
function run([command = '', ...args], cwd) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 0, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
