import { expect } from '@open-wc/testing';
import { type CareError, toCareError } from '../../../src/adapter/care-error.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { aMessage, aThread } from '../../support/builders.js';
import { aCommand, answeredWith, aRead } from '../../support/over-http.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const READ = 'threads.get (GET /threads/{threadId})';

/** What a read, and a command, say of one answer. */
async function told(
  answer: () => Response | Promise<Response>,
): Promise<{ read: CareError; command: CareError }> {
  const http = answeredWith(answer);
  return { read: await thrownBy(get(http)), command: await thrownBy(reply(http)) };
}

function get(http: CareAdapter): Promise<unknown> | undefined {
  return http.threads?.get('t-1', aRead());
}

function reply(http: CareAdapter): Promise<unknown> | undefined {
  const request = { threadId: 't-1', recipient: 'customer', text: 'Hola', files: [] };
  return http.threads?.reply?.({ command: 'thread-reply', ...request }, aCommand());
}

/** Answers that are none, and what the error is to say of them. */
const NONSENSE: readonly (readonly [string, () => Response, RegExp])[] = [
  [
    'a page of HTML',
    () => new Response('<h1>Hi</h1>', { headers: { 'Content-Type': 'text/html' } }),
    /text\/html/,
  ],
  ['an empty 200', () => new Response('', { headers: JSON_TYPE }), /received nothing/],
  ['a 200 without a type', () => new Response(null), /without a type/],
  ['a 204 where something is due', () => new Response(null, { status: 204 }), /without a type/],
  [
    'JSON cut in the middle',
    () => new Response('{"id":"t-1","ab', { headers: JSON_TYPE }),
    /only a part/,
  ],
  ['an error inside a 200', () => Response.json({ error: 'no', status: 403 }), /nothing/],
  ['JSON that is no record', () => Response.json(null), /null/],
];

describe('a server that answers wrongly', () => {
  for (const [name, answer, words] of NONSENSE) {
    it(`with ${name}: said with method, route and what came; what a command did is unknown`, async () => {
      const { read, command } = await told(answer);
      expect(read).to.include({ kind: 'unknown', code: 'malformed-answer' });
      expect(read.message).to.contain(READ).and.to.match(words);
      expect(command).to.include({ kind: 'unknown', code: 'malformed-answer', outcome: 'unknown' });
      expect(command.message).to.contain('threads.reply (POST /threads/{threadId}/messages)');
    });
  }

  it('with a field that is not the treaty’s: said with its name', async () => {
    const { read } = await told(() => Response.json({ ...aThread(), lastActivityAt: 'yesterday' }));
    expect(read.message).to.contain(READ).and.to.contain('lastActivityAt: expected an instant');
  });

  it('with one bad item: the page comes, and the item is looked at where it enters the kit', async () => {
    const items = [aMessage(), { id: 'm-2', sentAt: 5 }];
    const http = answeredWith(() => Response.json({ items }));
    const page = await http.threads?.messages({ threadId: 't-1', limit: 9 }, aRead());
    expect(page?.items).to.deep.equal(items);
  });

  it('with more than any page of ours: no more of it is read', async () => {
    let pulled = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          pulled += 1;
          controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        },
      });
    const http = answeredWith(() => new Response(endless(), { headers: JSON_TYPE }));
    const error = await thrownBy(get(http));
    expect(error).to.include({ code: 'malformed-answer' });
    expect(error.message).to.contain('16 MB');
    expect(pulled).to.be.below(20);
  });

  it('that breaks off in the middle, or cannot be reached, is unavailable', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new TypeError('network error')),
        }),
        { headers: JSON_TYPE },
      );
    for (const answer of [broken, () => Promise.reject(new TypeError('Failed to fetch'))]) {
      const { read, command } = await told(answer);
      expect(read).to.include({ kind: 'unavailable', code: 'no-connection' });
      expect(command).to.include({ kind: 'unavailable', outcome: 'unknown' });
    }
  });

  it('that sends to a page where people sign in: nobody is signed in, and nothing was done', async () => {
    const elsewhere = { status: 302, headers: { Location: '/login' } };
    const { read, command } = await told(() => new Response(null, elsewhere));
    expect(read).to.include({ kind: 'unauthorised', code: 'redirected' });
    expect(command).to.include({ kind: 'unauthorised', outcome: 'not-applied' });
  });

  it('that refuses without the contract’s words is told by its status', async () => {
    const html = { 'Content-Type': 'text/html' };
    const said = async (status: number, headers: HeadersInit = html) =>
      (await told(() => new Response('<p>', { status, headers }))).command;
    expect(await said(401)).to.include({ kind: 'unauthorised', outcome: 'not-applied' });
    expect(await said(403)).to.include({ kind: 'forbidden', outcome: 'not-applied' });
    expect(await said(413)).to.include({ kind: 'too-large', outcome: 'not-applied' });
    expect(await said(502)).to.include({ kind: 'unavailable', outcome: 'unknown' });
    expect(await said(504)).to.include({ kind: 'timeout', outcome: 'unknown' });
    expect(await said(500)).to.include({ kind: 'unavailable', outcome: 'unknown' });
    // A wrong address is no missing conversation.
    expect(await said(404)).to.include({
      kind: 'unknown',
      code: 'malformed-answer',
      outcome: 'not-applied',
    });
  });

  it('that speaks problem details of its own is heard', async () => {
    const problem = { type: 'about:blank', title: 'Gone', status: 404, detail: 'Ya no está.' };
    const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'r-9' };
    const { read } = await told(
      () => new Response(JSON.stringify(problem), { status: 404, headers }),
    );
    expect(read).to.include({ kind: 'not-found', message: 'Ya no está.', requestId: 'r-9' });
  });

  it('that asks for patience gets it, in seconds or as a date', async () => {
    const wait = async (after: string, date?: string) => {
      const headers = { 'Retry-After': after, ...(date === undefined ? {} : { Date: date }) };
      return (await told(() => new Response('', { status: 429, headers }))).read.retryAfterMs;
    };
    expect(await wait('7')).to.equal(7000);
    const soon = new Date(Date.now() + 30_000).toUTCString();
    expect(await wait(soon)).to.be.within(25_000, 31_000);
    expect(await wait(new Date(0).toUTCString())).to.equal(0);
    expect(await wait('mañana')).to.equal(undefined);
  });
});

describe('a call that is no longer wanted', () => {
  it('ends with its own reason, and never begins when it was so before', async () => {
    const wanted = new AbortController();
    let asked = 0;
    const http = answeredWith((_, { signal }) => {
      asked += 1;
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    });
    const read = http.threads?.get('t-1', aRead({ signal: wanted.signal }));
    setTimeout(() => wanted.abort('enough'));
    expect(await read?.catch((reason: unknown) => reason)).to.equal('enough');
    const late = http.threads?.get('t-1', aRead({ signal: AbortSignal.abort('too late') }));
    expect(await late?.catch((reason: unknown) => reason)).to.equal('too late');
    expect(asked).to.equal(1);
  });
});

async function thrownBy(call: Promise<unknown> | undefined): Promise<CareError> {
  return (call ?? Promise.reject(new Error('there is no such method'))).then(
    () => expect.fail('it answered'),
    (thrown: unknown) => toCareError(thrown),
  );
}
