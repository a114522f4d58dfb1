import { expect } from '@open-wc/testing';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { CareError } from '../../src/adapter/care-error.js';
import {
  createCareHandler,
  createMemoryLedger,
  type HandlerOptions,
} from '../../src/server/index.js';
import { aThread } from '../support/builders.js';
import { adapterOf, adapterWith, aDescription } from '../support/one-method.js';

const ORIGIN = 'https://care.example';

/** One request to a handler in front of this adapter. */
async function ask(
  adapter: CareAdapter | undefined,
  path: string,
  init: RequestInit = {},
  options: Partial<HandlerOptions> = {},
) {
  const serve = createCareHandler({ adapterFor: () => adapter, ...options });
  const response = await serve(new Request(ORIGIN + path, init));
  const type = response.headers.get('Content-Type') ?? '';
  const body: unknown = type.includes('json') ? await response.json() : await response.text();
  return { status: response.status, headers: response.headers, body };
}

function sending(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1', ...headers },
  };
}

const REPLY = { recipient: 'customer', text: 'Hola', files: [] };
const RECEIPT = { threadId: 't-1', messageId: 'm-1' };
const replying = adapterWith('threads.reply', () => Promise.resolve(RECEIPT));
const untouched = adapterWith('threads.reply', () => expect.fail('the adapter was called'));

