// @ts-check
/**
 * In the demo as `npm start` serves it, by role and name only: the nine ways to close a case, each walked in the real form.
 * What goes is asserted as the host hears it, and the case is read again through the adapter: its document byte by byte, its
 * reason and who closed it. Then one by keys alone.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chooseAdapter, found, press, tabTo, until } from '../support/demo-page.mjs';
import { serveDemo } from '../support/demo-server.mjs';
import { startBrowser, watch } from '../support/start-browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const EXPLANATION = 'El cliente ya tiene el documento.';
const folder = mkdtempSync(join(tmpdir(), 'care-'));
const bytes = Buffer.from('%PDF-1.7\nBoleta 4711, corregida\n%%EOF');
const document = join(folder, 'boleta.pdf');
writeFileSync(document, bytes);

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
  rmSync(folder, { recursive: true, force: true });
});

/** @type {import('puppeteer-core').BrowserContext} */
let context;
beforeEach(async () => {
  await context?.close();
  context = await browser.createBrowserContext();
});

/** What each type is closed with, and the reason that it does not proceed for. */
const TYPES = /** @type {const} */ ([
  ['invoice-copy', 'Boleta o factura', 'Por temas legales', 'legal'],
  ['invoice-correction', 'Boleta o factura corregida', 'Por temas legales', 'legal'],
  ['manual', 'Manual de instrucciones', 'El manual va dentro de la caja', 'in-the-box'],
]);

for (const adapter of ['En memoria', 'HTTP, con MSW']) {
  describe(`a stranger in the demo, over ${adapter}`, { timeout: 180_000 }, () => {
    it('closes cases of each type: sent digitally, sent by a carrier, and not at all', async () => {
      const page = await open(adapter);
      for (const [type, label, reason, code] of TYPES) {
        for (const sent of /** @type {const} */ (['digital', 'physical', 'not at all'])) {
          const { id, number } = await anOpenCase(page, type);
          await page.evaluate((hash) => void (location.hash = hash), `#/soporte/${id}`);
          await found(page, 'heading', `Caso ${number}`);
          await press(page, 'button', 'Cierre de caso');
          const values =
            sent === 'not at all'
              ? await refuse(page, reason, code)
              : await grant(page, label, sent);
          const asked = heard(page);
          await press(page, 'button', 'Revisar antes de cerrar');
          await press(page, 'button', 'Cerrar el caso');
          const request = await asked;
          assert.deepEqual(request.values, values, `${type}, ${sent}`);
          assert.deepEqual(
            request.files,
            sent === 'not at all' ? [] : [['boleta.pdf', 'document']],
          );
          await found(page, 'heading', 'Cómo se cerró');
          const closed = await readAgain(page, id);
          assert.equal(closed.outcome, sent === 'not at all' ? 'does-not-proceed' : 'proceeds');
          assert.equal(closed.reason, sent === 'not at all' ? code : undefined);
          assert.equal(closed.by, 'seller');
          assert.deepEqual(
            closed.documents,
            sent === 'not at all' ? [] : [bytes.toString('latin1')],
            'the very same bytes',
          );
        }
      }
    });
  });
}

describe('a seller without a mouse', { timeout: 120_000 }, () => {
  it('closes a case by keys alone, and is told what is missing', async () => {
    const page = await open('En memoria');
    const { id, number } = await anOpenCase(page, 'invoice-copy');
    await page.evaluate((hash) => void (location.hash = hash), `#/soporte/${id}`);
    await found(page, 'heading', `Caso ${number}`);
    await tabTo(page, 'button', 'Cierre de caso');
    await page.keyboard.press('Enter');
    await tabTo(page, 'radio', /^Procede/u);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'button', 'Revisar antes de cerrar');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', /^Explicación.*Falta/u);
    await page.keyboard.press('Enter');
    await page.keyboard.type(EXPLANATION);
    await tabTo(page, 'button', 'Revisar antes de cerrar');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Revisar antes de cerrar');
    await page.keyboard.press('Enter');
    await found(page, 'heading', 'Revísalo antes de cerrar el caso');
    await tabTo(page, 'button', 'Cerrar el caso');
    await page.keyboard.press('Enter');
    await found(page, 'heading', 'Cómo se cerró');
    const closed = await readAgain(page, id);
    assert.equal(closed.outcome, 'does-not-proceed');
    assert.equal(closed.explanation, EXPLANATION);
  });
});

/** @param {string} adapter */
async function open(adapter) {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const complaints = watch(page, server.origin);
  await page.goto(`${server.origin}/?world=chile#/soporte`);
  await chooseAdapter(page, adapter);
  await found(page, 'tab', 'Atención al Cliente');
  assert.deepEqual(complaints, []);
  return page;
}

