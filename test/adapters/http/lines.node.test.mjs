// @ts-check
/** Lines that go on for long: a live feed that is dropped, doubled and reordered; replies in another order; too much. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { toCareError } from '../../../src/adapter/care-error.js';
import { MessageLog } from '../../../src/store/message-log.js';
import { PagedList } from '../../../src/store/paged-list.js';
import { READ_LIMITS } from '../../../src/store/patient-read.js';
import { ReadCache } from '../../../src/store/read-cache.js';
import { answeredBetween, replyHeld, reset, streamEdited } from '../../support/fault-proxy.mjs';
import {
  arrived,
  command,
  FILE,
  openShop,
  openWorld,
  read,
  reply,
} from '../../support/fault-world.mjs';

/** @typedef {import('../../support/fault-proxy.mjs').Fault} Fault */

/** @type {Awaited<ReturnType<typeof openWorld>>} */
let world;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const isChange = (/** @type {string} */ piece) => piece.startsWith('event: change');
const HTML = { 'Content-Type': 'text/html' };

/** What happens to the line while the first changes come over it. @type {readonly [string, () => readonly Fault[]][]} */
const BAD_LINES = [
  ['breaks as something changes', () => [streamEdited((piece) => drop(piece))]],
  [
    'breaks in the middle of a change',
    () => [
      streamEdited((piece) =>
        isChange(piece) ? [piece.slice(0, piece.length / 2), BREAK] : [piece],
      ),
    ],
  ],
  ['says everything twice', () => [streamEdited((piece) => [piece, piece])]],
  [
    'says the later before the earlier, and breaks',
    () => {
      /** @type {string | undefined} */
      let earlier;
      return [
        streamEdited((piece) => {
          if (!isChange(piece)) return [piece];
          if (earlier !== undefined) return [piece, earlier, BREAK];
          earlier = piece;
          return [];
        }),
      ];
    },
  ],
  ['says it sign by sign', () => [streamEdited((piece) => [...piece])]],
  [
    'breaks, and then nobody answers, nor somebody who should',
    () => [
      streamEdited((piece) => drop(piece)),
      reset,
      answeredBetween(503, HTML, '<h1>Down</h1>'),
      answeredBetween(200, HTML, '<h1>Portal</h1>'),
    ],
  ],
];

/** In place of a piece: the line breaks here. */
const BREAK = '';

/** @param {string} piece */
function drop(piece) {
  return isChange(piece) ? [BREAK] : [piece];
}

describe('what changes is heard of, although the line', () => {
  for (const [words, faults] of BAD_LINES) {
    it(words, async (t) => {
      const heard = await listen(t, faults());
      assert.deepEqual([...heard].sort(), ['first', 'second', 'witness']);
    });
  }

  it('breaks: a server that does not go on where it stood would be found out', async (t) => {
    const heard = await listen(t, [streamEdited((piece) => drop(piece))], { forgetful: true });
    assert.ok(!heard.has('first'));
  });
});

/**
 * Two things change on the bad line, and a third once it is good again: which of them were heard of.
 * @param {import('node:test').TestContext} t @param {readonly Fault[]} faults
 * @param {{ forgetful?: boolean }} options
 */
async function listen(t, faults, { forgetful = false } = {}) {
  noWaiting(t);
  const { shop } = await openShop();
  const page = await shop.threads?.list({ limit: 3 }, read());
  const [first = '', second = '', witness = ''] = page?.items.map(({ id }) => id) ?? [];
  const names = new Map([
    [first, 'first'],
    [second, 'second'],
    [witness, 'witness'],
  ]);
  const { live } = shop;
  assert.ok(live);
  const forgetting = {
    ...shop,
    live: {
      subscribe: (/** @type {any} */ { signal }, /** @type {any} */ sink) =>
        live.subscribe({ signal }, sink),
    },
  };
  world.serve({ adapterFor: () => (forgetful ? forgetting : shop) });
  world.proxy.next(...faults);
  const ending = new AbortController();
  const heard = new Set();
  const news = new EventTarget();
  const tell = (/** @type {string} */ name) => news.dispatchEvent(new Event(name));
  /** @type {(name: string) => Promise<unknown>} */
  const next = (name) => once(news, name);
  const opened = next('open');
  world.client().live?.subscribe(
    { signal: ending.signal },
    {
      change: (batch) => {
        for (const { record } of batch) heard.add(names.get(record.id));
        if (heard.has('witness')) tell('witness');
      },
      // Everything is read again then.
      reset: () => [...names.values()].slice(0, 2).forEach((name) => heard.add(name)),
      state: (state) => void tell(state),
    },
  );
  await opened;
  const isOver = next('witness');
  const change = (/** @type {string} */ id) =>
    shop.controls.receive(id, { from: 'customer', text: '¿Y mi pedido?' });
  const breaks = next('interrupted').then(() => next('open'));
  await change(first);
  await change(second);
  // Where the line never breaks, the next change comes over it as well.
  if (forgetful) await breaks;
  await change(witness);
  await isOver;
  ending.abort();
  return heard;
}

/** Waits are a random part of something: here none of it. @param {import('node:test').TestContext} t */
function noWaiting(t) {
  const { getRandomValues } = crypto;
  t.mock.method(crypto, 'getRandomValues', (/** @type {any} */ into) =>
    into instanceof Uint32Array ? into.fill(0) : getRandomValues.call(crypto, into),
  );
}

