// @ts-check
/**
 * In the demo as `npm start` serves it, by role and name only: find an order by its number, read its page, write to the
 * customer from there, and find the conversation on it. The same on each adapter.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chooseAdapter, found, press, saying, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

/** Nobody has written about it yet. */
const NUMBER = '48215620-A';
const WORDS = 'La mesa sale mañana del almacén; la alfombra ya está en camino.';

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

for (const adapter of ['En memoria', 'HTTP, con MSW']) {
  describe(`a stranger in the demo, over ${adapter}`, { timeout: 120_000 }, () => {
    it('finds an order by its number and writes to the customer from its page', async () => {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const complaints = watch(page, server.origin);
      await page.goto(server.origin);
      await chooseAdapter(page, adapter);

      await press(page, 'link', 'Órdenes');
      await look(page, '00000000-Z');
      await reads(page, 'No existe el pedido');
      await look(page, NUMBER);
      await pressBeginning(page, NUMBER);
      await found(page, 'heading', `Pedido ${NUMBER}`);
      for (const words of ['Mesa auxiliar Tea', 'No se ha reembolsado nada.']) {
        await reads(page, words);
      }

      await press(page, 'link', 'Escribir al cliente');
      const customer = await found(page, 'radio', 'Cliente');
      const isChosen = await customer.evaluate(
        (each) => /** @type {HTMLInputElement} */ (each).checked,
      );
      assert.ok(isChosen, 'whom it is for is chosen already');
      await chooseFirst(page, 'Motivo');
      const field = await found(page, 'textbox', 'Mensaje');
      await field.focus();
      await page.keyboard.type(WORDS);
      await press(page, 'button', 'Enviar');
      assert.equal((await saying(page, WORDS)).length, 1);

      await press(page, 'link', 'Órdenes');
      await look(page, NUMBER);
      await pressBeginning(page, NUMBER);
      await reads(page, 'La mesa sale mañana');
      await page.reload();
      await reads(page, 'La mesa sale mañana');
      assert.deepEqual(complaints, []);
    });
  });
}

/** @param {Page} page @param {string} number */
async function look(page, number) {
  const field = await found(page, 'searchbox', 'Número de pedido');
  await field.focus();
  await field.evaluate((each) => /** @type {HTMLInputElement} */ (each).select());
  await page.keyboard.type(number);
  await press(page, 'button', 'Buscar pedido');
}

/** @param {Page} page @param {string} words */
async function reads(page, words) {
  await until(`"${words}"`, async () => (await page.$(`::-p-text(${words})`)) !== null);
}

/** A link whose words begin so. @param {Page} page @param {string} words */
async function pressBeginning(page, words) {
  await until(`a link "${words}…"`, async () => {
    for (const link of await page.$$('::-p-aria([role="link"])')) {
      if (!(await link.evaluate((each) => each.textContent)).trim().startsWith(words)) continue;
      await link.evaluate((each) => /** @type {HTMLElement} */ (each).click());
      return true;
    }
    return false;
  });
}

/** @param {Page} page @param {string} label */
async function chooseFirst(page, label) {
  const select = await found(page, 'combobox', label);
  await select.evaluate((element) => {
    const field = /** @type {HTMLSelectElement} */ (element);
    field.value = [...field.options].find(({ disabled }) => !disabled)?.value ?? '';
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  });
}
