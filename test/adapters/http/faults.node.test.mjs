// @ts-check
/** Every read and every command, through a line on which things go wrong: rows of faults, columns of methods. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toCareError } from '../../../src/adapter/care-error.js';
import { guardRead, patientRead } from '../../../src/store/patient-read.js';
import { replySwallowed, requestDoubled } from '../../support/fault-proxy.mjs';
import { ROWS } from '../../support/fault-rows.mjs';
import {
  arrived,
  BYTES,
  command,
  FILE,
  openShop,
  openWorld,
  read,
  reply,
} from '../../support/fault-world.mjs';

/** @typedef {import('../../support/fault-rows.mjs').Row} Row */
/** @typedef {any} Adapter */
/** @typedef {Awaited<ReturnType<typeof openShop>>} Shop */

/** @type {Awaited<ReturnType<typeof openWorld>>} */
let world;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** @typedef {(adapter: Adapter, shop: Shop, call: any) => Promise<any>} Ask */
/** @type {readonly (readonly [string, Ask])[]} */
const READS = [
  ['describe', (adapter, _, call) => adapter.describe(call)],
  [
    'check',
    (adapter, { thread }, call) => {
      const record = { kind: 'thread', id: thread };
      const baseline = { ids: [], at: '2026-03-12T09:00:00Z' };
      const request = { ...reply(thread), files: [] };
      return adapter.check({ key: 'k-1', record, baseline, request }, call);
    },
  ],
  ['threads.list', (adapter, _, call) => adapter.threads.list({ limit: 2 }, call)],
  ['threads.count', (adapter, _, call) => adapter.threads.count({}, call)],
  ['threads.get', (adapter, { thread }, call) => adapter.threads.get(thread, call)],
  [
    'threads.messages',
    (adapter, { thread }, call) => adapter.threads.messages({ threadId: thread, limit: 3 }, call),
  ],
  ['threads.composeOptions', (adapter, _, call) => adapter.threads.composeOptions(null, call)],
  ['files.open', async (adapter, { file }, call) => opened(await adapter.files.open(file, call))],
  ['reasons.list', (adapter, _, call) => adapter.reasons.list('contact', call)],
  ['orders.list', (adapter, _, call) => adapter.orders.list({ limit: 1 }, call)],
  ['orders.get', (adapter, { order }, call) => adapter.orders.get(order, call)],
];

/** @param {any} file A file that was opened. */
async function opened({ bytes, name }) {
  return { name, type: bytes.type, bytes: [...new Uint8Array(await bytes.arrayBuffer())] };
}

describe('what she reads is right or said to be missing', () => {
  for (const row of ROWS) {
    for (const [name, ask] of READS) {
      it(`${name}, when ${row.said}`, () => readCell(row, name, ask));
    }
  }
});

/** @param {Row} row @param {string} name @param {Ask} ask */
async function readCell(row, name, ask) {
  const shop = await openShop();
  const truth = plain(await ask(shop.shop, shop, read()));
  world.serve({ adapterFor: () => shop.shop });
  const http = world.client();
  const wanted = new AbortController();
  meet(row, name, shop, () => wanted.abort('enough'));
  const first = ask(http, shop, read(wanted.signal));
  if (row.isSilent) await assert.rejects(first, (reason) => reason === 'enough');
  else if (row.told === undefined) assert.deepEqual(plain(await first), truth);
  else assertTold(await thrownBy(first), row.told);
  // She presses *try again*, or comes back.
  assert.deepEqual(plain(await ask(http, shop, read())), truth);
  if (!row.readsOn) return;
  meet(row, name, shop);
  const limits = { timeLimitMs: 20_000, retries: 2, retryBaseMs: 1 };
  const patient = patientRead(read().signal, limits, (signal) =>
    guardRead(signal, limits, (own) => ask(http, shop, read(own))),
  );
  assert.deepEqual(plain(await patient), truth);
}

/**
 * @typedef {object} Sending
 * @property {string} name
 * @property {'inline' | 'staged'} transport
 * @property {Ask} send
 * @property {(answer: any) => unknown} made What came of it, by which two are told apart.
 */

/** @type {readonly Sending[]} */
const COMMANDS = [
  {
    name: 'threads.reply',
    transport: 'inline',
    send: (adapter, { thread }, call) =>
      adapter.threads.reply({ ...reply(thread), files: [] }, call),
    made: ({ messageId }) => messageId,
  },
  {
    name: 'threads.reply',
    transport: 'inline',
    send: (adapter, { thread }, call) => adapter.threads.reply(reply(thread), call),
    made: ({ messageId }) => messageId,
  },
  {
    name: 'threads.start',
    transport: 'inline',
    send: (adapter, _, call) => {
      const about = { command: 'thread-start', about: null, recipient: 'operator' };
      const said = { reasonCode: '202', text: 'Falta una factura.', files: [] };
      return adapter.threads.start({ ...about, ...said }, call);
    },
    made: ({ messageId }) => messageId,
  },
  {
    name: 'threads.setReplyNeeded',
    transport: 'inline',
    send: (adapter, { thread }, call) => {
      const asked = { command: 'thread-attention', threadId: thread, needed: true };
      return adapter.threads.setReplyNeeded(asked, call);
    },
    made: ({ version }) => version,
  },
  {
    name: 'files.stage',
    transport: 'staged',
    send: (adapter, _, call) => adapter.files.stage(FILE(), call),
    made: ({ id }) => id,
  },
];

describe('what she sends is done once, and never said to be other than it is', () => {
  for (const row of ROWS) {
    for (const sending of COMMANDS) {
      const files = sending === COMMANDS[1] ? ' with a file' : '';
      it(`${sending.name}${files}, when ${row.said}`, () => commandCell(row, sending));
    }
  }
});

