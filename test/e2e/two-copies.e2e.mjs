// @ts-check
/** Several copies of the kit on one page, as portals built by several teams have them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  OTHER_VERSION,
  POLICY_FOR_COPIES,
  serveBundle,
  THIS_VERSION,
} from '../support/bundle-pages.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** A shop with one waiting customer, and what a page says when it is done. */
const BEGIN = `
  import { createMemoryAdapter } from '/memory.js';
  const from = { kind: 'customer', name: 'Ana' };
  const at = '2026-03-12T09:00:00Z';
  export const shop = () => createMemoryAdapter({ records: {
    threads: [{ id: 'T-1', about: [], participants: [from], lastActivityAt: at,
      lastMessage: { from, sentAt: at, excerpt: 'Ana waits' }, attention: { state: 'needs-reply' } }],
    messages: { 'T-1': [{ id: 'M-1', from, audience: { to: [] }, sentAt: at,
      body: { format: 'plain', content: 'Where is it?' }, attachments: [] }] } } });
  export const put = (tag, parent = document.body, given = {}) => {
    const element = Object.assign(document.createElement(tag), given);
    parent.append(element);
    return element;
  };`;

const SCRIPTS = {
  '/begin.js': BEGIN,
  '/twice.js': `
    import { shop, put } from '/begin.js';
    await import('/kit.js');
    await import('/copy/kit.js');
    put('care-inbox', put('care-provider', document.body, { adapter: shop() }));`,
  '/across.js': `
    import { shop, put } from '/begin.js';
    await import('/kit.js');
    const other = await import('/copy/kit.js');
    customElements.define('other-inbox', class extends other.CareInboxElement {});
    put('other-inbox', put('care-provider', document.body, { adapter: shop() }));`,
  '/late-provider.js': `
    import { shop, put } from '/begin.js';
    await import('/copy/kit.js');
    const host = put('late-provider', document.body, { adapter: shop() });
    put('care-inbox', host);
    await new Promise((next) => setTimeout(next));
    const later = await import('/kit.js');
    customElements.define('late-provider', class extends later.CareProviderElement {});`,
  '/versions.js': `
    import { shop, put } from '/begin.js';
    await import('/kit.js');
    await import('/other/kit.js');
    put('care-desk', put('care-provider', document.body, { adapter: shop() }));`,
  '/early.js': `
    import { shop, put } from '/begin.js';
    const provider = put('care-provider', document.body, { adapter: shop() });
    put('care-inbox', provider, { view: 'all' });
    await import('/kit.js');`,
};

describe('a page with several copies of the kit', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveBundle>>} */
  let server;

  before(async () => {
    browser = await startBrowser();
    server = await serveBundle(SCRIPTS, POLICY_FOR_COPIES);
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [path, name] of [
    ['/twice', 'works with the same file loaded twice'],
    ['/across', 'lets an element of one copy be served by the provider of another'],
    ['/late-provider', 'lets it be served where the other copy comes after it'],
    ['/early', 'keeps properties that were set before the kit came'],
  ]) {
    it(/** @type {string} */ (name), async () => {
      const { complaints, warnings } = await visit(/** @type {string} */ (path));
      assert.deepEqual(complaints, []);
      assert.deepEqual(warnings, []);
    });
  }

  it('works with two versions: the first stays, and one warning names both', async () => {
    const { complaints, warnings } = await visit('/versions');
    assert.deepEqual(complaints, []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', new RegExp(`${THIS_VERSION}.*${OTHER_VERSION}`));
  });

  it('would throw where tags are defined without looking (the control)', async () => {
    const page = await browser.newPage();
    const complaints = watch(page, server.origin);
    await page.goto(`${server.origin}/early`, { waitUntil: 'networkidle0' });
    await page.evaluate(() => {
      const define = () => customElements.define('care-inbox', class extends HTMLElement {});
      setTimeout(define);
      return new Promise((next) => setTimeout(next, 0));
    });
    await page.close();
    assert.match(complaints.join(), /already been used/);
  });

  /** Opens a page and waits until a customer's row is on it. @param {string} path */
  async function visit(path) {
    const page = await browser.newPage();
    const complaints = watch(page, server.origin);
    /** @type {string[]} */
    const warnings = [];
    page.on('console', (message) => {
      if (message.type() === 'warn') warnings.push(message.text());
    });
    await page.goto(server.origin + path);
    await page.waitForFunction(
      () => {
        /** @type {(root: ParentNode) => boolean} */
        const hasAna = (root) =>
          [...root.querySelectorAll('*')].some(
            ({ shadowRoot }) =>
              shadowRoot && (shadowRoot.textContent?.includes('Ana waits') || hasAna(shadowRoot)),
          );
        return hasAna(document);
      },
      { timeout: 10_000 },
    );
    await page.close();
    return { complaints, warnings };
  }
});
