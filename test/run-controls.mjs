// @ts-check
/**
 * `npm run test:controls`: takes each guard of controls.mjs out in turn and must see its test red.
 * First the tests must be green as they are, or red would mean nothing. `-- word` runs those whose
 * id holds the word. Ends with `N passed, N failed`.
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

const LANES = 2;
const NOT_COPIED =
  /(^|\/)(node_modules|\.git|storybook-static|demo-dist|dist-again|coverage)(\/|$)/;

/** @typedef {import('./controls.mjs').Control} Control */

const word = process.argv[2] ?? '';
const chosen = CONTROLS.filter(({ id }) => id.includes(word));
const sum = { passed: 0, failed: 0 };

const sick = await unhealthy();
const waiting = [...chosen];
await Promise.all(
  Array.from({ length: LANES }, async () => {
    for (let control = waiting.shift(); control; control = waiting.shift()) await judge(control);
  }),
);
if (chosen.length === 0) {
  console.log('There is no such control.');
  sum.failed = 1;
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @param {Control} control */
async function judge(control) {
  const problem = sick.get(subject(control)) ?? mismatch(control) ?? (await greenWithout(control));
  sum[problem ? 'failed' : 'passed'] += 1;
  console.log(
    problem
      ? `✘ ${control.id}\n    ${problem.trim().replaceAll('\n', '\n    ')}\n`
      : `✔ ${control.id}`,
  );
}

/** Tests and commands that are red before anything is taken out. */
async function unhealthy() {
  const tests = new Set(chosen.flatMap((each) => ('test' in each ? [each.test] : [])));
  const commands = new Set(chosen.flatMap((each) => ('command' in each ? [each.command] : [])));
  /** @type {Map<string, string>} */
  const found = new Map();
  if (tests.size > 0) {
    const { code, output } = await wtr([...tests]);
    if (code !== 0)
      for (const test of tests) found.set(test, `Red before anything was taken out:\n${output}`);
  }
  for (const command of commands) {
    const { code, output } = await inCopy(command);
    if (code !== 0) found.set(command, `Red before anything was taken out:\n${output}`);
  }
  return found;
}

/** @param {Control} control */
function mismatch({ file, find }) {
  if (!existsSync(file)) return `${file} does not exist.`;
  const times = readFileSync(file, 'utf8').split(find).length - 1;
  return times === 1
    ? undefined
    : `${file} holds what is to be taken out ${times} times, not once.`;
}

/** @param {Control} control */
async function greenWithout(control) {
  const { code, output } =
    'test' in control
      ? await wtr([control.test], control.id)
      : await inCopy(control.command, control);
  if (code === 0) return `${subject(control)} stays green without it.`;
  // A source that cannot even be loaded is red for a reason that proves nothing.
  if (/^\d+ could not run$/m.test(output)) return `${subject(control)} could not run:\n${output}`;
  if (control.red && !output.includes(control.red))
    return `Red, but without “${control.red}”:\n${output}`;
  return undefined;
}

/** @param {Control} control */
function subject(control) {
  return 'test' in control ? control.test : control.command;
}

/** @param {string[]} files @param {string} [id] */
function wtr(files, id = '') {
  const command = ['npx', 'wtr', '--config', 'test/controls.config.mjs', '--files', ...files];
  return run(command, '.', { CARE_CONTROL: id });
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
    return await run(command.split(' '), copy, {});
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string[]} command @param {string} cwd @param {Record<string, string>} env @returns {Promise<{ code: number, output: string }>} */
function run([command = '', ...args], cwd, env) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 0, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
