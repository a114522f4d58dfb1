// @ts-check
/** Her answer with a file, from the first press of *Send* until the customer has it, through every fault of the line. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isRefusal } from '../../src/adapter/care-error.js';
import { Intents } from '../../src/store/intents.js';
import { openKeptData } from '../../src/store/kept-data.js';
import { replySwallowed } from '../support/fault-proxy.mjs';
import { ROWS } from '../support/fault-rows.mjs';
import { arrived, BYTES, openShop, openWorld, read, reply, TEXT } from '../support/fault-world.mjs';

/** @typedef {import('../support/fault-rows.mjs').Row} Row */
/** @typedef {import('../../src/store/intent.js').Intent} Intent */
/** @typedef {import('../../src/adapter/commands.js').ReplyRequest} ReplyRequest */

const NOW = Date.parse('2026-03-12T09:30:00Z');
const DAY = 86_400_000;
const MINUTE = 60_000;

/** @type {Awaited<ReturnType<typeof openWorld>>} */
let world;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

describe('her answer is never lost, never doubled, and never said to be sent when it is not', () => {
  for (const row of ROWS) {
    it(`when ${row.said}`, () => story(row));
  }

  for (const [words, ahead] of /** @type {const} */ ([
    ['behind', -DAY],
    ['ahead', DAY],
  ])) {
    it(`when the marketplace's clock is a day ${words}`, async () => {
      for (const row of ROWS) await story(row, { now: NOW + ahead });
    });
  }

  it('and a page that believed every failure would be found out', async () => {
    const lost = ROWS.find(({ line }) => line === replySwallowed);
    assert.ok(lost);
    const believing = (/** @type {Promise<any>} */ sent) =>
      sent.catch(() => {
        throw Object.assign(new Error(), { kind: 'unavailable', outcome: 'not-applied' });
      });
    await assert.rejects(story(lost, { as: believing }), /said not to be sent/);
  });

  it('and one that took silence for success, too', async () => {
    const cut = ROWS.find(({ acted, told }) => !acted && told?.outcome === 'unknown');
    assert.ok(cut);
    const hopeful = (/** @type {Promise<any>} */ sent) => sent.catch(() => ({ messageId: 'm' }));
    await assert.rejects(story(cut, { as: hopeful }), /said to be sent/);
  });
});

/**
 * She sends; when nobody knows what became of it she asks; when it was not sent she sends it again.
 * @param {Row} row
 * @param {{ now?: number, as?: (sent: Promise<any>) => Promise<any> }} options
 */
async function story(row, { now = NOW, as = (sent) => sent } = {}) {
  const shop = await openShop('inline', now);
  world.serve({ adapterFor: () => shop.shop });
  const http = world.client();
  const { scope } = await http.describe(read());
  const minutes = heldMinutes();
  const intents = new Intents({
    kept: openKeptData({ name: crypto.randomUUID() }),
    now: () => NOW,
    after: minutes.after,
  });
  const record = { kind: 'thread', id: shop.thread };
  const baseline = { ids: [], at: new Date(NOW).toISOString() };
  const begin = (/** @type {ReplyRequest} */ request) =>
    intents.submit({ scope, record, baseline, request }, sending(request));
  /** @type {(request: ReplyRequest) => import('../../src/store/submission.js').Perform} */
  const sending =
    (request) =>
    async ({ key, signal }) => {
      const call = { ...read(signal), idempotencyKey: key };
      const { messageId } = await as(/** @type {any} */ (http.threads?.reply?.(request, call)));
      return { result: { kind: 'message', id: messageId } };
    };
  const there = () => arrived(shop.shop, shop.thread);

  meet(row, shop, minutes.pass);
  let intent = of(await begin(reply(shop.thread)));
  await honest(intent, there);
  assert.equal(intent.state, stateAfter(row));

  if (intent.state === 'unknown') {
    const checked = await intents.check(
      intent,
      (question) => /** @type {any} */ (http.check?.(question, read())),
    );
    intent = checked.intent ?? intent;
    await honest(intent, there);
    assert.equal(intent.state, row.acted ? 'applied' : 'failed');
  }
  if (intent.state === 'failed') {
    const [kept] = await intents.find(scope, record);
    assert.ok(kept);
    intent = of(await intents.retry(kept, sending(/** @type {any} */ (kept.request))));
  } else if (intent.state === 'refused') {
    intent = of(await begin(/** @type {any} */ (intent.request)));
  }
  assert.equal(intent.state, 'applied');
  const messages = await there();
  assert.equal(messages.length, 1, 'in front of the customer');
  assert.equal(intent.result?.id, messages[0]?.id);
  const opened = await shop.shop.files?.open?.(messages[0]?.attachments[0]?.id ?? '', read());
  assert.ok(opened && 'bytes' in opened);
  assert.deepEqual(await bytesOf(opened.bytes), [...BYTES]);
}

/**
 * What the screen says is so, and what she wrote and attached is still there.
 * @param {Intent} intent @param {() => Promise<readonly unknown[]>} there
 */
async function honest({ state, request }, there) {
  const count = (await there()).length;
  assert.ok(count <= 1, 'sent once');
  if (state === 'applied') assert.equal(count, 1, 'said to be sent');
  if (state === 'failed' || state === 'refused') assert.equal(count, 0, 'said not to be sent');
  if (state === 'applied') return;
  const { text, files } = /** @type {ReplyRequest} */ (request);
  assert.equal(text, TEXT);
  assert.deepEqual(await bytesOf(files[0]?.bytes), [...BYTES]);
}

/** @param {Row} row */
function stateAfter({ told, isSilent }) {
  if (isSilent || told?.outcome === 'unknown') return 'unknown';
  if (told === undefined) return 'applied';
  return isRefusal(/** @type {any} */ (told)) ? 'refused' : 'failed';
}

/** @param {Row} row @param {Awaited<ReturnType<typeof openShop>>} shop @param {() => void} silent */
function meet({ line, server, isSilent }, { shop }, silent) {
  if (server !== undefined) {
    shop.controls.faults.add({
      method: 'threads.reply',
      kind: /** @type {any} */ (server),
      times: 1,
    });
  }
  if (line === undefined) return;
  world.proxy.next(async (request) => {
    await line(request);
    if (isSilent) silent();
  });
}

/** The minute that she waits at most passes when the test says so. */
function heldMinutes() {
  /** @type {Set<() => void>} */
  const waiting = new Set();
  return {
    after: (/** @type {number} */ ms, /** @type {() => void} */ run) => {
      if (ms === MINUTE) waiting.add(run);
      return () => void waiting.delete(run);
    },
    pass: () => {
      for (const run of [...waiting]) run();
    },
  };
}

/** @param {import('../../src/store/submission.js').Submission} submission @returns {Intent} */
function of(submission) {
  assert.equal(submission.result, 'performed');
  return /** @type {any} */ (submission).intent;
}

/** @param {Blob | undefined} blob */
async function bytesOf(blob) {
  return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
}