/**
 * @param {Row} row @param {Sending} sending
 * @param {(http: Adapter) => Adapter} seen The client as the test would have it.
 * @param {Partial<import('../../../src/server/index.js').HandlerOptions> & { keyless?: boolean }} options
 */
async function commandCell(row, sending, seen = (http) => http, { keyless, ...handler } = {}) {
  const { name, send, made } = sending;
  const shop = await openShop(sending.transport);
  /** What was made at the server. @type {Set<unknown>} */
  const done = new Set();
  const counting = withMethod(shop.shop, name, async (method, asked, call) => {
    const key = keyless ? crypto.randomUUID() : call.idempotencyKey;
    const answer = await method(asked, { ...call, idempotencyKey: key });
    done.add(made(answer));
    return answer;
  });
  world.serve({ adapterFor: () => counting, ...handler });
  const http = seen(world.client());
  const wanted = new AbortController();
  const key = crypto.randomUUID();
  meet(row, name, shop, () => wanted.abort('enough'));
  const first = send(http, shop, command(key, wanted.signal));
  const effects = row.acted ? 1 : 0;
  if (row.isSilent) await assert.rejects(first, (reason) => reason === 'enough');
  else if (row.told === undefined) await first;
  else {
    const error = await thrownBy(first);
    // First of all: nothing that was done is said not to have been.
    assert.ok(done.size === 0 || error.outcome !== 'not-applied', 'it was done after all');
    assertTold(error, row.told);
  }
  assert.equal(done.size, effects, 'done at the server');
  const answer = await send(http, shop, command(key));
  assert.deepEqual([...done], [made(answer)], 'done once, whoever asks how often');
  if (name !== 'threads.reply') return;
  const messages = await arrived(shop.shop, shop.thread);
  assert.equal(messages.length, 1);
  for (const { id } of messages[0]?.attachments ?? []) {
    assert.deepEqual((await opened(await shop.shop.files?.open?.(id, read()))).bytes, [...BYTES]);
  }
}

describe('the table would find out', () => {
  const [sending] = COMMANDS;
  const lost = ROWS.find(({ line }) => line === replySwallowed);
  const doubled = ROWS.find(({ line }) => line === requestDoubled);
  assert.ok(sending && lost && doubled);

  it('a client that takes every failure for *not sent*', async () => {
    const naive = (/** @type {Adapter} */ http) =>
      withMethod(http, sending.name, (method, ...given) =>
        method(...given).catch(() => {
          throw Object.assign(new Error(), { kind: 'unavailable', outcome: 'not-applied' });
        }),
      );
    await assert.rejects(commandCell(lost, sending, naive), /it was done after all/);
  });

  it('a client that tries again by itself, with a key of its own', async () => {
    const eager = (/** @type {Adapter} */ http) =>
      withMethod(http, sending.name, (method, asked, call) =>
        method(asked, call).catch(() => method(asked, command())),
      );
    const { line } = lost;
    const gotOver = { said: 'it tries again', acted: true, ...(line && { line }) };
    await assert.rejects(commandCell(gotOver, sending, eager), /done/);
  });

  it('a server that keeps no keys, unless the handler keeps them for it', async () => {
    await assert.rejects(commandCell(doubled, sending, undefined, { keyless: true }), /done/);
    /** @type {Map<string, string>} */
    const kept = new Map();
    const ledger = {
      get: (/** @type {string} */ key) => Promise.resolve(kept.get(key)),
      put: (/** @type {string} */ key, /** @type {string} */ value) =>
        Promise.resolve(void kept.set(key, value)),
    };
    for (const row of ROWS) {
      await commandCell(row, sending, undefined, { keyless: true, ledger });
    }
  });
});

/**
 * The next request meets the fault of the row.
 * @param {Row} row @param {string} method @param {Shop} shop
 * @param {() => void} silent Called where no answer will come any more.
 */
function meet(row, method, { shop }, silent = () => {}) {
  const { line, server } = row;
  if (server !== undefined) {
    shop.controls.faults.add({ method, kind: /** @type {any} */ (server), times: 1 });
  }
  if (line === undefined) return;
  world.proxy.next(async (request) => {
    await line(request);
    if (row.isSilent) silent();
  });
}

/** @param {any} error @param {import('../../support/fault-rows.mjs').Told} told */
function assertTold(error, told) {
  const { kind, code, outcome, retryAfterMs } = error;
  const said = {
    kind,
    outcome,
    ...('code' in told ? { code } : {}),
    ...('retryAfterMs' in told ? { retryAfterMs } : {}),
  };
  assert.deepEqual(said, told);
  // What others wrote is theirs: nothing of their pages is shown, or sent on to support.
  assert.doesNotMatch(`${error.message} ${error.cause?.message}`, /Whoops|<h1|portal\.example/);
}

/** @param {Promise<unknown>} call */
function thrownBy(call) {
  return call.then(
    () => assert.fail('it answered'),
    (thrown) => toCareError(thrown),
  );
}

/**
 * The adapter with one method as the test has it.
 * @param {Adapter} adapter @param {string} name
 * @param {(method: (...given: any[]) => Promise<any>, ...given: any[]) => Promise<any>} as
 */
function withMethod(adapter, name, as) {
  const [group = '', verb = ''] = name.split('.');
  const own = adapter[group];
  const method = (/** @type {any[]} */ ...given) => as(own[verb].bind(own), ...given);
  return { ...adapter, [group]: { ...own, [verb]: method } };
}

/** As JSON has it. @param {unknown} value */
function plain(value) {
  return JSON.parse(JSON.stringify(value));
}
