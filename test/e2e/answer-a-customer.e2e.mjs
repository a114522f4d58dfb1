// @ts-check
/**
 * The first journey, in the demo as `npm start` serves it, by role and name only: see what waits, open it, answer it.
 * The same on each adapter: what a seller sees and does may not depend on it.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  choose,
  chooseAdapter,
  found,
  holds,
  press,
  saying,
  tabTo,
  until,
  write,
} from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const MEMORY = 'En memoria';
const MOCKED = 'HTTP, con MSW';

/** Whom one writes to is called as each marketplace calls them. */
const WAYS = [
  { over: 'the adapter in memory', place: '', adapter: MEMORY, to: ['Cliente', 'Operador'] },
  { over: 'HTTP, mocked', place: '', adapter: MOCKED, to: ['Cliente', 'Operador'] },
  {
    over: 'HTTP, to a server with Mirakl',
    place: '?care=/care',
    adapter: 'HTTP, tu servidor',
    to: ['Ana Ruiz', 'Mercado Norte'],
  },
];

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
  await page.goto(new URL(place, server.origin).href);
  return { page, complaints };
}

for (const { over, place, adapter, to } of WAYS) {
  const [customer = '', operator = ''] = to;
  describe(`a stranger in the demo, over ${over}`, { timeout: 120_000 }, () => {
    async function openWay() {
      const opened = await open(place);
      await chooseAdapter(opened.page, adapter);
      await choose(opened.page, 'Deshacer envío', 'No');
      return opened;
    }

    it('answers a customer and the operator, and a second tab reads one message each', async () => {
      const { page, complaints } = await openWay();
      const first = await answer(page, customer, 'Sale mañana por la mañana, se lo prometo.');
      const second = await answer(page, operator, 'El cliente ya tiene su respuesta.');
      assert.notEqual(first, second);
      await page.reload();
      await found(page, 'log', 'Mensajes');

      const { page: tab } = await open(first);
      const [one, ...more] = await saying(tab, 'Sale mañana por la mañana, se lo prometo.');
      assert.match(one ?? '', /Para el cliente/);
      assert.deepEqual(more, []);
      const { page: other } = await open(second);
      const [two, ...others] = await saying(other, 'El cliente ya tiene su respuesta.');
      assert.match(two ?? '', /el Operador/i);
      assert.doesNotMatch(two ?? '', /Para el cliente/);
      assert.deepEqual(others, []);
      assert.deepEqual(complaints, []);
    });

    it('is told that nobody knows when the reply is lost, also after a reload, and finds one message', async () => {
      const { page } = await openWay();
      await choose(page, 'Red', 'Se pierden las respuestas');
      await openFirst(page);
      await write(page, customer, '¿Ha llegado esto?');
      await press(page, 'button', 'Enviar');
      await found(page, 'button', 'Comprobar si se ha enviado');

      await page.reload();
      await press(page, 'button', 'Comprobar si se ha enviado');
      await found(page, 'button', 'Enviar');
      await holds(page, '');
      assert.equal((await saying(page, '¿Ha llegado esto?')).length, 1);
      const { page: tab } = await open(page.url());
      assert.equal((await saying(tab, '¿Ha llegado esto?')).length, 1);
    });

    it('finds what was typed in another tab, and after a reload', async () => {
      const { page } = await openWay();
      await openFirst(page);
      await write(page, operator, 'Media frase que no se pier');
      const { page: tab } = await open(page.url());
      await holds(tab, 'Media frase que no se pier');
      // A page that nobody looks at is not drawn.
      await page.bringToFront();
      await page.reload();
      await holds(page, 'Media frase que no se pier');
    });

    it('does all of it with the keyboard alone', async () => {
      const { page } = await openWay();
      const [row] = await rows(page);
      await row?.focus();
      await page.keyboard.press('Enter');
      await found(page, 'textbox', 'Mensaje');
      await tabTo(page, 'textbox', 'Mensaje');
      await page.keyboard.type('Solo con el teclado.');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      await holds(page, '');
      assert.equal((await saying(page, 'Solo con el teclado.')).length, 1);
    });
  });
}

describe('the demo', { timeout: 120_000 }, () => {
  it('goes on over HTTP with what was typed in memory', async () => {
    const { page, complaints } = await open();
    await openFirst(page);
    await write(page, 'Cliente', 'Empezada en memoria');
    await chooseAdapter(page, MOCKED);
    await holds(page, 'Empezada en memoria');
    await press(page, 'button', 'Enviar');
    await holds(page, '');
    await chooseAdapter(page, MEMORY);
    assert.equal((await saying(page, 'Empezada en memoria')).length, 1);
    assert.deepEqual(complaints, []);
  });

  it('asks her in again when her session has expired, and goes on', async () => {
    const { page } = await open();
    await chooseAdapter(page, MOCKED);
    await openFirst(page);
    await write(page, 'Cliente', 'Antes de que caducara.');
    await choose(page, 'Red', 'Sesión caducada');
    await press(page, 'button', 'Entrar de nuevo');
    await holds(page, 'Antes de que caducara.');
    await press(page, 'button', 'Enviar');
    await holds(page, '');
    assert.equal((await saying(page, 'Antes de que caducara.')).length, 1);
  });
});

/** @param {Page} page @param {string} to @param {string} words @returns the address of the conversation */
async function answer(page, to, words) {
  await openFirst(page);
  await write(page, to, words);
  await press(page, 'button', 'Enviar');
  await holds(page, '');
  return page.url();
}

/** The first conversation of the list that is not open already. @param {Page} page */
async function openFirst(page) {
  const before = page.url();
  for (const row of await rows(page)) {
    await row.click();
    if (page.url() !== before) break;
  }
  assert.notEqual(page.url(), before);
  await found(page, 'textbox', 'Mensaje');
}

/** @param {Page} page */
async function rows(page) {
  /** @type {import('puppeteer-core').ElementHandle<Element>[]} */
  let links = [];
  await until('a conversation in the list', async () => {
    const list = await found(page, 'list', 'Conversaciones');
    links = await list.$$('::-p-aria([role="link"])');
    return links.length > 0;
  });
  return links;
}
