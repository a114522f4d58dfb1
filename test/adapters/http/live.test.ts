import { expect } from '@open-wc/testing';
import type { LiveChange, LiveSink } from '../../../src/adapter/live-group.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import { adapterWith } from '../../support/one-method.js';
import { aRead, overHttp } from '../../support/over-http.js';

type Told = readonly [what: string, cursor?: string, batch?: readonly LiveChange[]];

/** Somebody who listens, and whom one can wait for. */
function aListener() {
  const told: Told[] = [];
  const ended = new AbortController();
  const sink: LiveSink = {
    change: (batch, cursor) => void told.push(['change', cursor, batch]),
    reset: (cursor) => void told.push(cursor === undefined ? ['reset'] : ['reset', cursor]),
    state: (state, cursor) => void told.push(cursor === undefined ? [state] : [state, cursor]),
  };
  const heard = async (what: string, times = 1): Promise<Told> => {
    for (;;) {
      const found = told.filter(([each]) => each === what)[times - 1];
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { told, sink, heard, ended, names: () => told.map(([what]) => what) };
}

/** The other side of a feed that a test plays. */
function aFeed() {
  const lines: { since: string | undefined; sink: LiveSink; signal: AbortSignal }[] = [];
  const adapter = adapterWith(
    'live.subscribe',
    ({ since, signal }: { since?: string; signal: AbortSignal }, sink: LiveSink) => {
      lines.push({ since, sink, signal });
      sink.state('open', 'c-0');
    },
  );
  return { lines, adapter };
}

const CHANGE = { record: { kind: 'thread', id: 't-1' }, version: 'v2' } as const;

describe('live changes over HTTP', () => {
  const listener = { current: aListener() };
  beforeEach(() => (listener.current = aListener()));
  afterEach(() => listener.current.ended.abort());

  it('are told as they happen, in any letters', async () => {
    const { sink, heard, ended, names } = listener.current;
    const { lines, adapter } = aFeed();
    overHttp(adapter).live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    lines[0]!.sink.change(
      [CHANGE, { record: { kind: 'order', id: 'ñ\n"1"' }, removed: true }],
      'c ñ\n1',
    );
    const [, cursor, batch] = await heard('change');
    expect(cursor).to.equal('c ñ\n1');
    expect(batch).to.deep.equal([
      CHANGE,
      { record: { kind: 'order', id: 'ñ\n"1"' }, removed: true },
    ]);
    lines[0]!.sink.reset('c-9');
    expect(await heard('reset')).to.deep.equal(['reset', 'c-9']);
    expect(names()).to.deep.equal(['connecting', 'open', 'change', 'reset']);
  });

  it('of a real adapter arrive, and end with the signal on the other side, too', async () => {
    const { sink, heard, ended } = listener.current;
    const memory = createMemoryAdapter({ threads: 3 });
    overHttp(memory).live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    const [thread] = (await memory.threads!.list({ limit: 1 }, aRead())).items;
    await memory.controls.receive(thread!.id, { from: 'customer', text: '¿Hola?' });
    const [, , batch] = await heard('change');
    expect(batch?.[0]?.record).to.deep.equal({ kind: 'thread', id: thread!.id });
  });

  it('end on the other side when nobody listens any more', async () => {
    const { sink, heard, ended, told } = listener.current;
    const { lines, adapter } = aFeed();
    overHttp(adapter).live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    ended.abort();
    await aborted(lines[0]!.signal);
    lines[0]!.sink.change([CHANGE], 'c-1');
    expect(told.map(([what]) => what)).to.not.include('change');
  });

  it('go on after an interruption from where they stood', async () => {
    const { sink, heard, ended } = listener.current;
    const { lines, adapter } = aFeed();
    const cut: (() => void)[] = [];
    const http = overHttp(adapter, {
      client: {
        fetch: async (address, init) => {
          const { createCareHandler } = await import('../../../src/server/index.js');
          const request = new Request(address, init);
          const serve = createCareHandler({ adapterFor: () => adapter, basePath: '/care' });
          return cuttable(await serve(request), cut);
        },
      },
    });
    http.live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    lines[0]!.sink.change([CHANGE], 'c-5');
    await heard('change');
    cut[0]!();
    await heard('interrupted');
    await heard('open', 2);
    expect(lines.map(({ since }) => since)).to.deep.equal([undefined, 'c-5']);
    expect(await heard('connecting', 2)).to.be.an('array');
  });

  it('of a wrong kind mean that anything may have changed', async () => {
    const { sink, heard, ended } = listener.current;
    const { lines, adapter } = aFeed();
    overHttp(adapter).live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    lines[0]!.sink.change([{ nonsense: true } as never], 'c-3');
    expect(await heard('reset')).to.deep.equal(['reset', 'c-3']);
  });

  it('are not asked for again where there are none', async () => {
    const { sink, heard, ended } = listener.current;
    let asked = 0;
    const http = overHttp(adapterWith('live.subscribe', undefined), {
      client: {
        fetch: () => {
          asked += 1;
          return Promise.resolve(
            new Response(null, { status: 501, headers: { 'Content-Type': 'application/json' } }),
          );
        },
      },
    });
    http.live!.subscribe({ signal: ended.signal }, sink);
    await heard('interrupted');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).to.equal(1);
  });

  it('hold no line while the page is hidden, and come back with their cursor', async () => {
    const { sink, heard, ended } = listener.current;
    const { lines, adapter } = aFeed();
    overHttp(adapter).live!.subscribe({ signal: ended.signal }, sink);
    await heard('open');
    try {
      show('hidden');
      await aborted(lines[0]!.signal);
      await heard('interrupted');
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(lines).to.have.lengthOf(1);
    } finally {
      show('visible');
    }
    await heard('open', 2);
    expect(lines[1]?.since).to.equal('c-0');
  });
});

function show(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  if (state === 'visible') Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}

/** The same answer, and a way to cut its line. */
function cuttable(response: Response, cut: (() => void)[]): Response {
  const reader = response.body!.getReader();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      cut.push(() => {
        controller.error(new TypeError('network error'));
        void reader.cancel();
      });
    },
    pull: async (controller) => {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done || value === undefined) return;
      controller.enqueue(value);
    },
  });
  return new Response(body, { headers: response.headers });
}
