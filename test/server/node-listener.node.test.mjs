// @ts-check
/** The handler behind Node's own server: aborts, streams and what they hold in memory. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { createMemoryAdapter } from '../../src/adapters/memory/index.js';
import { createCareHandler, spoolToDisk, toNodeListener } from '../../src/server/index.js';

const MB = 1024 * 1024;

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collectGarbage = runInNewContext('gc');

/** @type {any} */
let adapter;
/** @type {any} */
let receiveFile;
const server = createServer(
  toNodeListener((request) =>
    createCareHandler({ adapterFor: () => adapter, basePath: '/care', ...receiveFile })(request),
  ),
);
let baseUrl = '';
/** @type {string} */
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'care-test-'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  baseUrl = `http://127.0.0.1:${address.port}/care`;
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('an adapter behind a server of Node', () => {
  it('is read and written through the http adapter', async () => {
    adapter = createMemoryAdapter({ threads: 20 });
    const http = createHttpAdapter({ baseUrl });
    const { offers } = await http.describe(read());
    assert.ok(offers.threads?.reply);
    const page = await http.threads?.list({ limit: 5, attention: ['needs-reply'] }, read());
    const [thread] = page?.items ?? [];
    assert.ok(thread && http.threads?.reply && http.files?.open);
    const bytes = new File([new Uint8Array(200_000).fill(10)], 'año.pdf', {
      type: 'application/pdf',
    });
    const receipt = await http.threads.reply(
      {
        command: 'thread-reply',
        threadId: thread.id,
        recipient: 'customer',
        text: 'Le llega mañana.',
        files: [{ name: bytes.name, size: bytes.size, type: bytes.type, bytes }],
      },
      command(),
    );
    const [file] = receipt.message?.attachments ?? [];
    assert.ok(file);
    const opened = await http.files.open(file.id, read());
    assert.ok('bytes' in opened);
    assert.deepEqual(await opened.bytes.arrayBuffer(), await bytes.arrayBuffer());
  });

  it('hears at once that its caller has gone', async () => {
    /** @type {(signal: AbortSignal) => void} */
    let heard = () => {};
    const asked = new Promise((resolve) => (heard = resolve));
    adapter = {
      describe: () => Promise.reject(new Error('not asked')),
      threads: {
        get: (/** @type {string} */ _, /** @type {any} */ call) => {
          heard(call.signal);
          return new Promise(() => {});
        },
      },
    };
    const wanted = new AbortController();
    const reading = createHttpAdapter({ baseUrl }).threads?.get('t', read(wanted.signal));
    const signal = /** @type {AbortSignal} */ (await asked);
    assert.equal(signal.aborted, false);
    wanted.abort();
    await assert.rejects(reading ?? Promise.resolve());
    if (!signal.aborted) await once(signal, 'abort');
  });

  it('does not hear of a caller who got her answer and went', async () => {
    /** @type {any} */
    let signal;
    adapter = {
      describe: () => Promise.reject(new Error('not asked')),
      files: {
        discard: (/** @type {string} */ _, /** @type {any} */ call) => {
          signal = call.signal;
          return Promise.resolve();
        },
      },
    };
    await createHttpAdapter({ baseUrl }).files?.discard?.('f', command());
    server.closeAllConnections();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(signal.aborted, false);
  });

  it('gets an upload of 30 MB by way of the disk: nothing of it is held, and nothing stays', async () => {
    receiveFile = { receiveFile: spoolToDisk({ directory: folder }) };
    const seen = { size: 0, sum: 0, name: '' };
    adapter = staging(async (/** @type {File} */ file) => {
      seen.size = file.size;
      seen.name = file.name;
      for await (const piece of streamOf(file)) seen.sum += piece.length;
      assert.equal(readdirSync(folder).length, 1);
      return { id: 's-1' };
    });
    // What is waiting to be collected is not held.
    const held = () => {
      collectGarbage();
      return process.memoryUsage().arrayBuffers;
    };
    const before = held();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, held() - before)), 10);
    const { status, body } = await put(30, 'X-30.bin');
    clearInterval(watch);
    receiveFile = {};
    assert.equal(status, 200, body);
    assert.deepEqual(JSON.parse(body), { id: 's-1' });
    assert.deepEqual(seen, { size: 30 * MB, sum: 30 * MB, name: 'X-30.bin' });
    assert.ok(most < 8 * MB, `${Math.round(most / MB)} MB were held`);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('refuses an upload beyond the limit without waiting for its end', async () => {
    adapter = staging(() => Promise.reject(new Error('it was called')));
    const { status, body } = await put(40, 'x');
    assert.equal(status, 413, body);
    assert.equal(JSON.parse(body).kind, 'too-large');
  });

  it('leaves nothing on the disk of an upload that broke off', async () => {
    receiveFile = { receiveFile: spoolToDisk({ directory: folder }) };
    adapter = staging(() => Promise.reject(new Error('it was called')));
    const request = httpRequest(`${baseUrl}/uploads/u-2`, { method: 'PUT', headers: keyed(MB) });
    request.on('error', () => {});
    request.write(new Uint8Array(1000));
    await until(() => readdirSync(folder).length === 1);
    request.destroy();
    await until(() => readdirSync(folder).length === 0);
    receiveFile = {};
  });

  it('hands a long file out no faster than it is taken', async () => {
    let made = 0;
    const endless = {
      size: 400 * MB,
      type: 'video/mp4',
      [Symbol.toStringTag]: 'Blob',
      stream: () =>
        new ReadableStream(
          {
            pull: (controller) => {
              made += MB;
              controller.enqueue(new Uint8Array(MB));
            },
          },
          { highWaterMark: 0 },
        ),
    };
    adapter = {
      describe: () => Promise.reject(new Error('not asked')),
      files: { open: () => Promise.resolve({ bytes: endless }) },
    };
    const request = httpRequest(`${baseUrl}/files/f`);
    request.end();
    const [response] = await once(request, 'response');
    response.pause();
    const seen = await settled(() => made);
    assert.ok(seen < 50 * MB, `${seen / MB} MB were made for somebody who takes none`);
    request.destroy();
  });

  it('tells live changes as they happen, and hears when nobody listens any more', async () => {
    /** @type {any} */
    let line;
    adapter = {
      describe: () => Promise.reject(new Error('not asked')),
      live: {
        subscribe: (/** @type {any} */ options, /** @type {any} */ sink) => {
          line = { options, sink };
          sink.state('open', 'c-1');
        },
      },
    };
    const ended = new AbortController();
    /** @type {unknown[]} */
    const told = [];
    createHttpAdapter({ baseUrl }).live?.subscribe(
      { since: 'c-0', signal: ended.signal },
      {
        change: (batch, cursor) => told.push(['change', batch.length, cursor]),
        reset: () => told.push(['reset']),
        state: (state, cursor) => told.push([state, cursor]),
      },
    );
    await until(() => told.length === 2);
    assert.equal(line.options.since, 'c-0');
    line.sink.change([{ record: { kind: 'thread', id: 't' } }], 'c-2');
    await until(() => told.length === 3);
    assert.deepEqual(told, [
      ['connecting', undefined],
      ['open', 'c-1'],
      ['change', 1, 'c-2'],
    ]);
    ended.abort();
    if (!line.options.signal.aborted) await once(line.options.signal, 'abort');
  });

  it('outlives an address that is none', async () => {
    const request = httpRequest(baseUrl, { path: 'http://[:::1]/care/description' });
    request.end();
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 400);
    response.resume();
    adapter = createMemoryAdapter({ threads: 1 });
    assert.ok(await createHttpAdapter({ baseUrl }).describe(read()));
  });
});

