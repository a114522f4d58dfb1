// @ts-check
/**
 * The second journey, in the demo as `npm start` serves it, by role and name only: find an order, begin a conversation
 * about it with a document, be warned, call it back, send it, lose the reply, and find exactly one.
 */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { choose, chooseAdapter, found, press, saying, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const WORDS = 'Le envío la factura. Si prefiere, llámeme al 612 345 678.';
const FILE = 'Factura de la tienda.pdf';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveDemo>>} */
let server;
/** @type {string} */
let folder;
/** A document that no world has. */
const bytes = Buffer.concat([
  Buffer.from('%PDF-1.7\n'),
  randomBytes(40_000),
  Buffer.from('\n%%EOF'),
]);
before(async () => {
  browser = await startBrowser();
  server = await serveDemo();
  folder = mkdtempSync(join(tmpdir(), 'care-document-'));
  writeFileSync(join(folder, FILE), bytes);
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** @type {import('puppeteer-core').BrowserContext} */
let context;
beforeEach(async () => {
  await context?.close();
  context = await browser.createBrowserContext();
});

async function open(place = '') {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const complaints = watch(page, server.origin);
  await page.goto(new URL(place, server.origin).href);
  return { page, complaints };
}

for (const adapter of ['En memoria', 'HTTP, con MSW']) {
  describe(`a stranger in the demo, over ${adapter}`, { timeout: 180_000 }, () => {
    it('begins a conversation with a document, and a second tab reads exactly one, byte for byte', async () => {
      const { page, complaints } = await open();
      await chooseAdapter(page, adapter);
      const number = await anOrder(page);

      await pressMenu(page, 'Mensajes');
      await press(page, 'button', 'Nueva conversación');
      await type(page, 'textbox', '¿Sobre qué pedido es?', number);
      await press(page, 'button', 'Buscar pedido');
      await pressIfThere(page, 'Iniciar una conversación nueva', 'Adjuntar archivos');

      await press(page, 'radio', 'Cliente');
      await chooseFirst(page, 'Motivo');
      await type(page, 'textbox', 'Mensaje', WORDS);
      await attach(page, join(folder, FILE));

      // Asked once whether a file is to go to the customer; then warned of the phone number.
      await press(page, 'button', 'Enviar');
      await press(page, 'button', 'Enviar a Cliente');
      await press(page, 'button', 'Enviar de todos modos');
      await press(page, 'button', 'Deshacer');
      await reads(page, 'no se ha enviado nada');
      assert.equal((await written(page, number)).length, 0, 'it was called back');

      // The reply is lost on the way: what became of it is not known, also after a reload.
      await choose(page, 'Red', 'Se pierden las respuestas');
      await sendAgain(page);
      await found(page, 'button', 'Comprobar si se ha enviado');
      await page.reload();
      await press(page, 'button', 'Comprobar si se ha enviado');
      assert.equal((await saying(page, WORDS)).length, 1);

      const { page: tab } = await open(page.url());
      const [one, ...more] = await written(tab, number);
      assert.deepEqual(more, []);
      assert.deepEqual(one?.to, ['customer']);
      assert.ok(one?.reason, 'it has a reason');
      assert.deepEqual(one?.files, [{ name: FILE, hash: hashOf(bytes) }]);
      assert.deepEqual(complaints, []);
    });
  });
}

describe('a stranger in the demo', { timeout: 120_000 }, () => {
  it('is told at its place what keeps a conversation from being begun, and loses nothing', async () => {
    const { page } = await open('#/mensajes/compose');
    await type(page, 'textbox', '¿Sobre qué pedido es?', '00000000-Z');
    await press(page, 'button', 'Buscar pedido');
    await reads(page, 'No existe el pedido');
    await press(page, 'button', 'Escribir al operador sin pedido');
    await pressIfThere(page, 'Iniciar una conversación nueva', 'Adjuntar archivos');
    await press(page, 'button', 'Enviar');
    await reads(page, 'Escribe un mensaje.');
    await type(page, 'textbox', 'Mensaje', 'Una pregunta sobre mi tienda.');
    const { page: tab } = await open('#/mensajes/compose');
    await press(tab, 'button', 'Escribir al operador sin pedido');
    await pressIfThere(tab, 'Iniciar una conversación nueva', 'Adjuntar archivos');
    await until('the draft', async () => {
      const field = await found(tab, 'textbox', 'Mensaje');
      return field.evaluate(
        (each) =>
          /** @type {HTMLTextAreaElement} */ (each).value === 'Una pregunta sobre mi tienda.',
      );
    });
  });
});

/** In the portal's menu, where a number may stand beside the name. @param {Page} page @param {string} name */
async function pressMenu(page, name) {
  await until(`"${name}" in the menu`, async () => {
    for (const link of await page.$$('::-p-aria([role="link"])')) {
      if (!(await link.evaluate((each) => each.textContent)).trim().startsWith(name)) continue;
      await link.click();
      return true;
    }
    return false;
  });
}

/** The number of an order that nobody has written about yet. @param {Page} page */
async function anOrder(page) {
  await pressMenu(page, 'Órdenes');
  let number = '';
  await until('the orders', async () => {
    const links = await page.$$('::-p-aria([role="link"])');
    const texts = await Promise.all(links.map((each) => each.evaluate((one) => one.textContent)));
    number = texts.map((text) => /\d{8}-A/.exec(text ?? '')?.[0]).find(Boolean) ?? '';
    return number !== '';
  });
  return number;
}

/** @param {Page} page @param {string} role @param {string} name @param {string} words */
async function type(page, role, name, words) {
  const field = await found(page, role, name);
  await field.focus();
  await page.keyboard.type(words);
}

/** Where conversations are there already, they are shown first. @param {Page} page @param {string} name @param {string} otherwise */
async function pressIfThere(page, name, otherwise) {
  let isThere = false;
  await until(`"${name}" or "${otherwise}"`, async () => {
    isThere = (await page.$(`::-p-aria([name="${name}"][role="button"])`)) !== null;
    const other = await page.$(`::-p-aria([name="${otherwise}"][role="button"])`);
    return isThere || other !== null;
  });
  if (isThere) await press(page, 'button', name);
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

/** @param {Page} page @param {string} path */
async function attach(page, path) {
  const button = await found(page, 'button', 'Adjuntar archivos');
  const [chooser] = await Promise.all([page.waitForFileChooser(), button.click()]);
  await chooser.accept([path]);
  await found(page, 'button', `Quitar ${FILE}`);
}

/** After it was called back: what was seen once may be asked once more. @param {Page} page */
async function sendAgain(page) {
  for (const name of ['Enviar', 'Enviar de todos modos', 'Enviar a Cliente']) {
    const button = await page.$(`::-p-aria([name="${name}"][role="button"])`);
    if (button) await press(page, 'button', name);
  }
}

/** @param {Page} page @param {string} words */
async function reads(page, words) {
  await until(`"${words}"`, async () => (await page.$(`::-p-text(${words})`)) !== null);
}

/**
 * The messages of the shop about an order, as the adapter of this page reads them.
 * @param {Page} page @param {string} number
 * @returns {Promise<{ to: string[], reason: string | undefined, files: { name: string, hash: string }[] }[]>}
 */
async function written(page, number) {
  await page.waitForFunction(() => customElements.get('care-provider') !== undefined);
  const found = await page.evaluate(
    async (id, words) => {
      const provider = /** @type {any} */ (document.querySelector('care-provider'));
      await provider.updateComplete;
      const { threads, files } = provider.adapter;
      const call = { signal: AbortSignal.timeout(20_000), locale: 'es' };
      const about = { kind: 'order', id };
      const list = await threads.list({ about, limit: 50 }, call);
      const all = [];
      for (const thread of list.items) {
        const page = await threads.messages({ threadId: thread.id, limit: 100 }, call);
        for (const message of page.items) {
          if (message.body.content !== words) continue;
          const opened = [];
          for (const { id: fileId, name } of message.attachments) {
            const { bytes } = await files.open(fileId, call);
            const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
            const hex = [...new Uint8Array(digest)].map((byte) =>
              byte.toString(16).padStart(2, '0'),
            );
            opened.push({ name, hash: hex.join('') });
          }
          const to = message.audience.to.map((/** @type {{ kind: string }} */ { kind }) => kind);
          all.push({ to, reason: thread.reason?.code, files: opened });
        }
      }
      return all;
    },
    number,
    WORDS,
  );
  return found;
}

/** @param {Buffer} content */
function hashOf(content) {
  return createHash('sha256').update(content).digest('hex');
}
