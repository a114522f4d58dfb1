// @ts-check
/**
 * Runs browser test files many times over in one browser, each time with something else taken out of one source.
 *
 * Each run is a page of its own, bundled without what the run is about. What such a page opens besides comes from
 * `/run/<number>/…`: the same files, of which the server changes the same one.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { bundlePage, testFolder } from './bundled-tests.mjs';
import { chromiumLauncher } from './chromium-launcher.mjs';
import { inTwoLanes } from './two-lanes.mjs';
import { careConfig } from './wtr-config.mjs';

/** @typedef {import('./bundled-tests.mjs').Change} Change */
/**
 * `only`: words of the names of the tests that are run; what the others do costs time and says nothing.
 * @typedef {{ test: string, only: readonly string[], without?: Change }} Run
 */
/** @typedef {{ code: number, output: string, green: string[] }} End */
/** @typedef {import('@web/test-runner-core').TestSession} Session */

const PREFIX = /^\/run\/(\d+)(\/.*)$/;

/**
 * What became of each, in their order: `code` 0 is green; the output has the names and messages of what failed,
 * `green` the names of the others.
 * @param {readonly Run[]} runs @returns {Promise<End[]>}
 */
export async function runTests(runs) {
  if (runs.length === 0) return [];
  const folder = testFolder();
  await inTwoLanes([...runs.entries()], async ([number, { test, only, without }]) => {
    const names = only.map((words) => words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
    const source = `import './${test}';\nmocha.grep(/${names.join('|')}/);\n`;
    const outfile = `${folder}/${number}.js`;
    const page = { source, outfile, address: `/run/${number}/`, change: without };
    // What cannot even be bundled cannot be run: its page says so.
    await bundlePage(page).catch(({ message }) =>
      writeFileSync(outfile, `throw new Error(${JSON.stringify(message)});`),
    );
  });
  const sessions = await finished(folder, runs);
  const byNumber = new Map(sessions.map((each) => [basename(each.testFile, '.js'), each]));
  return runs.map((run, number) => endOf(run, byNumber.get(String(number))));
}

/** @param {string} folder @param {readonly Run[]} runs @returns {Promise<Session[]>} */
async function finished(folder, runs) {
  const config = await careConfig({
    browser: await chromiumLauncher(),
    files: [`${folder}/*.js`],
    // What waits for something that never comes costs no time of the machine.
    concurrency: 4,
    // Without its guard a loop may never end; that is red enough.
    finishLimitMs: 60_000,
    plugins: [withoutGuards(runs)],
  });
  const runner = await startTestRunner({
    config: {
      ...config,
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

/** @param {Run} run @param {Session | undefined} session @returns {End} */
function endOf({ only }, session) {
  if (!session) return { code: 1, output: '1 could not run', green: [] };
  const tests = session.testResults ? testsIn(session.testResults, []) : [];
  const green = tests.flatMap(({ name, error }) => (error ? [] : [name]));
  const red = tests.flatMap(({ name, error }) => (error ? [`${name}\n    ${error.message}`] : []));
  const errors = session.errors.map(({ message }) => message);
  if (red.length === 0 && errors.length === 0 && green.length > 0) {
    return { code: 0, output: '', green };
  }
  const isLate = errors.some((message) => /timed out|within/i.test(message));
  // A page that hangs tells of no test: it is one of those that were run.
  const unfinished = isLate ? only.map((words) => `Did not end: ${words}`) : [];
  const unable = red.length === 0 && !isLate ? ['1 could not run'] : [];
  const logs = session.logs.flat().map(String);
  const output = [...red, ...unfinished, ...errors, ...logs, ...unable].join('\n');
  return { code: 1, output, green };
}

/**
 * Those that were run, by the name that they are chosen by. One that was not is neither green, skipped nor in error.
 * @param {import('@web/test-runner-core').TestSuiteResult} suite @param {string[]} above
 * @returns {{ name: string, error?: { message: string } | undefined }[]}
 */
function testsIn(suite, above) {
  const names = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests
      .filter(({ passed, error }) => passed || error)
      .map(({ name, error }) => ({ name: [...names, name].join(' '), error })),
    ...suite.suites.flatMap((inner) => testsIn(inner, names)),
  ];
}
