// @ts-check
/**
 * In the demo as `npm start` serves it, by role and name only: by either of the guide's ways to the cases, the overdue
 * ones, one of them, found again by its number, her own requests, and a mail about a new one that leads to it. The same
 * on each adapter.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chooseAdapter, found, press, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

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
    it('finds the overdue case, and the one that a mail tells of', async () => {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      const complaints = watch(page, server.origin);
      await page.goto(`${server.origin}/?world=chile`);
      await chooseAdapter(page, adapter);

      await pressBeginning(page, 'link', 'Soporte');
      const tab = await found(page, 'tab', 'Atención al Cliente');
      assert.equal(await tab.evaluate((each) => each.ariaSelected), 'true');
      const overdue = await pressBeginning(page, 'button', 'Plazo vencido');
      const count = Number(/\d+/u.exec(overdue)?.[0]);
      assert.ok(count > 0, overdue);
      await found(page, 'table', 'Casos abiertos con plazo de resolución vencido');
      await reads(page, `${count} casos`);
      const number = await firstNumber(page);
      await press(page, 'link', `Ver el caso ${number}`);
      await found(page, 'heading', `Caso ${number}`);
      await reads(page, 'Vencido hace');

      await press(page, 'DisclosureTriangle', 'Mi cuenta');
      await press(page, 'link', 'Ayuda');
      await pressBeginning(page, 'button', 'Todos los abiertos');
      const field = await found(page, 'searchbox', 'Número de caso o de pedido');
      await field.focus();
      await page.keyboard.type(number);
      await press(page, 'button', 'Buscar caso');
      await reads(page, '1 caso');
      await found(page, 'link', `Ver el caso ${number}`);

      await press(page, 'link', 'Panel de control');
      await press(page, 'link', `${count} con el plazo vencido`);
      await reads(page, `${count} casos`);

      await press(page, 'tab', 'Atención al Seller');
      await until('her own requests', async () => (await firstNumber(page)) !== number);

      // The demo's panel may be open since the adapter was chosen.
      if ((await page.$('::-p-aria([name="Llega un caso"][role="button"])')) === null) {
        await press(page, 'DisclosureTriangle', 'Demo');
      }
      await press(page, 'button', 'Llega un caso');
      const mail = await pressBeginning(page, 'link', 'Ver el caso', 'article');
      const come = /\d+/u.exec(mail)?.[0] ?? '';
      await found(page, 'heading', `Caso ${come}`);
      await page.reload();
      await found(page, 'heading', `Caso ${come}`);
      assert.deepEqual(complaints, []);
    });
  });
}

/** The number of the first case in the table. @param {Page} page */
async function firstNumber(page) {
  let number = '';
  await until('a case', async () => {
    for (const row of await page.$$('::-p-aria([role="row"])')) {
      const text = await row.evaluate((each) => each.textContent);
      number = /\d{8}/u.exec(text)?.[0] ?? '';
      if (number !== '') return true;
    }
    return false;
  });
  return number;
}

/** @param {Page} page @param {string} words */
async function reads(page, words) {
  await until(`"${words}"`, async () => (await page.$(`::-p-text(${words})`)) !== null);
}

/**
 * Something whose name begins so. @param {Page} page @param {string} role @param {string} words
 * @param {string} [within] the tag that it stands in
 * @returns {Promise<string>} its words
 */
async function pressBeginning(page, role, words, within) {
  let text = '';
  await until(`a ${role} "${words}…"`, async () => {
    for (const each of await page.$$(`::-p-aria([role="${role}"])`)) {
      const [said, isWithin] = await each.evaluate(
        (element, tag) => [element.textContent.trim(), !tag || element.closest(tag) !== null],
        within ?? '',
      );
      if (!String(said).startsWith(words) || isWithin !== true) continue;
      text = String(said);
      // The counts come after the words.
      if (role === 'button' && !/\d/u.test(text)) continue;
      await each.evaluate((element) => /** @type {HTMLElement} */ (element).click());
      return true;
    }
    return false;
  });
  return text;
}
