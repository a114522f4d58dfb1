// @ts-check
/** Every element in every situation under the policy of a careful portal: nothing of it is a violation. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveBundle } from '../support/bundle-pages.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** What the page's own script has to work with. Situations are functions that end when they are on the screen. */
const BEGIN = `
  import '/kit.js';
  import { createMemoryAdapter } from '/memory.js';

  const at = '2026-03-12T09:00:00Z';
  const ana = { kind: 'customer', name: 'Ana' };
  const body = { format: 'html', content:
    '<p style="color:red" onclick="x()">Where is <b>it</b>? <a href="https://ok.example/a">here</a></p>' +
    '<blockquote>earlier</blockquote><table><tr><td>1</td></tr></table><img src="https://x.invalid/a.png">' };
  export const thread = (changes) => ({ id: 'T-1', about: [{ kind: 'order', id: 'O-1' }], participants: [ana],
    lastActivityAt: at, lastMessage: { from: ana, sentAt: at, excerpt: 'Ana waits', attachmentCount: 1 },
    unread: { count: 2 }, attention: { state: 'needs-reply', since: at }, ...changes });
  export const message = { id: 'M-1', from: ana, audience: { to: [{ kind: 'seller' }], visibleTo: ['operator'] },
    sentAt: at, body, attachments: [{ id: 'F-1', name: 'a.pdf', size: 3 }],
    delivery: { state: 'rejected', reason: { code: 'x', label: 'rude' } } };
  export const shop = (options = {}) => createMemoryAdapter({
    scope: { marketplace: 'm', shop: crypto.randomUUID(), user: 'u' },
    records: { threads: [thread()], messages: { 'T-1': [message] },
      files: { 'F-1': new Blob(['abc']) } }, ...options });

  export const put = (tag, given = {}, parent = document.body) => {
    const element = Object.assign(document.createElement(tag), { lang: 'en' }, given);
    parent.append(element);
    return element;
  };
  export const all = (root) => [...(root.shadowRoot ?? root).querySelectorAll('*')]
    .flatMap((each) => [each, ...(each.shadowRoot ? all(each) : [])]);
  export const words = (root) => [root, ...all(root)].map((each) => each.shadowRoot?.textContent ?? '').join(' ');
  export const until = async (condition) => {
    for (;;) {
      const value = condition();
      if (value) return value;
      await new Promise((next) => setTimeout(next, 5));
    }
  };
  export const shows = (element, text) => until(() => words(element).includes(text));
  export const button = (element, text) => until(() => all(element).find((each) =>
    each.localName === 'button' && (each.getAttribute('aria-label') ?? each.textContent).includes(text)));
  export const TAGS = ['care-summary', 'care-inbox', 'care-thread', 'care-composer', 'care-desk'];
  export const every = (adapter, text) => Promise.all(TAGS.map((tag) =>
    shows(put(tag, { adapter, threadId: 'T-1', record: 'T-1' }), text)));
  export const composing = async (options, typed = 'On its way.') => {
    const composer = put('care-composer', { adapter: shop(options), threadId: 'T-1' });
    const field = await until(() => all(composer).find(({ localName }) => localName === 'textarea'));
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    (await button(composer, 'Send')).click();
    return composer;
  };
  const seen = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) =>
    seen.push(violatedDirective + ' ' + sourceFile + ':' + lineNumber));
  export const play = async (situations) => {
    const results = {};
    for (const [name, situation] of Object.entries(situations)) {
      const late = new Promise((next) => setTimeout(() => next('not reached'), 6000));
      const end = await Promise.race([Promise.resolve(situation()).then(() => 'reached'), late]);
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      results[name] = [end, ...seen.splice(0)];
      document.body.replaceChildren();
    }
    window.results = results;
  };`;

const fault = (/** @type {string} */ method, /** @type {string} */ kind) =>
  `faults: [{ method: '${method}', kind: '${kind}' }]`;

