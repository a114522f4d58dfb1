// @ts-check
/** The single file on a page of a careful portal: its integrity, every tag, no complaint. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { elementDoors } from '../package/doors.mjs';
import { serve, STRICT_POLICY } from '../support/serve.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `seller-care-kit-${version}.js`;
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8'))[file];
const tags = elementDoors().map((name) => `care-${name}`);

describe('the single file', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;

  before(async () => {
    browser = await startBrowser();
    server = await serve({
      root: 'dist',
      policy: STRICT_POLICY,
      pages: {
        '/whole': page(`<script type="module" src="/${file}" integrity="${integrity}"></script>`),
        '/altered': page(
          `<script type="module" src="/${file}" integrity="sha384-${'A'.repeat(64)}"></script>`,
        ),
      },
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('defines every tag under a strict policy, without a complaint', async () => {
    const { defined, complaints } = await visit('/whole');
    assert.deepEqual(defined, tags);
    assert.deepEqual(complaints, []);
  });

  it('fetches from beside it what is used later, and shares with it what both need', async () => {
    const { complaints, found } = await visit('/whole', async (opened) => {
      const folder = `/${file.replace(/\.js$/, '')}`;
      return opened.evaluate(
        async (kit, later) => {
          const before = performance.getEntriesByType('resource').length;
          await import(later);
          const asked = performance.getEntriesByType('resource').slice(before);
          return asked.map(({ name }) => name).filter((name) => name.endsWith(kit));
        },
        `${folder}/kit.js`,
        `${folder}/writing-parts.js`,
      );
    });
    assert.deepEqual(found, [], 'the kit was loaded again');
    assert.deepEqual(complaints, []);
  });

  it('is refused when its bytes are not those of the hash', async () => {
    const { defined, complaints } = await visit('/altered');
    assert.deepEqual(defined, []);
    assert.match(complaints.join(), /integrity/);
  });

  /** @param {string} path @param {(page: import('puppeteer-core').Page) => Promise<unknown>} [look] */
  async function visit(path, look) {
    const opened = await browser.newPage();
    const complaints = watch(opened, server.origin);
    await opened.goto(server.origin + path, { waitUntil: 'networkidle0' });
    const defined = await opened.evaluate(
      (names) => names.filter((name) => customElements.get(name) !== undefined),
      tags,
    );
    const found = await look?.(opened);
    await opened.close();
    return { defined, complaints, found };
  }
});

/** @param {string} script */
function page(script) {
  const elements = tags.map((tag) => `<${tag}></${tag}>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${script}</head><body>${elements}</body></html>`;
}
