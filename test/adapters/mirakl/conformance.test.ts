import { serve, type WholeAdapter } from './asking.js';
import { createMiraklAdapter } from '../../../src/adapters/mirakl/index.js';
import { adapterConformance, type FaultFixture } from '../../../src/testing/index.js';
import {
  LONG,
  UNKNOWN_WORDS,
  type MiraklFake,
  type MiraklFault,
} from '../../support/mirakl-fake.js';

const fakes = new WeakMap<WholeAdapter, MiraklFake>();

function fakeOf(adapter: WholeAdapter): MiraklFake {
  return fakes.get(adapter) as MiraklFake;
}

const suite = adapterConformance(
  () => {
    const { adapter, fake } = serve({ currencies: { EUR: { digits: 2 } } });
    fakes.set(adapter, fake);
    return adapter;
  },
  {
    locale: 'en',
    otherLocale: 'es',
    patience: 1000,
    pageSize: 3,
    longThread: LONG,
    reply: { threadId: 't-12', text: 'It leaves tomorrow.' },
    start: {
      about: { kind: 'order', id: 'P-0-A' },
      recipient: 'CUSTOMER',
      reasonCode: '40',
      text: 'A question.',
    },
    file: () => new File([everyByte()], 'proof.png', { type: 'image/png' }),
    refusedFile: () => new File([everyByte()], 'proof.exe', { type: 'application/octet-stream' }),
    unknownCode: { threadId: UNKNOWN_WORDS, code: 'SOMETHING_NEW' },
    write: (adapter, threadId, from) =>
      Promise.resolve(
        fakeOf(adapter).write(threadId, {
          from: from === 'seller' ? 'SHOP' : 'CUSTOMER',
          body: 'Hello',
        }),
      ),
    fault: (adapter, fault) => fakeOf(adapter).fail(faultOf(fault)),
    slow: (adapter, ms) => (fakeOf(adapter).latencyMs = ms),
    otherShop: (adapter) => {
      const fake = fakeOf(adapter);
      return createMiraklAdapter({
        baseUrl: fake.baseUrl,
        headers: { Authorization: 'key-of-the-other' },
        fetch: fake.fetch,
        now: () => fake.now,
      });
    },
  },
);

describe('the Mirakl adapter keeps the treaty', function () {
  this.timeout(30_000);
  for (const one of suite) it(one.name, one.run);
});

function faultOf({ method, kind, retryAfterMs }: FaultFixture): MiraklFault {
  const on = method === 'threads.list' ? /^GET .+\/threads$/ : /^POST .+\/message$/;
  if (kind === 'lost-reply' || kind === 'lost-request') return { on, kind };
  const headers = {
    'Content-Type': 'application/json',
    ...(retryAfterMs === undefined ? {} : { 'Retry-After': String(retryAfterMs / 1000) }),
  };
  const answer = () => new Response('{"message":"No."}', { status: STATUS[kind], headers });
  return { on, kind: 'answers', answer };
}

const STATUS = { unauthorised: 401, forbidden: 403, 'rate-limited': 429, unavailable: 503 };

function everyByte(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 600 }, (_, place) => (place * 7) % 256);
}
