// @ts-check
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { STRANGE_LANGUAGES, STRANGE_ZONE } from '../support/browser.mjs';
import { forgetful } from '../support/chromium-launcher.mjs';
import { bundledTests } from '../support/bundled-tests.mjs';
import { careConfig } from '../support/wtr-config.mjs';
import { CHROMIUM_ONLY } from './chromium-only.mjs';

const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) =>
  existsSync(path),
);
if (!executablePath) throw new Error('Firefox is missing: apt-get install firefox-esr');
console.log(`Browser: ${executablePath}`);

export default await careConfig({
  // Two windows side by side have one focus.
  concurrency: 1,
  files: await bundledTests(Object.keys(CHROMIUM_ONLY)),
  browser: forgetful(
    chromeLauncher({
      // The launcher's type asks for the module's namespace; it uses only `launch`.
      puppeteer: /** @type {any} */ (puppeteer),
      launchOptions: {
        browser: 'firefox',
        executablePath,
        headless: true,
        env: { ...process.env, TZ: STRANGE_ZONE },
        extraPrefsFirefox: { 'intl.accept_languages': STRANGE_LANGUAGES },
      },
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ),
});
