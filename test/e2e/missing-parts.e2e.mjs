// @ts-check
/** A page whose network goes after its first files: what is fetched later does not come, until it does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serve } from '../support/serve.mjs';
import { startBrowser } from '../support/start-browser.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const MISSING = 'This could not be loaded. Try again.';

/** @typedef {Awaited<ReturnType<typeof open>>} Opened */

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

describe('a part of an element that cannot be fetched', () => {
  before(async () => {
    browser = await startBrowser();
    server = await serve({ root: 'dist', pages: { '/host': host } });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('is asked for once, said, and fetched when she presses: what narrows an inbox down', async () => {
    const page = await open('care-inbox', 'element.filters = { text: "a" };');
    await page.says(MISSING);
    await page.drawnOften();
    assert.equal(page.asked.filter((path) => path.includes('inbox-narrowing')).length, 1);
    page.comeBack();
    await page.press(MISSING);
    await page.says('conversations');
    assert.ok(!(await page.text()).includes(MISSING));
    await page.close();
  });

  it('keeps what is typed and says that it was not sent, and sends it when she presses again', async () => {
    const page = await open('care-thread', 'element.threadId = first;');
    await page.type('On its way.');
    await page.press('Send');
    await page.says('Your message was not sent. The text is kept.');
    assert.equal(await page.typed(), 'On its way.');
    page.comeBack();
    await page.press('Send again');
    await page.says('On its way.');
    await page.emptied();
    await page.close();
  });
});

const host = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<script type="module" src="/host.js"></script></head><body></body></html>`;

/**
 * A page with one element; only the files that every page loads are there.
 * @param {string} tag @param {string} set what its host sets; `first` is a conversation that waits for an answer
 */
async function open(tag, set) {
  const page = await browser.newPage();
  let isGone = true;
  /** @type {string[]} */
  const asked = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/host.js') {
      void request.respond({ contentType: 'text/javascript', body: script(tag, set) });
    } else if (/^\/[^/]+\/(?!kit\.js)/.test(pathname)) {
      asked.push(pathname);
      void (isGone ? request.abort() : request.continue());
    } else void request.continue();
  });
  await page.goto(`${server.origin}/host`);
  /** @param {string} words @returns {Promise<unknown>} */
  const says = (words) =>
    page.waitForFunction((wanted) => Reflect.get(window, 'textOf')().includes(wanted), {}, words);
  const field = (/** @type {string} */ does) => `field().${does}`;
  return {
    asked,
    says,
    comeBack: () => void (isGone = false),
    close: () => page.close(),
    text: () => /** @type {Promise<string>} */ (page.evaluate('textOf()')),
    emptied: () => page.waitForFunction(field("value === ''")),
    typed: () => page.evaluate(field('value')),
    /** @param {string} text */
    type: async (text) => {
      await page.waitForFunction('field()');
      await page.evaluate(
        `field().value = ${JSON.stringify(text)}; ${field("dispatchEvent(new Event('input'))")}`,
      );
    },
    /** @param {string} name */
    press: async (name) => {
      await page.waitForFunction(`button(${JSON.stringify(name)})`);
      await page.evaluate(`button(${JSON.stringify(name)}).click()`);
    },
    /** Each drawing is a chance to ask again. */
    drawnOften: () =>
      page.evaluate(`(async () => {
        const element = document.querySelector('${tag}');
        for (let n = 0; n < 20; n += 1) {
          element.requestUpdate();
          await element.updateComplete;
          await new Promise((drawn) => requestAnimationFrame(drawn));
        }
      })()`),
  };
}

/** @param {string} tag @param {string} set */
function script(tag, set) {
  return `
import '/seller-care-kit-${version}.js';
import { createMemoryAdapter } from '/seller-care-kit-memory-${version}.js';

const all = (root) =>
  [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
const text = (node) =>
  [...(node.shadowRoot ?? node).childNodes].map((each) => each.data ?? text(each)).join(' ').replace(/\\s+/g, ' ');
window.textOf = () => text(document.body);
window.field = () => all(document).find(({ localName }) => localName === 'textarea');
window.button = (name) =>
  all(document).find(({ localName, textContent }) => localName === 'button' && textContent.trim() === name);

const adapter = createMemoryAdapter({ world: 'spain' });
const { items: [{ id: first }] } = await adapter.threads.list(
  { limit: 1, attention: ['needs-reply'] }, { signal: new AbortController().signal, locale: 'en' });
const element = document.createElement('${tag}');
element.adapter = adapter;
${set}
document.body.append(element);`;
}
