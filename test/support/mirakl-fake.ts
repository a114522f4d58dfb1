import { json, Refused, refusalOf } from './mirakl/answers.js';
import { FakeApi, type FakeIncoming } from './mirakl/api.js';
import { BEGAN } from './mirakl/world.js';

export {
  KEYS,
  LONG,
  OTHER_SHOP,
  SHOP,
  UNKNOWN_WORDS,
  WITH_FILE,
  WITH_OPERATOR,
} from './mirakl/world.js';

/** One request as the fake saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  /** Answered with; 0: no answer came. */
  readonly status: number;
}

/** Something that goes wrong, once, with the next request whose `METHOD path` matches. */
export interface MiraklFault {
  readonly on: RegExp;
  /**
   * - `lost-reply`: it is done, and the connection breaks; `lost-request`: it breaks before;
   * - `hangs`: it is done, and no answer ever comes;
   * - or an answer instead of doing it.
   */
  readonly kind: 'lost-reply' | 'lost-request' | 'hangs' | 'answers';
  readonly answer?: () => Response;
  /** With `answers`: whether it is done all the same. */
  readonly isDone?: boolean;
}

export interface MiraklFake {
  readonly baseUrl: string;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly api: FakeApi;
  readonly requests: readonly SeenRequest[];
  /** Milliseconds since 1970; tests move it. Each message that is written takes a second. */
  now: number;
  /** How long each answer takes, in milliseconds. */
  latencyMs: number;
  fail(fault: MiraklFault): void;
  /** The customer, the operator or a colleague in the back office writes. @returns the message's id. */
  write(threadId: string, incoming: FakeIncoming): string;
}

/**
 * Mirakl's seller API as it is published, as strict as it may be: what is not a request of Mirakl's is refused, and
 * what Mirakl does not promise (an order, a filter behind a token) is not kept. Two shops, three keys.
 */
export function createMiraklFake({ threads = 20 }: { readonly threads?: number } = {}): MiraklFake {
  const requests: SeenRequest[] = [];
  const faults: MiraklFault[] = [];
  const api = new FakeApi(threads, () => (fake.now += 1000));
  const answer = async (request: Request): Promise<Response> => {
    try {
      return await api.answer(request, fake.now);
    } catch (thrown) {
      if (thrown instanceof Refused) return refusalOf(thrown, fake.now);
      throw thrown;
    }
  };
  const serve = async (request: Request, signal: AbortSignal): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const place = faults.findIndex(({ on }) => on.test(`${request.method} ${pathname}`));
    const [fault] = place < 0 ? [] : faults.splice(place, 1);
    if (fault?.kind === 'lost-request') throw new TypeError('network');
    const instead = fault?.kind === 'answers' ? fault.answer?.() : undefined;
    const done = instead === undefined || fault?.isDone ? await answer(request) : undefined;
    if (fault?.kind === 'lost-reply') throw new TypeError('network');
    if (fault?.kind === 'hangs') await until(signal);
    return instead ?? done ?? json({}, fake.now);
  };
  const fake: MiraklFake = {
    baseUrl: 'https://norte.mirakl.example',
    api,
    requests,
    now: BEGAN,
    latencyMs: 0,
    async fetch(address, init) {
      const { signal, ...rest } = init;
      const request = new Request(address, rest);
      const { body } = rest;
      // WebKit does not give a form with files back out of a request that was never on its way.
      if (body instanceof FormData) request.formData = () => Promise.resolve(body);
      const live = signal ?? new AbortController().signal;
      live.throwIfAborted();
      if (fake.latencyMs > 0) await wait(fake.latencyMs, live);
      const { pathname, searchParams } = new URL(request.url);
      const { method, headers } = request;
      const seen = { method, path: pathname, query: Object.fromEntries(searchParams), headers };
      let status = 0;
      try {
        const response = await serve(request, live);
        live.throwIfAborted();
        ({ status } = response);
        return response;
      } finally {
        requests.push({ ...seen, status });
      }
    },
    fail: (fault) => void faults.push(fault),
    write: (threadId, incoming) => api.write(threadId, incoming),
  };
  return fake;
}

function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