/** @param {Page} page @param {string} label @param {'digital' | 'physical'} sent */
async function grant(page, label, sent) {
  await pressBeginning(page, 'radio', 'Procede');
  await pressBeginning(page, 'radio', sent === 'digital' ? 'Digital' : 'Físico');
  const field = await beginning(page, ['button', 'textbox'], label);
  await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (field).uploadFile(
    document,
  );
  await found(page, 'button', 'Quitar boleta.pdf');
  if (sent === 'digital') return { delivery: 'digital' };
  const today = await page.evaluate(() =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(Date.now()),
  );
  await type(page, 'Operador logístico', 'Chilexpress');
  await type(page, 'Número de seguimiento', 'CX900123');
  const day = await beginning(page, ['Date', 'textbox'], 'Fecha de despacho');
  await day.evaluate((element, value) => {
    const input = /** @type {HTMLInputElement} */ (element);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, today);
  return {
    ...{ delivery: 'physical', carrier: 'Chilexpress', 'tracking-number': 'CX900123' },
    'dispatch-date': today,
  };
}

/** @param {Page} page @param {string} label @param {string} reason */
async function refuse(page, label, reason) {
  await pressBeginning(page, 'radio', 'No procede');
  await press(page, 'radio', label);
  await type(page, 'Explicación', EXPLANATION);
  return { reason, explanation: EXPLANATION };
}

/** @param {Page} page @param {string} label @param {string} words */
async function type(page, label, words) {
  const field = await beginning(page, ['textbox'], label);
  await field.focus();
  await page.keyboard.type(words);
}

/** @param {Page} page @param {string} role @param {string} name */
async function pressBeginning(page, role, name) {
  const target = await beginning(page, [role], name);
  await target.evaluate((element) => /** @type {HTMLElement} */ (element).click());
}

/**
 * The first of these roles whose accessible name begins so.
 * @param {Page} page @param {readonly string[]} roles @param {string} name
 * @returns {Promise<import('puppeteer-core').ElementHandle<Element>>}
 */
async function beginning(page, roles, name) {
  /** @type {import('puppeteer-core').ElementHandle<Element> | undefined} */
  let target;
  await until(`a ${roles.join(' or ')} "${name}…"`, async () => {
    for (const role of roles) {
      for (const each of await page.$$(`::-p-aria([role="${role}"])`)) {
        const label = await each.evaluate((element) => {
          const { labels } = /** @type {HTMLInputElement} */ (element);
          return labels?.[0]?.textContent.trim().replace(/\s+/gu, ' ') ?? '';
        });
        if (label.startsWith(name)) target = each;
        if (target) return true;
      }
    }
    return false;
  });
  assert.ok(target);
  return target;
}

/** An open case of a type, as the marketplace has it. @param {Page} page @param {string} type */
async function anOpenCase(page, type) {
  return page.evaluate(async (wanted) => {
    const adapter = /** @type {any} */ (globalThis.document.querySelector('care-provider')).adapter;
    const call = { signal: new AbortController().signal, locale: 'es' };
    const query = { desk: 'customer', group: 'open', type: wanted, limit: 50 };
    const { items } = await adapter.cases.list(query, call);
    const { id, number } = items.find((/** @type {any} */ { state }) => state === 'open');
    return { id: String(id), number: String(number) };
  }, type);
}

/** What the host hears before it goes. @param {Page} page */
function heard(page) {
  return page.evaluate(
    () =>
      new Promise((/** @type {(request: { values: any, files: any }) => void} */ resolve) => {
        globalThis.document.addEventListener(
          'care-closure-submit',
          (event) => {
            const { answers, files } = /** @type {any} */ (event).request;
            resolve({
              values: answers.values,
              files: files.map((/** @type {any} */ { name, field }) => [name, field]),
            });
          },
          { once: true },
        );
      }),
  );
}

/** How it was closed, read through the adapter of the page. @param {Page} page @param {string} id */
async function readAgain(page, id) {
  return page.evaluate(async (caseId) => {
    const adapter = /** @type {any} */ (globalThis.document.querySelector('care-provider')).adapter;
    const call = { signal: new AbortController().signal, locale: 'es' };
    const { closed } = await adapter.cases.get(caseId, call);
    const documents = await Promise.all(
      closed.documents.map(async (/** @type {any} */ { id: fileId }) => {
        const opened = await adapter.files.open(fileId, call);
        const all = new Uint8Array(await opened.bytes.arrayBuffer());
        return String.fromCharCode(...all);
      }),
    );
    return {
      ...{ outcome: closed.outcome, reason: closed.reason?.code, by: closed.by?.kind, documents },
      explanation: closed.answers?.values.explanation,
    };
  }, id);
}
