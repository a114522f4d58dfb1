// @ts-check
/** The demo lives under the policy of a careful portal, and nothing in it complains. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

describe('the demo', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveDemo>>} */
  let server;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {string[]} */
  let complaints;
  /** @type {Record<string, string>} */
  let headers;

  before(async () => {
    browser = await startBrowser();
    server = await serveDemo();
    page = await browser.newPage();
    complaints = watch(page, server.origin);
    const response = await page.goto(server.origin, { waitUntil: 'networkidle0' });
    headers = response?.headers() ?? {};
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is served with the strict policy', () => {
    assert.equal(
      headers['content-security-policy'],
      "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; " +
        "trusted-types lit-html; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
    );
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
  });

  it('shows an element of the kit, without a complaint', async () => {
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('*')].some(
        (each) => each.localName.startsWith('care-') && each.shadowRoot !== null,
      ),
    );
    assert.ok(shown, 'no care- element was upgraded');
    assert.deepEqual(complaints, []);
  });

  it('would complain of markup from text (the policy works here)', async () => {
    const thrown = await page.evaluate(() => {
      try {
        document.createElement('p').innerHTML = '<b>text</b>';
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    assert.match(thrown, /TrustedHTML/);
  });
});
