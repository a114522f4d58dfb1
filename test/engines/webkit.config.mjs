// @ts-check
import { bundledTests } from '../support/bundled-tests.mjs';
import { careConfig } from '../support/wtr-config.mjs';
import { CHROMIUM_ONLY } from './chromium-only.mjs';
import { START_LIMIT_MS, webkitLauncher } from './webkit-launcher.mjs';

export default await careConfig({
  files: await bundledTests(Object.keys(CHROMIUM_ONLY)),
  // One window: WebKitWebDriver has one session, and focus is where the window is.
  concurrency: 1,
  startLimitMs: START_LIMIT_MS,
  browser: webkitLauncher(),
});