const PAGE = `
  import * as the from '/begin.js';
  const { all, button, composing, every, play, put, shop, shows, thread, until, words } = the;
  const failing = (kind) => () => every(shop({ faults: [{ method: '*', kind }] }), KINDS[kind]);
  const KINDS = { forbidden: 'no access', unauthorised: 'session has ended', offline: 'You are offline',
    unsupported: 'Not available', 'not-found': 'no longer there', validation: 'did not accept' };
  await play({
    'no adapter': () => every(undefined, 'Not connected'),
    'no usable adapter': () => every({}, 'Not connected'),
    'another contract': () => every({ describe: async (call) => ({ ...await shop().describe(call), contract: 2 }) }, 'do not fit'),
    loading: () => every(shop({ ${fault('*', 'hang')} }), 'Loading'),
    'loading rows': () => every(shop({ faults: [{ method: 'threads.list', kind: 'hang' },
      { method: 'threads.get', kind: 'hang' }] }), 'Loading'),
    'loading messages': () => shows(put('care-thread', { adapter: shop({ ${fault('threads.messages', 'hang')} }), threadId: 'T-1' }), 'Ana'),
    ...Object.fromEntries(Object.keys(KINDS).map((kind) => ['failed: ' + kind, failing(kind)])),
    'failed messages': () => shows(put('care-thread', { threadId: 'T-1',
      adapter: shop({ ${fault('threads.messages', 'forbidden')} }) }), 'no access'),
    empty: async () => {
      const adapter = shop({ records: { threads: [] } });
      await shows(put('care-inbox', { adapter }), 'Everything is answered');
      await shows(put('care-inbox', { adapter, view: 'all' }), 'No conversations yet');
      await shows(put('care-summary', { adapter }), 'Everything is answered');
      await shows(put('care-desk', { adapter }), 'Choose a conversation');
    },
    full: async () => {
      const provider = put('care-provider', { adapter: shop() });
      for (const tag of the.TAGS) await shows(put(tag, { threadId: 'T-1', record: 'T-1', view: 'all' }, provider), tag === 'care-composer' ? 'Send' : 'Ana');
      await shows(put('care-desk', { view: 'summary' }, provider), 'Messages to answer');
    },
    'real links': async () => {
      const provider = put('care-provider', { adapter: shop(), hrefFor: ({ to }) => '/' + to });
      const inbox = put('care-inbox', {}, provider);
      await until(() => all(inbox).some(({ localName }) => localName === 'a'));
      await shows(put('care-summary', {}, provider), 'Ana');
    },
    'a whole world': async () => {
      const desk = put('care-desk', { adapter: createMemoryAdapter({ threads: 400, longThread: 200 }), view: 'all' });
      await until(() => all(desk).filter(({ localName }) => localName === 'li').length > 8);
      const scroller = all(desk).find((each) => each.part?.contains('scroller'));
      scroller.scrollTop = 9000;
      await new Promise((next) => setTimeout(next, 100));
      all(desk).find((each) => each.part?.contains('row-link') && each.localName === 'button').click();
      await shows(desk, 'Send');
    },
    'orders, one of them, and the dashboard of a world': async () => {
      const provider = put('care-provider', { adapter: createMemoryAdapter(), hrefFor: ({ to }) => '/' + to });
      await shows(put('care-order-list', {}, provider), 'orders');
      await shows(put('care-order', { orderId: '48213281-A' }, provider), 'on hold');
      const summary = put('care-summary', {}, provider);
      await until(() => all(summary).some((each) => each.part?.contains('trend')));
      await shows(summary, 'Goal met');
    },
    malformed: () => shows(put('care-inbox', { view: 'all', adapter: shop({ records: { threads: [thread(), { ...thread({ id: 'T-2' }), participants: 1 }] } }) }), 'could not be shown'),
    stale: async () => {
      const adapter = shop();
      const inbox = put('care-inbox', { adapter });
      await shows(inbox, 'Ana waits');
      adapter.controls.faults.add({ method: 'threads.list', kind: 'offline' });
      adapter.controls.receive('T-1', { from: 'customer', text: 'Hello?' });
      await shows(inbox, 'as it was at');
    },
    'a file on its way, and one that failed': async () => {
      const thread = put('care-thread', { threadId: 'T-1', adapter: shop({ ${fault('files.open', 'forbidden')} }) });
      (await button(thread, 'Download')).click();
      await shows(thread, 'a.pdf');
      await until(() => all(thread).some((each) => each.dataset?.state === 'failed'));
    },
    'a picture over the page, and a conversation on paper': async () => {
      const canvas = new OffscreenCanvas(8, 8);
      canvas.getContext('2d').fillRect(0, 0, 8, 8);
      const records = { threads: [thread()], messages: { 'T-1': [{ ...the.message,
        attachments: [{ id: 'F-2', name: 'a.png' }] }] }, files: { 'F-2': await canvas.convertToBlob() } };
      const element = put('care-thread', { threadId: 'T-1', adapter: shop({ records }) });
      (await button(element, 'View a.png')).click();
      await until(() => all(element).some(({ localName, width }) => localName === 'canvas' && width === 8));
      (await button(element, 'Close')).click();
      (await button(element, 'More')).click();
      let printed = false;
      const frames = new MutationObserver(() => {
        const frame = element.shadowRoot.querySelector('iframe');
        if (frame) frame.contentWindow.print = function () {
          printed = this.document.body.textContent.includes('Where is it')
            && this.getComputedStyle(this.document.body).marginTop === '0px';
          if (printed) this.dispatchEvent(new Event('afterprint'));
        };
      });
      frames.observe(element.shadowRoot, { childList: true });
      (await button(element, 'Print')).click();
      await until(() => printed && !element.shadowRoot.querySelector('iframe'));
    },
    'not written': async () => shows(await composing({}, ''), 'Write a message first'),
    'too long': async () => shows(await composing({}, 'x'.repeat(60_000)), 'too long'),
    sending: async () => shows(await composing({ ${fault('threads.reply', 'hang')} }), 'Sending'),
    sent: async () => shows(await composing({}), 'Message sent'),
    refused: async () => shows(await composing({ ${fault('threads.reply', 'validation')} }), 'was not sent'),
    unknown: async () => shows(await composing({ ${fault('threads.reply', 'lost-reply')} }), 'do not know whether'),
    checked: async () => {
      const composer = await composing({ ${fault('threads.reply', 'lost-reply')} });
      (await button(composer, 'Check whether')).click();
      await shows(composer, 'Message sent');
    },
    'still unknown': async () => {
      const composer = await composing({ faults: [{ method: 'threads.reply', kind: 'lost-request' }, { method: 'check', kind: 'forbidden' }] });
      (await button(composer, 'Check whether')).click();
      await shows(composer, 'still not known');
    },
    found: async () => {
      const provider = put('care-provider', { adapter: shop(), reviewMessage: () => [{ severity: 'block', message: 'Mind it' }] });
      const composer = put('care-composer', { threadId: 'T-1' }, provider);
      const field = await until(() => all(composer).find(({ localName }) => localName === 'textarea'));
      field.value = 'me@example.com';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      (await button(composer, 'Send')).click();
      await shows(composer, 'Mind it');
    },
    'dark and from right to left': async () => {
      document.documentElement.classList.add('dark');
      const desk = put('care-desk', { adapter: shop(), record: 'T-1', dir: 'rtl' });
      desk.style.colorScheme = 'dark';
      await shows(desk, 'Send');
    },
  });`;

