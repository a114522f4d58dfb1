// @ts-check
/** The tests' Chromium for node tests that drive pages themselves. */
import { launch } from 'puppeteer-core';
import { findBrowser, launchOptions } from './browser.mjs';

export async function startBrowser() {
  const found = await findBrowser();
  console.log(`Browser: ${found.executablePath} (${found.origin})`);
  return launch(launchOptions(found));
}

/**
 * What goes wrong on a page without anyone asking: errors, policy violations, requests elsewhere.
 * @param {import('puppeteer-core').Page} page @param {string} origin the only host it may speak to
 */
export function watch(page, origin) {
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
    if (!own) complaints.push(`request to another host: ${url}`);
  });
  return complaints;
}
