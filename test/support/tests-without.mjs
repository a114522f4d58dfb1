// @ts-check
/**
 * Runs browser test files many times over in one browser, each time with something else taken out of one source.
 *
 * Each run is a page of its own whose modules come from `/run/<number>/…`: the same files, of which the server changes
 * the one that the run is about. What no run changes is compiled once for all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { chromiumLauncher } from './chromium-launcher.mjs';
import { careConfig } from './wtr-config.mjs';

/** @typedef {{ file: string, find: string, replace: string }} Change */
/** @typedef {{ test: string, without?: Change }} Run */
/** @typedef {import('@web/test-runner-core').TestSession} Session */

const PREFIX = /^\/run\/(\d+)(\/.*)$/;

/**
 * What became of each, in their order: `code` 0 is green; the output has the names and messages of what failed.
 * @param {readonly Run[]} runs @returns {Promise<{ code: number, output: string }[]>}
 */
export async function runTests(runs) {
  if (runs.length === 0) return [];
  // Beside the tests: the server gives only what is in the tree.
  const folder = mkdtempSync('test/runs-');
  try {
    for (const [number, { test }] of runs.entries()) {
      writeFileSync(join(folder, `${number}.js`), `import '/run/${number}/${test}';\n`);
    }
    const sessions = await finished(folder, runs);
    const byNumber = new Map(sessions.map((each) => [basename(each.testFile, '.js'), each]));
    return runs.map((_, number) => endOf(byNumber.get(String(number))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {readonly Run[]} runs @returns {Promise<Session[]>} */
async function finished(folder, runs) {
  const config = careConfig({
    browser: await chromiumLauncher(),
    // What waits for something that never comes costs no time of the machine.
    concurrency: 4,
    // Without its guard a loop may never end; that is red enough.
    finishLimitMs: 120_000,
    plugins: [withoutGuards(runs)],
  });
  const runner = await startTestRunner({
    config: {
      ...config,
      files: [`${relative('.', folder)}/*.js`],
      reporters: [],
      middleware: [
        (context, next) => {
          const [, , path] = PREFIX.exec(context.url) ?? [];
          if (path !== undefined) context.url = path;
          return next();
        },
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The test runner did not start.');
  await new Promise((done) => runner.on('stopped', done));
  return [...runner.sessions.all()];
}

/** @param {readonly Run[]} runs @returns {import('@web/test-runner').TestRunnerPlugin} */
function withoutGuards(runs) {
  /** @param {import('@web/dev-server-core').Context} context */
  const changeFor = ({ originalUrl, path }) => {
    // What the page itself asks for has no number: it can only be changed in a run alone.
    const [, number = runs.length === 1 ? '0' : undefined] = PREFIX.exec(originalUrl) ?? [];
    const change = number === undefined ? undefined : runs[Number(number)]?.without;
    return change && path === `/${change.file}` ? { ...change, number } : undefined;
  };
  return {
    name: 'without-guards',
    transformCacheKey: (context) => changeFor(context)?.number,
    transform(context) {
      const change = changeFor(context);
      if (!change || typeof context.body !== 'string') return;
      return context.body.replace(change.find, () => change.replace);
    },
  };
}

/** @param {Session | undefined} session */
function endOf(session) {
  if (!session) return { code: 1, output: '1 could not run' };
  const failed = session.testResults ? failuresIn(session.testResults, []) : [];
  const errors = session.errors.map(({ message }) => message);
  const logs = session.logs.flat().map(String);
  if (session.passed) return { code: 0, output: '' };
  const isLate = errors.some((message) => /timed out|within/i.test(message));
  const unable = failed.length === 0 && !isLate ? ['1 could not run'] : [];
  return { code: 1, output: [...failed, ...errors, ...logs, ...unable].join('\n') };
}

/** @param {import('@web/test-runner-core').TestSuiteResult} suite @param {string[]} above @returns {string[]} */
function failuresIn(suite, above) {
  const names = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests
      .filter(({ passed, skipped }) => !passed && !skipped)
      .map(({ name, error }) => `${[...names, name].join(' > ')}\n    ${error?.message ?? ''}`),
    ...suite.suites.flatMap((inner) => failuresIn(inner, names)),
  ];
}