describe('the handler', () => {
  it('knows its routes: another is 404, another verb 405 with those that are possible', async () => {
    const lost = await ask(replying, '/conversations');
    expect(lost.status).to.equal(404);
    expect(lost.headers.get('Content-Type')).to.equal('application/problem+json');
    expect(lost.body).to.include({ kind: 'unsupported', code: 'no-such-route' });
    const wrong = await ask(replying, '/threads', { method: 'DELETE' });
    expect(wrong.status).to.equal(405);
    expect(wrong.headers.get('Allow')).to.equal('GET, POST');
  });

  it('answers only below where it is mounted', async () => {
    const options = { basePath: '/api/care/' };
    expect((await ask(replying, '/api/care/description', {}, options)).status).to.equal(200);
    expect((await ask(replying, '/description', {}, options)).status).to.equal(404);
    expect((await ask(replying, '/api/carefree/description', {}, options)).status).to.equal(404);
  });

  it('takes a command only as JSON, with a key, and by its schema', async () => {
    const path = '/threads/t-1/messages';
    const form = await ask(untouched, path, sending(REPLY, { 'Content-Type': 'text/plain' }));
    expect(form.status).to.equal(415);
    const keyless = await ask(untouched, path, sending(REPLY, { 'Idempotency-Key': '' }));
    expect(keyless.status).to.equal(400);
    expect(keyless.body).to.include({ code: 'idempotency-key-missing', outcome: 'not-applied' });
    const broken = await ask(untouched, path, { ...sending(REPLY), body: '{"text' });
    expect(broken.status).to.equal(400);
    const wrong = await ask(untouched, path, sending({ ...REPLY, text: 5 }));
    expect(wrong.status).to.equal(422);
    expect(wrong.body).to.have.nested.include({ 'fields[0].path': 'text', kind: 'validation' });
    const other = await ask(untouched, path, sending({ ...REPLY, threadId: 't-2' }));
    expect(other.body).to.have.nested.include({ 'fields[0].path': 'threadId' });
    const unknown = await ask(untouched, path, sending({ ...REPLY, urgent: true }));
    expect(unknown.body).to.have.nested.include({ 'fields[0].path': 'urgent' });
    const right = await ask(replying, path, sending(REPLY));
    expect(right.status).to.equal(200);
    expect(right.body).to.deep.equal(RECEIPT);
  });

  it('refuses a filter that it does not know, instead of showing another list', async () => {
    const listing = adapterWith('threads.list', () => expect.fail('the adapter was called'));
    const unknown = await ask(listing, '/threads?limit=5&urgent=true');
    expect(unknown.body).to.have.nested.include({ 'fields[0].path': 'urgent', kind: 'validation' });
    for (const search of [
      '?limit=many',
      '?limit=0',
      '',
      '?limit=5&limit=6',
      '?limit=5&from.page=2',
    ]) {
      expect((await ask(listing, `/threads${search}`)).status, search).to.equal(422);
    }
  });

  it('gives each caller her own adapter, and nobody one who is not signed in', async () => {
    const adapterFor = ({ headers }: Request) => {
      const user = headers.get('Authorization');
      if (user === 'gone')
        throw new CareError({ kind: 'unauthorised', message: 'Sesión caducada' });
      if (user === null) return undefined;
      return adapterOf({}, aDescription({ scope: { marketplace: 'm', shop: user, user } }));
    };
    const as = (user?: string) =>
      ask(
        undefined,
        '/description',
        user === undefined ? {} : { headers: { Authorization: user } },
        { adapterFor },
      );
    expect((await as('ana')).body).to.have.nested.include({ 'scope.shop': 'ana' });
    expect((await as('eva')).body).to.have.nested.include({ 'scope.shop': 'eva' });
    expect((await as()).status).to.equal(401);
    expect((await as('gone')).body).to.include({ kind: 'unauthorised', detail: 'Sesión caducada' });
  });

  it('lets nothing out that the treaty does not know, and names what does not fit', async () => {
    const answering = (thread: unknown) =>
      adapterWith('threads.get', () => Promise.resolve(thread));
    const leaky = await ask(answering({ ...aThread(), apiKey: 'secret' }), '/threads/t-1');
    expect(leaky.body).to.deep.equal(aThread());
    const wrong = await ask(answering({ ...aThread(), about: null }), '/threads/t-1');
    expect(wrong.status).to.equal(500);
    expect(wrong.body).to.include({ code: 'malformed-answer', kind: 'unknown' });
    expect((wrong.body as { detail: string }).detail)
      .to.contain('threads.get')
      .and.contain('about');
  });

  it('tells a surprise to the host alone, and answers all the same', async () => {
    const surprise = new TypeError('connect ECONNREFUSED db.internal:5432');
    const throwing = adapterWith('threads.get', () => {
      throw surprise;
    });
    const told: unknown[] = [];
    const onFailure = (thrown: unknown, requestId: string) => {
      told.push(thrown, requestId);
      throw new Error('the log is full');
    };
    const { status, body, headers } = await ask(throwing, '/threads/t-1', {}, { onFailure });
    expect(status).to.equal(500);
    expect(body).to.include({ kind: 'unknown', outcome: 'unknown' });
    expect(JSON.stringify(body)).to.not.contain('db.internal');
    expect(told).to.deep.equal([surprise, headers.get('X-Request-Id')]);
  });

  it('says what nobody may keep, and how long to wait', async () => {
    const versioned = adapterWith('threads.get', () =>
      Promise.resolve(aThread({ version: 'v"1' })),
    );
    const { headers } = await ask(versioned, '/threads/t-1', {
      headers: { 'X-Request-Id': 'r-1' },
    });
    expect(headers.get('Cache-Control')).to.equal('no-store');
    expect(headers.get('ETag')).to.equal('"v%221"');
    expect(headers.get('X-Request-Id')).to.equal('r-1');
    const busy = adapterWith('threads.get', () =>
      Promise.reject(new CareError({ kind: 'rate-limited', retryAfterMs: 1500 })),
    );
    const refused = await ask(busy, '/threads/t-1', {
      headers: { 'X-Request-Id': 'no good\u00e9' },
    });
    expect(refused.headers.get('Retry-After')).to.equal('2');
    expect(refused.body).to.include({ retryAfterMs: 1500 });
    expect(refused.headers.get('X-Request-Id')).to.match(/^[\da-f-]{36}$/);
  });

  it('hands out a file in a way that no browser runs', async () => {
    const page = new Blob(['<script>alert(1)</script>'], { type: 'text/html' });
    const opening = adapterWith('files.open', () =>
      Promise.resolve({ bytes: page, name: 'a.html' }),
    );
    const { headers } = await ask(opening, '/files/f-1');
    expect(headers.get('Content-Disposition')).to.match(/^attachment;/);
    expect(headers.get('X-Content-Type-Options')).to.equal('nosniff');
    expect(headers.get('Content-Security-Policy')).to.contain('sandbox');
  });

  it('passes the caller’s abort on', async () => {
    const gone = new AbortController();
    const heard = new Promise<void>((resolve) => {
      const adapter = adapterWith(
        'threads.get',
        (_: string, { signal }: { signal: AbortSignal }) => {
          signal.addEventListener('abort', () => resolve());
          gone.abort();
          return new Promise(() => {});
        },
      );
      void ask(adapter, '/threads/t-1', { signal: gone.signal });
    });
    await heard;
  });

  it('hears the language that is wanted most', async () => {
    const locales: string[] = [];
    const adapter = adapterWith('threads.get', (_: string, { locale }: { locale: string }) => {
      locales.push(locale);
      return Promise.resolve(aThread());
    });
    for (const accepted of ['es-CL', 'fr;q=0.2, pt-BR;q=0.9, *', '', ';;,']) {
      await ask(adapter, '/threads/t', { headers: { 'Accept-Language': accepted } });
    }
    expect(locales).to.deep.equal(['es-CL', 'pt-BR', 'en', 'en']);
  });
});

