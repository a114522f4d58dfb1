// @ts-check
/**
 * Two journeys in the demo as `npm start` serves it, by role and name only: find an order, refund one unit and half of
 * the shipping, see what is left, try too much. Then a page dies after the marketplace has taken a refund and before it
 * has said so, and another before anything arrived: one record each.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { choose, chooseAdapter, found, press, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** Two lines each, the first of them with shipping of 4,95 €. */
const ORDERS = ['48215878-A', '48215601-A'];

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
  await page.setViewport({ width: 1280, height: 1000 });
  const complaints = watch(page, server.origin);
  await page.goto(new URL(place, server.origin).href);
  return { page, complaints };
}

for (const adapter of ['En memoria', 'HTTP, con MSW']) {
  describe(`a stranger in the demo, over ${adapter}`, { timeout: 120_000 }, () => {
    it('refunds one unit and half of the shipping, sees what is left, and cannot give back more', async () => {
      const { page, complaints } = await open('#/ordenes');
      await chooseAdapter(page, adapter);
      const [number = ''] = ORDERS;
      await findOrder(page, number);
      await press(page, 'button', 'Reembolso');
      await reads(page, '4,95');
      await write(page, 'Unidades', '1');
      await write(page, 'Envío', '2,47');
      await chooseFirst(page, 'Motivo');
      await press(page, 'button', 'Revisar el reembolso');
      await pressAmount(page, '25,37');
      await reads(page, 'El marketplace tiene el reembolso');

      await press(page, 'button', 'Reembolsar algo más');
      await reads(page, '2,48');
      await write(page, 'Envío', '2,49');
      await chooseFirst(page, 'Motivo');
      await press(page, 'button', 'Revisar el reembolso');
      await reads(page, 'Solo quedan');
      await press(page, 'button', 'Cerrar');
      assert.equal(await refundsOf(page, number), 1);
      assert.deepEqual(complaints, []);
    });
  });
}

describe('a page of the demo that dies', { timeout: 180_000 }, () => {
  const place = (/** @type {string} */ number) => `?adapter=http#/ordenes/${number}`;

  /** Written, checked, pressed; the line is slow from there on. @param {string} number */
  async function send(number) {
    const { page } = await open(place(number));
    await found(page, 'button', 'Reembolso');
    // Over a modal dialog nothing else of the page can be reached.
    await choose(page, 'Red', 'Lenta');
    await press(page, 'button', 'Reembolso');
    await write(page, 'Envío', '2,47');
    await chooseFirst(page, 'Motivo');
    await press(page, 'button', 'Revisar el reembolso');
    await pressAmount(page, '2,47');
    await reads(page, 'El reembolso va de camino');
    // It is said at the press; only what is kept by now can be found by another page.
    await until('the kept intent', async () => (await intentsKept(page)) > 0);
    return page;
  }

  it('after the marketplace has it is told so by a check, and one record is there', async () => {
    const [number = ''] = ORDERS;
    const { page: other } = await open(place(number));
    const dying = await send(number);
    await until('the refund in the ledger', async () => (await refundsOf(other, number)) === 1);
    await dying.close();
    const { page } = await open(place(number));
    await press(page, 'button', 'Reembolso');
    await reads(page, 'Todavía no se sabe si el reembolso se ha hecho');
    await press(page, 'button', 'Comprobar qué ha pasado');
    await reads(page, 'El marketplace tiene el reembolso');
    assert.equal(await refundsOf(page, number), 1);
  });

  it('before anything arrived sends it again with the same key, and makes one', async () => {
    const [, number = ''] = ORDERS;
    const dying = await send(number);
    await dying.close();
    const { page } = await open(place(number));
    await press(page, 'button', 'Reembolso');
    await press(page, 'button', 'Comprobar qué ha pasado');
    await reads(page, 'El reembolso no llegó');
    await press(page, 'button', 'Revisar el reembolso');
    await pressAmount(page, '2,47');
    await reads(page, 'El marketplace tiene el reembolso');
    assert.equal(await refundsOf(page, number), 1);
  });
});

/** From the list of orders. @param {Page} page @param {string} number */
async function findOrder(page, number) {
  const field = await found(page, 'searchbox', 'Número de pedido');
  await field.focus();
  await page.keyboard.type(number);
  await press(page, 'button', 'Buscar pedido');
  await until(`the order ${number}`, async () => {
    for (const link of await page.$$('::-p-aria([role="link"])')) {
      if (!(await link.evaluate((each) => each.textContent)).includes(number)) continue;
      await link.evaluate((each) => /** @type {HTMLElement} */ (each).click());
      return true;
    }
    return false;
  });
}

/** The button that gives so much back; amounts are set apart by marks of direction. @param {Page} page @param {string} amount */
async function pressAmount(page, amount) {
  await until(`the button for ${amount}`, async () => {
    for (const button of await page.$$('::-p-aria([role="button"])')) {
      const words = (await button.evaluate((each) => each.textContent)).trim();
      if (!words.startsWith('Reembolsar') || !words.includes(amount)) continue;
      await button.evaluate((each) => /** @type {HTMLElement} */ (each).click());
      return true;
    }
    return false;
  });
}

/** The first field of that name: of the first line. @param {Page} page @param {string} name @param {string} words */
async function write(page, name, words) {
  const field = await found(page, 'textbox', name);
  await field.focus();
  await page.keyboard.type(words);
}

/** @param {Page} page @param {string} label */
async function chooseFirst(page, label) {
  const select = await found(page, 'combobox', label);
  await select.evaluate((element) => {
    const field = /** @type {HTMLSelectElement} */ (element);
    field.value = field.options[1]?.value ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  });
}

/** How many acts wait in what the kit keeps (docs/embedding.md). @param {Page} page */
function intentsKept(page) {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('seller-care-kit/1');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('intents').objectStore('intents').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** How many there are in the ledger, as any page of this browser reads it. @param {Page} page @param {string} number */
function refundsOf(page, number) {
  return page.evaluate(async (id) => {
    const { adapter } = /** @type {any} */ (document.querySelector('care-provider'));
    const signal = new AbortController().signal;
    return (await adapter.orders.get(id, { signal, locale: 'es' })).refunds.length;
  }, number);
}

/** @param {Page} page @param {string} words */
async function reads(page, words) {
  await until(`"${words}"`, async () => (await page.$(`::-p-text(${words})`)) !== null);
}
