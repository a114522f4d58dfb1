// @ts-check
/** What only a browser with a server behind it shows: uploads with progress and abort, live lines, lost sessions. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { createCareHandler, toNodeListener } from '../../../src/server/index.js';
import { startBrowser } from '../../support/start-browser.mjs';

const MB = 1024 * 1024;

/** @type {any} */
let adapter;
/** Where the server sends everybody, as one does whose session has ended. @type {string | undefined} */
let elsewhere;
/** Until it settles the server takes nothing in. @type {Promise<unknown>} */
let held = Promise.resolve();
/** @type {string} */
let script;
const care = toNodeListener((request) =>
  createCareHandler({ adapterFor: () => adapter, basePath: '/care' })(request),
);
const server = createServer((request, response) => {
  if (request.url?.startsWith('/care/')) {
    if (elsewhere === undefined) return void held.then(() => care(request, response));
    response.writeHead(302, { Location: elsewhere }).end();
    request.resume();
    return;
  }
  const isScript = request.url === '/page.js';
  response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
  response.end(isScript ? script : '<!doctype html><script type="module" src="/page.js"></script>');
});

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { createHttpAdapter } from './src/adapters/http/index.ts';
        globalThis.http = createHttpAdapter({ baseUrl: '/care' });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  await page.waitForFunction('globalThis.http !== undefined');
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

describe('an upload from a browser', () => {
  it('tells how far it is, and arrives whole', async () => {
    const seen = { name: '', type: '', sum: 0 };
    adapter = staging(async (/** @type {File} */ file) => {
      seen.name = file.name;
      seen.type = file.type;
      seen.sum = (await file.arrayBuffer()).byteLength;
      return { id: 's-1' };
    });
    // The server reads on once the page has told of the first part: a machine that is fast enough tells of the end only.
    /** @type {(value?: unknown) => void} */
    let read = () => {};
    held = new Promise((resolve) => (read = resolve));
    const uploading = stage({ megabytes: 12 });
    await page.waitForFunction('globalThis.told > 0');
    read();
    const { staged, progress } = await uploading;
    assert.deepEqual(staged, { id: 's-1' });
    assert.deepEqual(seen, { name: 'año.bin', type: 'application/x-test', sum: 12 * MB });
    assert.ok(progress.length > 1, `told ${progress.length} times`);
    assert.deepEqual(progress.at(-1), { sentBytes: 12 * MB, totalBytes: 12 * MB });
    assert.deepEqual(
      progress.map(({ sentBytes }) => sentBytes),
      progress.map(({ sentBytes }) => sentBytes).sort((a, b) => a - b),
    );
  });

  it('ends when it is aborted, for the adapter on the other side, too', async () => {
    /** @type {(signal: AbortSignal) => void} */
    let heard = () => {};
    const asked = new Promise((resolve) => (heard = resolve));
    adapter = staging((/** @type {File} */ _, /** @type {any} */ call) => {
      heard(call.signal);
      return new Promise(() => {});
    });
    const ending = stage({ megabytes: 1, abortable: true });
    const signal = /** @type {AbortSignal} */ (await asked);
    await page.evaluate('globalThis.stop()');
    const { error } = await ending;
    assert.equal(error?.name, 'AbortError');
    if (!signal.aborted) await once(signal, 'abort');
  });

  it('that is sent to a page of sign-in is unauthorised, and a read as well', async () => {
    adapter = staging(() => Promise.resolve({ id: 's-1' }));
    elsewhere = '/login';
    const { error } = await stage({ megabytes: 1 });
    assert.equal(error?.kind, 'unauthorised');
    // Where a browser that followed would only see that another origin does not answer.
    elsewhere = 'http://localhost:9/login';
    assert.equal((await stage({ megabytes: 1, read: true })).error?.kind, 'unauthorised');
    elsewhere = undefined;
  });

  it('whose server is gone is unavailable, and nobody knows what it did', async () => {
    adapter = staging(() => Promise.reject(new Error('not asked')));
    const destroying = (/** @type {any} */ request) => request.socket.destroy();
    server.prependListener('request', destroying);
    const { error } = await stage({ megabytes: 1 });
    server.off('request', destroying);
    assert.deepEqual(error, { kind: 'unavailable', outcome: 'unknown', name: 'CareError' });
  });
});

/** @param {(...args: any[]) => Promise<unknown>} stage */
function staging(stage) {
  return {
    describe: () => Promise.reject(new Error('not asked')),
    files: { stage, open: () => Promise.reject(new Error('not asked')) },
  };
}

/**
 * @param {{ megabytes: number, abortable?: boolean, read?: boolean }} options
 * @returns {Promise<{ staged?: unknown, progress: { sentBytes: number }[], error?: any }>}
 */
function stage(options) {
  return page.evaluate(async ({ megabytes, read }) => {
    const { http } = /** @type {any} */ (globalThis);
    const aborting = new AbortController();
    Object.assign(globalThis, { stop: () => aborting.abort() });
    /** @type {any[]} */
    const progress = [];
    const call = {
      signal: aborting.signal,
      locale: 'es',
      idempotencyKey: crypto.randomUUID(),
      onProgress: (/** @type {any} */ each) =>
        Object.assign(globalThis, { told: progress.push(each) }),
    };
    const bytes = new Uint8Array(megabytes * 1024 * 1024);
    const file = new File([bytes], 'año.bin', { type: 'application/x-test' });
    try {
      const staged = await (read ? http.files.open('f', call) : http.files.stage(file, call));
      return { staged, progress };
    } catch (/** @type {any} */ error) {
      const { name, kind, outcome } = error;
      return { progress, error: kind === undefined ? { name } : { name, kind, outcome } };
    }
  }, options);
}
