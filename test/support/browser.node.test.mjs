// @ts-check
/** A machine without a browser must still be able to run the tests. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions, STRANGE_ZONE } from './browser.mjs';

const canBundle = process.platform === 'linux' && process.arch === 'x64';

describe('the finding of a browser', () => {
  it('takes the one that is named', async () => {
    const { executablePath } = await withEnvironment(
      { CHROME_PATH: process.execPath },
      findBrowser,
    );
    assert.equal(executablePath, process.execPath);
  });

  it('says so when there is nothing at the place named', async () => {
    const wrong = withEnvironment({ CHROME_PATH: '/nowhere/chrome' }, findBrowser);
    await assert.rejects(wrong, /no such file/);
  });

  it('starts the one that came with the install', { skip: !canBundle }, async () => {
    const environment = { CHROME_PATH: undefined, CARE_BROWSER: 'bundled' };
    const found = await withEnvironment(environment, findBrowser);
    const browser = await launch(launchOptions(found));
    try {
      const page = await browser.newPage();
      const seen = await page.evaluate(() => [
        navigator.language,
        // Intl refuses a language that is none.
        new Intl.DateTimeFormat(navigator.language).resolvedOptions().timeZone,
      ]);
      assert.deepEqual(seen, ['es-CL', STRANGE_ZONE.replace('Kathmandu', 'Katmandu')]);
    } finally {
      await browser.close();
    }
  });
});

/**
 * @template T @param {Record<string, string | undefined>} changes @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
async function withEnvironment(changes, act) {
  const before = Object.keys(changes).map(
    (name) => /** @type {const} */ ([name, process.env[name]]),
  );
  // One by one: a whole new `process.env` would no longer be the one that the system reads.
  const set = (/** @type {string} */ name, /** @type {string | undefined} */ value) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  for (const [name, value] of Object.entries(changes)) set(name, value);
  try {
    return await act();
  } finally {
    for (const [name, value] of before) set(name, value);
  }
}