describe('replies that come in another order', () => {
  it('do not bring back what the conversation looked like before', async () => {
    const { shop, thread } = await openShop();
    world.serve({ adapterFor: () => shop });
    const http = world.client();
    const answered = gate();
    const allowed = gate();
    world.proxy.next(replyHeld(allowed.opened, answered.open));
    /** @type {Promise<unknown> | undefined} */
    let late;
    const log = new MessageLog(aCache(), {
      key: ['messages', thread],
      limit: 50,
      idOf: (/** @type {any} */ { id }) => id,
      now: () => 0,
      // It does not care that it is not wanted any more.
      read: (request) => {
        const asked = http.threads?.messages({ threadId: thread, ...request }, read());
        late ??= asked;
        return /** @type {any} */ (asked);
      },
    });
    await answered.opened;
    await shop.controls.receive(thread, { from: 'customer', text: '¿Hola?' });
    log.refresh();
    await reached(log, () => log.state.status === 'ready');
    allowed.open();
    await late;
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(/** @type {any} */ (log.state.entries.at(-1)).body.content, '¿Hola?');
    log.close();
  });

  it('belong to those who asked', async () => {
    const { shop } = await openShop();
    world.serve({ adapterFor: () => shop });
    const http = world.client();
    const page = await http.threads?.list({ limit: 2 }, read());
    const [one = '', two = ''] = page?.items.map(({ id }) => id) ?? [];
    const order = /** @type {string[]} */ ([]);
    const asked = gate();
    const allowed = gate();
    world.proxy.next(replyHeld(allowed.opened, asked.open));
    const earlier = http.threads?.get(one, read()).finally(() => order.push(one));
    await asked.opened;
    const later = http.threads?.get(two, read()).finally(() => order.push(two));
    await later;
    allowed.open();
    assert.deepEqual([(await earlier)?.id, (await later)?.id], [one, two]);
    assert.deepEqual(order, [two, one]);
  });
});

describe('too much, and too late', () => {
  it('a text that is longer than the server takes is refused, and nothing was done', async () => {
    const { shop, thread } = await openShop();
    world.serve({ adapterFor: () => shop, limits: { bodyBytes: 1000 } });
    const long = { ...reply(thread), files: [], text: 'a'.repeat(2000) };
    const error = await thrownBy(world.client().threads?.reply?.(long, command()));
    assert.deepEqual([error.kind, error.outcome], ['too-large', 'not-applied']);
    assert.deepEqual(await arrived(shop, thread), []);
  });

  it('a file that is larger than the server takes is refused, and so is its command', async () => {
    const { shop, thread } = await openShop();
    const staging = await openShop('staged');
    const limits = { fileBytes: 100 };
    world.serve({ adapterFor: () => shop, limits });
    const error = await thrownBy(world.client().threads?.reply?.(reply(thread), command()));
    assert.deepEqual([error.kind, error.outcome], ['too-large', 'not-applied']);
    assert.deepEqual(await arrived(shop, thread), []);
    world.serve({ adapterFor: () => staging.shop, limits });
    const refused = await thrownBy(world.client().files?.stage?.(FILE(), command()));
    assert.deepEqual([refused.kind, refused.outcome], ['too-large', 'not-applied']);
  });

  it('a place of yesterday is said to be one, and the list begins anew', async () => {
    const { shop } = await openShop();
    world.serve({ adapterFor: () => shop });
    const http = world.client();
    const list = new PagedList(aCache(), {
      key: ['threads'],
      limit: 2,
      jump: false,
      read: (request, signal) => /** @type {any} */ (http.threads).list(request, read(signal)),
    });
    list.show(0, 1);
    await reached(list, () => list.state.status === 'ready' && !list.state.reading);
    const page = await http.threads?.list({ limit: 2 }, read());
    await shop.controls.reset();
    const from = { cursor: page?.next ?? '' };
    const error = await thrownBy(http.threads?.list({ limit: 2, from }, read()));
    assert.deepEqual([error.kind, error.code], ['validation', 'cursor-expired']);
    list.show(0, 5);
    await reached(list, () => list.state.complete && !list.state.reading);
    const rows = Array.from({ length: list.state.length }, (_, at) => list.state.at(at));
    const all = await shop.threads?.list({ limit: 10 }, read());
    assert.deepEqual(rows.map(idOf), all?.items.map(idOf));
    assert.equal(list.state.error, undefined);
    list.close();
  });
});

const idOf = (/** @type {any} */ record) => record?.id;

/** What waits until the test opens it. */
function gate() {
  /** @type {() => void} */
  let open = () => {};
  const opened = new Promise((resolve) => (open = () => resolve(undefined)));
  return { opened, open };
}

function aCache() {
  return new ReadCache({ now: () => performance.now(), limits: { ...READ_LIMITS, retries: 0 } });
}

/** @param {{ subscribe(listener: () => void): () => void }} view @param {() => boolean} isSo */
function reached(view, isSo) {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      resolve(undefined);
    };
    const stop = view.subscribe(look);
    look();
  });
}

/** @param {Promise<unknown> | undefined} call */
async function thrownBy(call) {
  try {
    await call;
  } catch (thrown) {
    return toCareError(thrown);
  }
  return assert.fail('it answered');
}
