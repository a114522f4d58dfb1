import { expect } from '@open-wc/testing';
import { reading, refused, serve } from './asking.js';
import { createMiraklAdapter } from '../../../src/adapters/mirakl/index.js';
import { LONG } from '../../support/mirakl-fake.js';

const INBOX = /^GET .+\/threads$/;

async function failing(answer: () => Response) {
  const { adapter, fake } = serve();
  fake.fail({ on: INBOX, kind: 'answers', answer });
  return refused(adapter.threads.list({ limit: 5 }, reading()));
}

describe('asking Mirakl', () => {
  it('sends the key as it is, and the shop with every request', async () => {
    const { adapter, fake } = serve({
      headers: () => Promise.resolve({ Authorization: 'key-of-both' }),
      shopId: '2002',
    });
    const { scope, names } = await adapter.describe(reading());
    expect(scope).to.deep.equal({
      marketplace: 'norte.mirakl.example',
      shop: '2002',
      user: 'shop-2002',
    });
    expect(names).to.deep.equal({ marketplace: 'Mercado Norte', shop: 'La Otra' });
    await adapter.threads.list({ limit: 5 }, reading());
    for (const { headers, query, path } of fake.requests) {
      expect(headers.get('Authorization'), path).to.equal('key-of-both');
      expect(query['shop_id'], path).to.equal('2002');
    }
  });

  it('says whose data it is, by the person whom the host names', async () => {
    const { adapter, fake } = serve({
      user: { id: 'lucia', name: 'Lucía' },
      policy: { answerWithin: { hours: 48 } },
    });
    const description = await adapter.describe(reading());
    expect(description.scope.user).to.equal('lucia');
    expect(description.names?.user).to.equal('Lucía');
    expect(description.timeZone).to.equal('Europe/Madrid');
    expect(description.policy).to.deep.equal({
      operatorReadsAll: true,
      answerWithin: { hours: 48 },
    });
    expect(Date.parse(description.serverTime)).to.equal(fake.now);
  });

  for (const [shop, key, kind] of [
    ['2002', 'key-of-the-shop', 'forbidden'],
    ['9', 'key-of-the-shop', 'not-found'],
    ['2001', 'wrong', 'unauthorised'],
  ] as const) {
    it(`says ${kind} for shop ${shop} with ${key}`, async () => {
      const { adapter } = serve({ shopId: shop, headers: { Authorization: key } });
      expect((await refused(adapter.describe(reading()))).kind).to.equal(kind);
    });
  }

  it('reads both shapes of an error, and a later one, in Mirakl’s own words', async () => {
    for (const [body, said] of [
      [
        { status: 400, message: 'Error with field refunds.' },
        { message: 'Error with field refunds.' },
      ],
      [
        {
          errors: [{ code: 'LIMIT', field: 'limit', message: 'Too many' }, { message: 'And more' }],
        },
        {
          message: 'Too many And more',
          code: 'LIMIT',
          fields: [{ path: 'limit', message: 'Too many', code: 'LIMIT' }],
        },
      ],
      [
        { code: 'BAD', message: 'All wrong', errors: [{ field: 'limit', message: 'Too many' }] },
        { message: 'All wrong', code: 'BAD', fields: [{ path: 'limit', message: 'Too many' }] },
      ],
    ] as const) {
      const error = await failing(() => Response.json(body, { status: 400 }));
      expect(error).to.include({ kind: 'validation', message: said.message });
      expect(error.code).to.equal('code' in said ? said.code : undefined);
      expect(error.fields).to.deep.equal('fields' in said ? said.fields : undefined);
    }
  });

  for (const [status, kind] of [
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [413, 'too-large'],
    [415, 'unknown'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ] as const) {
    it(`says ${kind} for ${status}, whatever the body is`, async () => {
      for (const body of ['', '<html>', '{"errors":"none"}', 'null', '{"errors":[null]}']) {
        const error = await failing(() => new Response(body, { status }));
        expect(error.kind, body).to.equal(kind);
        expect(error.message, body).to.equal('');
      }
    });
  }

  it('says how long to wait, in seconds or until a date', async () => {
    const answer = (value: string) => () =>
      new Response('', { status: 429, headers: { 'Retry-After': value } });
    expect((await failing(answer('3'))).retryAfterMs).to.equal(3000);
    const date = await failing(answer('Sun, 22 Nov 2026 16:05:10 GMT'));
    expect(date.retryAfterMs).to.equal(10_000);
    expect((await failing(answer('soon'))).retryAfterMs).to.equal(undefined);
  });

  it('does not follow a redirect, and takes no page for an answer', async () => {
    const redirect = await failing(
      () => new Response('', { status: 302, headers: { Location: 'https://login.example' } }),
    );
    expect(redirect).to.include({ code: 'malformed-answer', outcome: 'not-applied' });
    const page = await failing(() => new Response('<html>Sign in</html>'));
    expect(page).to.include({ kind: 'unknown', code: 'malformed-answer' });
    expect(page.message).to.equal(
      'M11: expected an answer of Mirakl, received something that is no JSON.',
    );
  });

  it('never quotes the key or the body in what it throws', async () => {
    const { adapter, fake } = serve();
    fake.fail({ on: INBOX, kind: 'lost-request' });
    const lost = await refused(adapter.threads.list({ limit: 5 }, reading()));
    const page = await failing(() => new Response('secret words'));
    for (const error of [lost, page]) {
      const all = `${error.message} ${String(error.cause)} ${error.stack}`;
      expect(all).not.to.contain('key-of-the-shop').and.not.to.contain('secret words');
    }
  });

  it('ends a read that is called off, and one that takes too long', async () => {
    const { adapter, fake } = serve({ timeoutMs: 30 });
    fake.fail({ on: INBOX, kind: 'hangs' });
    expect((await refused(adapter.threads.list({ limit: 5 }, reading()))).kind).to.equal('timeout');
    const abort = new AbortController();
    fake.latencyMs = 20;
    const asked = refused(adapter.threads.get(LONG, reading({ signal: abort.signal })));
    abort.abort();
    expect((await asked).name).to.equal('AbortError');
  });

  it('says that nothing left, where there was no connection at all', async () => {
    const { adapter } = serve({
      fetch: () =>
        Promise.reject(
          new TypeError('fetch failed', {
            cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
          }),
        ),
    });
    const error = await refused(adapter.describe(reading()));
    expect(error).to.include({ kind: 'unavailable', outcome: 'not-applied' });
  });

  it('sends nothing when it is made, and says what is wrong with an address', () => {
    const fetch = () => Promise.reject(new Error('It was asked.'));
    expect(() => createMiraklAdapter({ baseUrl: 'https://x.example/', fetch })).not.to.throw();
    expect(() => createMiraklAdapter({ baseUrl: 'https://' })).to.throw(TypeError);
  });

  it('works through a proxy under a path of its own', async () => {
    const { adapter, fake } = serve();
    const asked: string[] = [];
    const behind = serve({
      baseUrl: 'https://portal.example/mirakl/',
      fetch: (address, init) => {
        asked.push(address);
        return fake.fetch(address.replace('https://portal.example/mirakl', fake.baseUrl), init);
      },
    }).adapter;
    const page = await behind.threads.list({ limit: 5 }, reading());
    expect(page.items).to.deep.equal((await adapter.threads.list({ limit: 5 }, reading())).items);
    expect(asked.every((one) => one.startsWith('https://portal.example/mirakl/api/'))).to.equal(
      true,
    );
  });
});
