import { expect } from '@open-wc/testing';
import { toCareError } from '../../../src/adapter/care-error.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import { adapterOf, aDescription } from '../../support/one-method.js';
import { aCommand, aRead, overHttp } from '../../support/over-http.js';

const never = () => Promise.reject(new Error('nobody is to call this'));

describe('what the other side can do', () => {
  it('is there as it is there: groups, methods and offers', async () => {
    const memory = createMemoryAdapter();
    const http = overHttp(memory);
    const offered = await http.describe(aRead());
    expect(offered.offers).to.deep.equal((await memory.describe(aRead())).offers);
    const there = ['threads', 'files', 'orders', 'refunds', 'incidents', 'figures', 'reasons'];
    for (const group of [...there, 'live', 'cases', 'documents'] as const) {
      const isThere = !['cases', 'documents'].includes(group);
      expect(http[group as keyof CareAdapter] !== undefined, group).to.equal(isThere);
    }
    expect(http.threads?.count).to.be.a('function');
    expect(http.check).to.be.a('function');
  });

  it('is not offered where the method is missing, whatever the description says', async () => {
    const inner = adapterOf(
      {
        'threads.list': never,
        'threads.get': never,
        'threads.messages': never,
        'files.open': never,
      },
      aDescription({
        offers: {
          threads: { reply: true, start: true, filters: ['with'] },
          files: { transport: 'staged', open: true },
          refunds: { modes: ['total'] },
          live: {},
        },
      }),
    );
    const http = overHttp(inner);
    const { offers } = await http.describe(aRead());
    expect(offers).to.deep.equal({ threads: { filters: ['with'] }, files: { open: true } });
    expect(http.threads?.reply).to.equal(undefined);
    expect(http.threads?.count).to.equal(undefined);
    expect(http.refunds).to.equal(undefined);
    expect(http.check).to.equal(undefined);
  });

  it('answers unsupported, having done nothing, where it is called before anybody has said so', async () => {
    const http = overHttp(adapterOf({}));
    const error = await thrownBy(http.threads?.list({ limit: 5 }, aRead()));
    expect(error).to.include({
      kind: 'unsupported',
      code: 'method-absent',
      outcome: 'not-applied',
    });
  });

  it('goes when it is withdrawn, and comes back', async () => {
    const full = adapterOf({ 'threads.list': never, 'threads.count': never });
    const less = adapterOf({ 'threads.list': never });
    let inner: CareAdapter = full;
    const http = overHttp(full, { handler: { adapterFor: () => inner } });
    await http.describe(aRead());
    const { threads } = http;
    expect(threads?.count).to.be.a('function');
    inner = less;
    await http.describe(aRead());
    expect(threads?.count).to.equal(undefined);
    inner = full;
    await http.describe(aRead());
    expect(threads?.count).to.be.a('function');
  });

  it('leaves unknown what nobody can check, for who kept the method', async () => {
    const http = overHttp(adapterOf({}));
    const { check } = http;
    await http.describe(aRead());
    const question = {
      key: 'k',
      record: { kind: 'thread', id: 't' },
      request: { command: 'thread-attention', threadId: 't', needed: true },
      baseline: { ids: [], at: '2026-03-12T09:30:00Z' },
    } as const;
    expect(await check?.(question, aRead())).to.deep.equal({ outcome: 'unknown' });
  });

  it('of another treaty is refused readably', async () => {
    const http = overHttp(adapterOf({}, aDescription({ contract: 7 })));
    const error = await thrownBy(http.describe(aRead()));
    expect(error).to.include({ kind: 'unsupported', code: 'contract-version' });
    expect(error.message).to.contain('7');
  });
});

describe('a command', () => {
  it('takes its key, version, place to go on and language along, in any letters', async () => {
    const heard: unknown[] = [];
    const inner = adapterOf({
      'files.discard': (id: string, { signal: _, ...call }: ReturnType<typeof aCommand>) => {
        heard.push(id, call);
        return Promise.resolve();
      },
    });
    const call = {
      idempotencyKey: 'clé "ñ" 1',
      expectedVersion: 'v"ü',
      resume: 'línea 2\n3',
      locale: 'es-419',
    };
    await overHttp(inner).files?.discard?.('..', aCommand(call));
    expect(heard).to.deep.equal(['..', call]);
  });
});

async function thrownBy(call: Promise<unknown> | undefined) {
  return (call ?? Promise.reject(new Error('there is no such method'))).then(
    () => expect.fail('it answered'),
    (thrown: unknown) => toCareError(thrown),
  );
}