/** @param {(file: File) => Promise<unknown>} stage */
function staging(stage) {
  return { describe: () => Promise.reject(new Error('not asked')), files: { stage } };
}

/** Sends so many megabytes, a piece at a time. @param {number} megabytes @param {string} name */
async function put(megabytes, name) {
  const request = httpRequest(`${baseUrl}/uploads/u-1`, {
    method: 'PUT',
    headers: {
      ...keyed(megabytes * MB),
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
  request.on('error', () => {});
  const answered = once(request, 'response');
  const piece = new Uint8Array(64 * 1024);
  let isAnswered = false;
  void answered.then(() => (isAnswered = true));
  for (let sent = 0; sent < megabytes * MB && !isAnswered; sent += piece.length) {
    if (!request.write(piece)) await Promise.race([once(request, 'drain'), answered]);
  }
  if (!isAnswered) request.end();
  const [response] = await answered;
  let body = '';
  for await (const chunk of response) body += chunk;
  request.destroy();
  return { status: response.statusCode, body };
}

/** @param {number} length */
function keyed(length) {
  return { 'Idempotency-Key': 'u-1', 'Content-Length': String(length) };
}

/** @param {Blob} blob @returns {AsyncIterable<Uint8Array>} */
function streamOf(blob) {
  return /** @type {any} */ (blob.stream());
}

function read(signal = new AbortController().signal) {
  return { signal, locale: 'es-ES' };
}

function command() {
  return { ...read(), idempotencyKey: crypto.randomUUID() };
}

/** @param {() => boolean} isTrue */
async function until(isTrue) {
  const deadline = performance.now() + 10_000;
  while (!isTrue() && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(isTrue(), `waited in vain for ${isTrue}`);
}

/** A number once it no longer grows. @param {() => number} read */
async function settled(read) {
  for (let last = -1, now = read(); ; last = now, now = read()) {
    if (last === now && now > 0) return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
