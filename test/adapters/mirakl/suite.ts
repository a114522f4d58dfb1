import { serve, type WholeAdapter } from './asking.js';
import { createMiraklAdapter } from '../../../src/adapters/mirakl/index.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import {
  adapterConformance,
  type ConformanceFixtures,
  type ConformanceSuite,
  type FaultFixture,
} from '../../../src/testing/index.js';
import {
  LONG,
  UNKNOWN_WORDS,
  type MiraklFake,
  type MiraklFault,
} from '../../support/mirakl-fake.js';

const fakes = new WeakMap<CareAdapter, MiraklFake>();

function fakeOf(adapter: CareAdapter): MiraklFake {
  return fakes.get(adapter) as MiraklFake;
}

/** The suite on the adapter, seen through whatever is between it and the page. */
export function suiteSeen(through: (adapter: WholeAdapter) => CareAdapter): ConformanceSuite {
  const make = () => {
    const { adapter, fake } = serve({ currencies: { EUR: { digits: 2 } } });
    const seen = through(adapter);
    fakes.set(seen, fake);
    return seen;
  };
  return adapterConformance(make, FIXTURES);
}

const FIXTURES: ConformanceFixtures = {
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
};

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
