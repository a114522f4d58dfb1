// @ts-check
/**
 * In the demo as `npm start` serves it, by role and name only: open an incident, read what it freezes, write to the
 * customer, refund, mark it as resolved with the word, see it wait and close, and another one reopened; and one whose resolution
 * fails after the word was sent, finished after a reload without a second word.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { choose, chooseAdapter, found, press, saying, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const TO_CUSTOMER = 'Sentimos lo ocurrido: le enviamos otra unidad mañana.';
const WORD = 'Hemos enviado otra unidad y el cliente está conforme.';

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

/** A page whose clock can be put forward: what others do by themselves they have done when she comes back. */
async function open() {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const { now } = Date;
    Date.now = () => now.call(Date) + Number(sessionStorage.getItem('later') ?? 0);
  });
  const complaints = watch(page, server.origin);
  await page.goto(new URL('#/incidentes', server.origin).href);
  return { page, complaints };
}

/** @param {Page} page */
async function aMinuteLater(page) {
  await page.evaluate(() => {
    const later = Number(sessionStorage.getItem('later') ?? 0) + 60_000;
    sessionStorage.setItem('later', String(later));
  });
  await page.reload();
}

for (const adapter of ['En memoria', 'HTTP, con MSW']) {
  describe(`a stranger in the demo, over ${adapter}`, { timeout: 180_000 }, () => {
    it('settles an incident with a word, sees it wait and close, and another one opened again', async () => {
      const { page, complaints } = await open();
      await chooseAdapter(page, adapter);
      const [agreed, disputed] = await openOnes(page);
      assert.ok(agreed && disputed, 'one that the operator agrees with, and one that not');

      await press(page, 'link', agreed);
      await reads(page, 'El ciclo del pedido está congelado hasta que se resuelva.');
      await reads(page, 'Cuenta en tus indicadores de calidad.');
      await press(page, 'button', 'Escribir al cliente');
      const customer = await found(page, 'radio', 'Cliente');
      const isChosen = await customer.evaluate(
        (each) => /** @type {HTMLInputElement} */ (each).checked,
      );
      assert.ok(isChosen, 'it is for the customer');
      await type(page, 'Mensaje', TO_CUSTOMER);
      await press(page, 'button', 'Enviar');
      await reads(page, 'La tienda ha respondido');

      await press(page, 'button', 'Reembolso');
      await type(page, 'Unidades', '1');
      await chooseFirst(page, 'Motivo');
      await press(page, 'button', 'Revisar el reembolso');
      await pressBeginning(page, 'Reembolsar ');
      await reads(page, 'El marketplace tiene el reembolso');
      await press(page, 'button', 'Cerrar');

      // Without the word nothing goes.
      await resolve(page, '');
      await reads(page, 'sin este mensaje no se puede marcar como resuelta');
      await type(page, 'Mensaje al Operador: qué se ha hecho', WORD);
      await submit(page);
      await reads(page, 'La has marcado como resuelta.');
      await aMinuteLater(page);
      await reads(page, 'Está cerrada. No queda nada por hacer.');

      await press(page, 'link', 'Todos los incidentes');
      await press(page, 'link', disputed);
      await resolve(page, WORD);
      await reads(page, 'La has marcado como resuelta.');
      await aMinuteLater(page);
      await reads(page, 'El operador no está conforme y la ha reabierto');
      await found(page, 'button', 'Marcar como resuelto');
      assert.deepEqual(complaints, []);
    });

    it('finishes after a reload what failed half-way, and the operator has one word', async () => {
      const { page } = await open();
      await chooseAdapter(page, adapter);
      const [incident] = await openOnes(page);
      await choose(page, 'Fallo', 'Resolución a medias');
      await press(page, 'link', incident ?? '');
      await resolve(page, WORD);
      await reads(page, 'Mensaje al operador');
      await reads(page, 'Falta');
      await page.reload();
      await press(page, 'button', 'Terminar');
      await reads(page, 'La has marcado como resuelta.');
      await press(page, 'link', 'Con el Operador');
      assert.equal((await saying(page, WORD)).length, 1);
    });
  });
}

/** The names of two that are open: one that the operator will agree with at once, and one that not. @param {Page} page */
async function openOnes(page) {
  await found(page, 'heading', 'Por resolver');
  const links = await page.$$('::-p-aria([role="link"])');
  const names = await Promise.all(
    links.map((link) => link.evaluate((each) => each.getAttribute('aria-label') ?? '')),
  );
  // Each third one is not as it should be, by the number of its order (docs/decisions/1711).
  const numbered = names.flatMap((name) => {
    const number = /(\d{8})-A/u.exec(name)?.[1];
    return number === undefined ? [] : [{ name, isAgreed: Number(number) % 3 !== 0 }];
  });
  return [
    numbered.find(({ isAgreed }) => isAgreed)?.name,
    numbered.find(({ isAgreed }) => !isAgreed)?.name,
  ];
}

/** @param {Page} page @param {string} words */
async function resolve(page, words) {
  await press(page, 'button', 'Marcar como resuelto');
  await chooseFirst(page, 'Motivo de cierre');
  if (words !== '') await type(page, 'Mensaje al Operador: qué se ha hecho', words);
  await submit(page);
}

/** The first that is there to choose. @param {Page} page @param {string} name */
async function chooseFirst(page, name) {
  const field = await found(page, 'combobox', name);
  await until(`something to choose as "${name}"`, () =>
    field.evaluate((each) => /** @type {HTMLSelectElement} */ (each).options.length > 1),
  );
  await field.evaluate((each) => {
    const select = /** @type {HTMLSelectElement} */ (each);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** @param {Page} page @param {string} words */
async function pressBeginning(page, words) {
  await until(`a button "${words}…"`, async () => {
    for (const button of await page.$$('::-p-aria([role="button"])')) {
      const text = await button.evaluate((each) => each.textContent.trim());
      if (!text.startsWith(words)) continue;
      await button.evaluate((each) => /** @type {HTMLElement} */ (each).click());
      return true;
    }
    return false;
  });
}

/** The act's own button, which has the name of the one that opened it. @param {Page} page */
async function submit(page) {
  const buttons = await page.$$('::-p-aria([name="Marcar como resuelto"][role="button"])');
  await buttons.at(-1)?.evaluate((each) => /** @type {HTMLElement} */ (each).click());
}

/** @param {Page} page @param {string} name @param {string} words */
async function type(page, name, words) {
  const field = await found(page, 'textbox', name);
  await field.focus();
  await page.keyboard.type(words);
}

/** Waits until the page says it, in whichever shadow root. @param {Page} page @param {string} words */
async function reads(page, words) {
  await until(`the page to say "${words}"`, () =>
    page.evaluate((wanted) => {
      /** @param {Node} node @returns {string} */
      const textOf = (node) => {
        if (node instanceof Text) return node.data;
        if (node instanceof Element && getComputedStyle(node).display === 'none') return '';
        const inside = node instanceof Element ? (node.shadowRoot?.childNodes ?? []) : [];
        return [...inside, ...node.childNodes].map(textOf).join('');
      };
      return textOf(document.body).replace(/\s+/gu, ' ').includes(wanted);
    }, words),
  );
}