describe('a handler with a ledger', () => {
  const shop = (name: string, reply: () => Promise<unknown>) =>
    adapterOf(
      { 'threads.reply': reply },
      aDescription({ scope: { marketplace: 'm', shop: name, user: 'u' } }),
    );

  it('does a key once, also when both come at the same time, and answers the same', async () => {
    let done = 0;
    const adapter = shop('1', async () => {
      done += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { ...RECEIPT, messageId: `m-${done}` };
    });
    const serve = createCareHandler({ adapterFor: () => adapter, ledger: createMemoryLedger() });
    const send = () => serve(new Request(`${ORIGIN}/threads/t-1/messages`, sending(REPLY)));
    const both = await Promise.all([send(), send()]);
    const bodies = await Promise.all([...both, await send()].map((each) => each.json()));
    expect(bodies.map(({ messageId }: { messageId: string }) => messageId)).to.deep.equal([
      'm-1',
      'm-1',
      'm-1',
    ]);
    expect(done).to.equal(1);
    const other = await serve(
      new Request(`${ORIGIN}/threads/t-1/messages`, sending({ ...REPLY, text: 'Otra cosa' })),
    );
    expect(await other.json()).to.include({
      kind: 'conflict',
      code: 'idempotency-key-reused',
      outcome: 'not-applied',
    });
  });

  it('does again what failed', async () => {
    let done = 0;
    const adapter = shop('1', () => {
      done += 1;
      return done === 1
        ? Promise.reject(new CareError({ kind: 'unavailable' }))
        : Promise.resolve(RECEIPT);
    });
    const ledger = createMemoryLedger();
    const send = () => ask(adapter, '/threads/t-1/messages', sending(REPLY), { ledger });
    expect((await send()).status).to.equal(503);
    expect((await send()).status).to.equal(200);
  });

  it('does not say that nothing was done where it cannot read what was', async () => {
    const ledger = createMemoryLedger();
    const adapter = shop('1', () => Promise.resolve(RECEIPT));
    const send = () => ask(adapter, '/threads/t-1/messages', sending(REPLY), { ledger });
    expect((await send()).status).to.equal(200);
    ledger.get = () => Promise.reject(new Error('the database is away'));
    const again = await send();
    expect(again.status).to.equal(503);
    expect(again.body).to.include({ kind: 'unavailable', outcome: 'unknown' });
  });

  it('gives nobody the answer of another shop, although the key is the same', async () => {
    const ledger = createMemoryLedger();
    const of = async (name: string) => {
      const adapter = shop(name, () => Promise.resolve({ ...RECEIPT, messageId: `m-of-${name}` }));
      return (await ask(adapter, '/threads/t-1/messages', sending(REPLY), { ledger })).body;
    };
    expect(await of('1')).to.include({ messageId: 'm-of-1' });
    expect(await of('2')).to.include({ messageId: 'm-of-2' });
  });
});