describe('under a strict policy', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveBundle>>} */
  let server;
  /** @type {Record<string, string[]>} */
  let results;
  /** @type {string[]} */
  let complaints;

  before(async () => {
    browser = await startBrowser();
    server = await serveBundle({
      '/begin.js': BEGIN,
      '/situations.js': PAGE.replace(
        "import * as the from '/begin.js';",
        "import * as the from '/begin.js'; import { createMemoryAdapter } from '/memory.js';",
      ),
      '/careless.js': CARELESS,
    });
    const page = await browser.newPage();
    complaints = watch(page, server.origin);
    await page.goto(`${server.origin}/situations`);
    await page.waitForFunction('window.results', { timeout: 60_000 });
    results = /** @type {any} */ (await page.evaluate('window.results'));
    await page.close();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  it('every situation is reached', () => {
    const missed = Object.entries(results).filter(([, [end]]) => end !== 'reached');
    assert.deepEqual(missed, []);
    assert.ok(Object.keys(results).length >= 28);
  });

  it('no situation violates it', () => {
    const violating = Object.entries(results).filter(([, [, ...seen]]) => seen.length > 0);
    assert.deepEqual(violating, []);
  });

  it('nothing is said in the console, thrown, or asked of another host', () => {
    assert.deepEqual(complaints, []);
  });

  it('a careless element would be seen (the control)', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/careless`);
    await page.waitForFunction('window.results', { timeout: 10_000 });
    const seen = /** @type {any} */ (await page.evaluate('window.results'));
    await page.close();
    assert.deepEqual(seen, ['require-trusted-types-for', 'style-src-attr', 'style-src-elem']);
  });
});

/** What naive components do: markup from text, a style attribute, a style element. */
const CARELESS = `
  const seen = new Set();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
    seen.add(effectiveDirective);
    if (seen.size === 3) window.results = [...seen].sort();
  });
  const element = document.createElement('p');
  document.body.append(element);
  try { element.innerHTML = '<b>text</b>'; } catch {}
  element.setAttribute('style', 'color: red');
  const style = document.createElement('style');
  style.textContent = 'p { color: red }';
  document.head.append(style);`;
