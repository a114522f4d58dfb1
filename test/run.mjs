// @ts-check
/**
 * `npm test`: every check, each also a script of its own. `npm test -- check:types test:unit` runs
 * only those named. Prints the output of what failed, and as its last line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { inTwoLanes } from './support/two-lanes.mjs';

/**
 * A step whose output ends with `N passed, N failed` counts its own cases; any other is one check.
 * `needs` must have passed before; `alone` steps measure or draw, and share the machine with none.
 * @typedef {{ script: string, needs?: string, alone?: boolean, show?: boolean }} Step
 * @type {Step[]}
 */
const STEPS = [
  { script: 'build' },
  // The long ones first, so that neither lane ends long after the other.
  { script: 'check:lint' },
  { script: 'check:package', needs: 'build' },
  { script: 'check:types' },
  { script: 'check:format' },
  { script: 'check:templates' },
  { script: 'check:docs', needs: 'build' },
  { script: 'check:imports' },
  { script: 'check:budgets', needs: 'build', show: true },
  { script: 'check:manifest' },
  { script: 'check:banned', needs: 'build' },
  { script: 'check:openapi' },
  { script: 'check:trace' },
  { script: 'test:node', needs: 'build', alone: true },
  { script: 'test:unit', alone: true },
  { script: 'build-storybook', alone: true },
  { script: 'test:stories', needs: 'build-storybook', alone: true },
  { script: 'test:e2e', needs: 'build', alone: true },
];
const TIME_LIMIT_MS = 15 * 60_000;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !STEPS.some(({ script }) => script === name));
if (unknown.length > 0) throw new Error(`No such check: ${unknown.join(', ')}`);
const wanted = STEPS.filter(({ script }) => named.length === 0 || named.includes(script));

/** @typedef {{ passed: number, failed: number }} Outcome */
/** @type {Map<string, Outcome>} */
const outcomes = new Map();

const [first, ...rest] = wanted.filter((step) => !step.alone);
// The first is what the others need.
if (first) await perform(first);
await inTwoLanes(rest, perform);
for (const step of wanted.filter((each) => each.alone)) await perform(step);

const sum = { passed: 0, failed: 0 };
for (const { passed, failed } of outcomes.values()) {
  sum.passed += passed;
  sum.failed += failed;
}
const red = [...outcomes].filter(([, { failed }]) => failed > 0).map(([script]) => script);
if (red.length > 0) console.log(`\nFailed: ${red.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @param {Step} step */
async function perform({ script, needs, show = false }) {
  const started = performance.now();
  const broken = needs !== undefined && (outcomes.get(needs)?.failed ?? 0) > 0;
  const { code, output } = broken
    ? { code: 1, output: `Not run: ${needs} failed.` }
    : await run(script);
  const outcome = count(code, output);
  outcomes.set(script, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const sign = outcome.failed > 0 ? '✘' : '✔';
  console.log(`${sign} ${script.padEnd(18)} ${summary(outcome)}  ${seconds} s`);
  if (show || outcome.failed > 0) console.log(`${output.trimEnd().replaceAll(/^/gm, '    ')}\n`);
}

/** @param {string} script @returns {Promise<{ code: number, output: string }>} */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // A group of its own: a browser that hangs ends with its step.
      detached: process.platform !== 'win32',
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      output += `\nStopped after ${TIME_LIMIT_MS / 60_000} minutes.\n`;
      if (process.platform === 'win32') child.kill();
      else process.kill(-(child.pid ?? 0), 'SIGKILL');
    }, TIME_LIMIT_MS);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {number} code @param {string} output @returns {Outcome} */
function count(code, output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  if (passed === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const counted = { passed: Number(passed), failed: Number(failed) };
  // It says that all is well, or that there was nothing, and still did not end well.
  const lost = (code !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0;
  return lost ? { ...counted, failed: 1 } : counted;
}

/** @param {Outcome} outcome */
function summary({ passed, failed }) {
  return `${passed} passed, ${failed} failed`.padEnd(24);
}
