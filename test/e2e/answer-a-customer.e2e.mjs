// @ts-check
/** The first journey, in the demo as `npm start` serves it, by role and name only: see what waits, open it, answer it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

describe('a stranger in the demo', { timeout: 120_000 }, () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serveDemo>>} */
  let server;

  before(async () => {
    browser = await startBrowser();
    server = await serveDemo();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** @type {import('puppeteer-core').BrowserContext} */
  let context;
  beforeEach(async () => {
    await context?.close();
    context = await browser.createBrowserContext();
  });

  /** @param {string} [place] */
  async function open(place = '') {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const complaints = watch(page, server.origin);
    await page.goto(`${server.origin}/${place}`);
    return { page, complaints };
  }

  it('answers a customer and the operator, and a second tab reads one message each', async () => {
    const { page, complaints } = await open();
    const first = await answer(page, 0, 'Cliente', 'Sale mañana por la mañana, se lo prometo.');
    const second = await answer(page, 1, 'Operador', 'El cliente ya tiene su respuesta.');
    assert.notEqual(first, second);
    await page.reload();

    const { page: tab } = await open();
    assert.deepEqual(await mine(tab, first, 'Sale mañana por la mañana, se lo prometo.'), [
      ['customer'],
    ]);
    assert.deepEqual(await mine(tab, second, 'El cliente ya tiene su respuesta.'), [['operator']]);
    assert.deepEqual(complaints, []);
  });

  it('is told that nobody knows when the reply is lost, also after a reload, and finds one message', async () => {
    const { page } = await open();
    await choose(page, 'Fallo', 'lost-reply');
    await openRow(page, 0);
    const id = await openThread(page);
    await write(page, 'Cliente', '¿Ha llegado esto?');
    await press(page, 'button', 'Enviar');
    await found(page, 'button', 'Comprobar si se ha enviado');

    await page.reload();
    await choose(page, 'Fallo', 'none');
    await found(page, 'button', 'Comprobar si se ha enviado');
    await press(page, 'button', 'Comprobar si se ha enviado');
    await found(page, 'button', 'Enviar');
    assert.equal(await text(page), '');
    assert.deepEqual(await mine(page, id, '¿Ha llegado esto?'), [['customer']]);
  });

  it('finds what was typed after a reload, also in another tab', async () => {
    const { page } = await open();
    await openRow(page, 0);
    await openThread(page);
    await write(page, 'Operador', 'Media frase que no se pier');
    await page.reload();
    await page.waitForFunction(typed, {}, 'Media frase que no se pier');
    const { page: tab } = await open(new URL(page.url()).hash);
    await tab.waitForFunction(typed, {}, 'Media frase que no se pier');
  });

  it('does all of it with the keyboard alone', async () => {
    const { page } = await open();
    await found(page, 'listitem', '');
    await (await rows(page))[0]?.focus();
    await page.keyboard.press('Enter');
    const id = await openThread(page);
    await tabTo(page, 'textbox', 'Mensaje');
    await page.keyboard.type('Solo con el teclado.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForFunction(typed, {}, '');
    assert.equal((await mine(page, id, 'Solo con el teclado.')).length, 1);
  });
});

/** @param {Page} page @param {number} row @param {string} to @param {string} words */
async function answer(page, row, to, words) {
  await openRow(page, row);
  const id = await openThread(page);
  await write(page, to, words);
  await press(page, 'button', 'Enviar');
  await page.waitForFunction(typed, {}, '');
  return id;
}

/** @param {Page} page @param {number} index */
async function openRow(page, index) {
  await page.waitForFunction(
    (at) => {
      const desk = document.querySelector('care-desk');
      const inbox = desk?.shadowRoot?.querySelector('care-inbox');
      return (inbox?.shadowRoot?.querySelectorAll('a[part~="row-link"]').length ?? 0) > at;
    },
    {},
    index,
  );
  await (await rows(page))[index]?.click();
}

/** @param {Page} page */
function rows(page) {
  return page.$$('care-desk >>> care-inbox >>> [role="list"] a');
}

/** The id of the thread that is open, once it can be answered. @param {Page} page */
async function openThread(page) {
  await found(page, 'textbox', 'Mensaje');
  const id = await page.evaluate(() => document.querySelector('care-desk')?.getAttribute('record'));
  assert.ok(id, 'no conversation is open');
  return id;
}

/** @param {Page} page @param {string} to @param {string} words */
async function write(page, to, words) {
  await press(page, 'radio', to);
  const field = await found(page, 'textbox', 'Mensaje');
  await field.focus();
  await page.keyboard.type(words);
}

/** @param {Page} page @param {string} role @param {string} name */
async function press(page, role, name) {
  const target = await found(page, role, name);
  // Radios lie under their label; a person presses what she sees.
  await target.evaluate((element) => /** @type {HTMLElement} */ (element).click());
}

/** @param {Page} page @param {string} role @param {string} name */
async function found(page, role, name) {
  const wanted = name === '' ? '' : `[name="${name}"]`;
  const handle = await page.waitForSelector(`::-p-aria(${wanted}[role="${role}"])`, {
    timeout: 20_000,
  });
  assert.ok(handle, `${role} "${name}"`);
  return handle;
}

/** @param {Page} page @param {string} label @param {string} value */
async function choose(page, label, value) {
  await press(page, 'DisclosureTriangle', 'Demo');
  const select = await found(page, 'combobox', label);
  await select.evaluate((element, wanted) => {
    const field = /** @type {HTMLSelectElement} */ (element);
    field.value = wanted;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
  await page.keyboard.press('Escape');
}

/** Tabs on until the focus is on it. @param {Page} page @param {string} role @param {string} name */
async function tabTo(page, role, name) {
  for (let step = 0; step < 60; step += 1) {
    const focused = await page.accessibility.snapshot({ interestingOnly: true });
    const node = focused && deepest(focused, (each) => each.focused === true);
    if (node?.role === role && node.name === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${role} "${name}" cannot be reached with the Tab key`);
}

/**
 * @param {import('puppeteer-core').SerializedAXNode} node
 * @param {(node: import('puppeteer-core').SerializedAXNode) => boolean} is
 * @returns {import('puppeteer-core').SerializedAXNode | undefined}
 */
function deepest(node, is) {
  for (const child of node.children ?? []) {
    const inside = deepest(child, is);
    if (inside) return inside;
  }
  return is(node) ? node : undefined;
}

/** @param {Page} page */
async function text(page) {
  const field = await found(page, 'textbox', 'Mensaje');
  return field.evaluate((element) => /** @type {HTMLTextAreaElement} */ (element).value);
}

/** In the page: whether the composer's field holds exactly these words. @param {string} words */
function typed(words) {
  const desk = document.querySelector('care-desk');
  const thread = desk?.shadowRoot?.querySelector('care-thread');
  const composer = thread?.shadowRoot?.querySelector('care-composer');
  return composer?.shadowRoot?.querySelector('textarea')?.value === words;
}

/** The audiences of the seller's messages of these words, read through the adapter. @param {Page} page @param {string} threadId @param {string} words */
async function mine(page, threadId, words) {
  await page.waitForFunction(() =>
    Boolean(/** @type {any} */ (document.querySelector('care-provider'))?.adapter),
  );
  return page.evaluate(
    async (id, wanted) => {
      const { threads } = /** @type {any} */ (document.querySelector('care-provider')).adapter;
      const call = { signal: new AbortController().signal, locale: 'es' };
      const { items } = await threads.messages({ threadId: id, limit: 50 }, call);
      return items
        .filter(
          (/** @type {any} */ { from, body }) => from.kind === 'seller' && body.content === wanted,
        )
        .map((/** @type {any} */ { audience }) =>
          audience.to.map((/** @type {any} */ { kind }) => kind),
        );
    },
    threadId,
    words,
  );
}
