// @ts-check
/** What every browser of the unit tests shares; the root config and test/engines add the browser. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { cdpPlugin } from './cdp-plugin.mjs';
import { countReporter } from './count-reporter.mjs';
import { freePort } from './free-port.mjs';
import { payloadLists } from './payload-lists.mjs';

const rootDir = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {{
 *   browser: import('@web/test-runner').BrowserLauncher,
 *   files?: string[],
 *   concurrency?: number,
 *   startLimitMs?: number,
 *   finishLimitMs?: number,
 *   plugins?: import('@web/test-runner').TestRunnerPlugin[],
 * }} options
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
export async function careConfig({
  browser,
  files = [],
  concurrency = 2,
  startLimitMs = 60_000,
  finishLimitMs = 180_000,
  plugins = [],
}) {
  return {
    rootDir,
    port: await freePort(),
    files,
    nodeResolve: { exportConditions: ['browser', 'development'] },
    browsers: [browser],
    concurrentBrowsers: 1,
    concurrency,
    browserStartTimeout: startLimitMs,
    testsFinishTimeout: finishLimitMs,
    // A message of Lit's development build on every page says nothing; what matters is an error,
    // and an error fails its test (console-guard.js).
    filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
    testFramework: { config: { timeout: '15000' } },
    testRunnerHtml: (framework) => `<!doctype html>
<html><head><meta charset="utf-8"><script src="/test/support/console-guard.js"></script></head>
<body><script type="module" src="${framework}"></script></body></html>`,
    plugins: [
      ...plugins,
      developmentBuilds(),
      esbuildPlugin({ ts: true, tsconfig: `${rootDir}tsconfig.json` }),
      cdpPlugin(),
      payloadLists(),
    ],
    reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  };
}

/** Libraries that ask `process.env.NODE_ENV` expect a bundler to answer; here nothing bundles. */
function developmentBuilds() {
  return {
    name: 'development-builds',
    /** @param {import('@web/dev-server-core').Context} context */
    transform(context) {
      if (typeof context.body !== 'string' || !context.path.includes('/node_modules/')) return;
      if (!context.body.includes('process.env.NODE_ENV')) return;
      return context.body.replaceAll('process.env.NODE_ENV', '"development"');
    },
  };
}
