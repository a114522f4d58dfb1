// @ts-check
/**
 * `npm run test:engines`: the unit tests in Firefox and in WebKitGTK, less those that need
 * Chromium's protocol. A missing engine is a failure. `npm run test:engines -- firefox` runs one.
 */
import { spawn } from 'node:child_process';

const ENGINES = ['firefox', 'webkit'];
const DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1280x1024x24 -noreset'];
const TIME_LIMIT_MS = 25 * 60_000;

const named = process.argv.slice(2);
const sum = { passed: 0, failed: 0 };
// Each runs one page at a time: a core for each.
await Promise.all(
  ENGINES.filter((each) => named.length === 0 || named.includes(each)).map(async (engine) => {
    const { passed, failed } = await run(engine);
    console.log(`${failed > 0 ? '✘' : '✔'} ${engine}: ${passed} passed, ${failed} failed\n`);
    sum.passed += passed;
    sum.failed += failed;
  }),
);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** @param {string} engine @returns {Promise<{ passed: number, failed: number }>} */
function run(engine) {
  return new Promise((resolve) => {
    const [command = '', ...args] = commandFor(engine);
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), TIME_LIMIT_MS);
    child.on('error', (error) => console.log(`${command}: ${error.message}`));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.stdout.write(output);
      const [, passed, failed] =
        [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
      const counted = { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
      // No engine, no browser, no tests: each ends without a sum or with an empty one.
      const lost = counted.failed === 0 && (code !== 0 || counted.passed === 0);
      resolve(lost ? { ...counted, failed: 1 } : counted);
    });
  });
}

/**
 * WebKitGTK draws in a window; where there is no display it gets one. Left to itself that begins anew whenever its last
 * window closes, which is after every test file; a browser that starts just then finds no display, and its driver
 * waits for it for ever.
 * @param {string} engine
 */
function commandFor(engine) {
  const runner = ['npx', 'wtr', '--config', `test/engines/${engine}.config.mjs`];
  return engine === 'webkit' && !process.env['DISPLAY'] ? [...DISPLAY, ...runner] : runner;
}
