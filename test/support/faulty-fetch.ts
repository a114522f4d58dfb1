import type { HttpOptions } from '../../src/adapters/http/index.js';
import { deferred } from './deferred.js';

type Fetch = NonNullable<HttpOptions['fetch']>;

/** What becomes of one request: `answer` has it served. */
type Meet = (answer: () => Promise<Response>, signal: AbortSignal) => Promise<Response>;

/** One way in which a request can go wrong, as the page sees it. */
export interface FetchFault {
  /** As a seller, or whoever helps her, would say it. */
  readonly said: string;
  readonly meet: Meet;
  /** Whether the server has done what it was asked. */
  readonly acted: boolean;
  /** No answer comes until the caller gives up. */
  readonly isSilent?: boolean;
  /** Whether the browser knows that it is offline. */
  readonly isOffline?: boolean;
  /** Whether a command is known not to have been done. Default: nobody can say. */
  readonly isRefused?: boolean;
}

const HTML = { 'Content-Type': 'text/html' };
const noAnswer = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch'));

const between =
  (status: number, headers: HeadersInit = HTML, body = '<h1>Whoops</h1>'): Meet =>
  () =>
    Promise.resolve(new Response(body, { status, headers }));

const problem = (kind: string, status: number): Meet =>
  between(status, { 'Content-Type': 'application/problem+json' }, JSON.stringify({ kind, status }));

function silence(signal: AbortSignal): Promise<never> {
  const reply = deferred<never>();
  signal.addEventListener('abort', () => reply.reject(signal.reason));
  return reply.promise;
}

/** The first half of what the server said, and then the line breaks. */
async function cut(answer: () => Promise<Response>): Promise<Response> {
  const response = await answer();
  const bytes = new Uint8Array(await response.arrayBuffer());
  const half = bytes.subarray(0, bytes.length / 2);
  const pieces = [() => half, noAnswer];
  const body = new ReadableStream<Uint8Array>(
    { pull: async (controller) => controller.enqueue(await pieces.shift()!()) },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}

export const FETCH_FAULTS: readonly FetchFault[] = [
  { said: 'she is offline', meet: noAnswer, acted: false, isOffline: true },
  { said: 'nobody takes the connection', meet: noAnswer, acted: false },
  {
    said: 'nothing is heard',
    meet: (_, signal) => silence(signal),
    acted: false,
    isSilent: true,
  },
  {
    said: 'it is done and nothing is heard',
    meet: async (answer, signal) => {
      await answer();
      return silence(signal);
    },
    acted: true,
    isSilent: true,
  },
  {
    said: 'it is done and the reply is lost',
    meet: async (answer) => {
      await answer();
      return noAnswer();
    },
    acted: true,
  },
  { said: 'the reply breaks off', meet: cut, acted: true },
  { said: 'a page of somebody else comes', meet: between(200), acted: false },
  {
    said: 'an empty answer comes',
    meet: async (answer) => {
      await answer();
      return new Response('', { headers: { 'Content-Type': 'application/json' } });
    },
    acted: true,
  },
  { said: 'the servers are down', meet: between(503), acted: false },
  {
    said: 'she is to wait, in seconds',
    meet: between(429, { 'Retry-After': '9' }, ''),
    acted: false,
    isRefused: true,
  },
  {
    said: 'she is to wait, until some day',
    meet: between(429, { 'Retry-After': 'Fri, 01 Jan 2100 00:00:00 GMT' }, ''),
    acted: false,
    isRefused: true,
  },
  {
    said: 'she is to wait, nobody says how long',
    meet: between(429, {}, ''),
    acted: false,
    isRefused: true,
  },
  {
    said: 'her session has ended',
    meet: problem('unauthorised', 401),
    acted: false,
    isRefused: true,
  },
  {
    said: 'she is sent to sign in',
    meet: between(302, { Location: '/login' }, ''),
    acted: false,
    isRefused: true,
  },
  {
    said: 'something changed meanwhile',
    meet: problem('conflict', 409),
    acted: false,
    isRefused: true,
  },
];

/** A network that goes well until the test says otherwise. */
export class FaultyNetwork {
  /** What went well: `GET /threads`. */
  readonly answered: string[] = [];
  readonly #serve: Fetch;
  #fault: { readonly meet: Meet; readonly requests: RegExp } | undefined;
  #met = deferred<void>();

  constructor(serve: Fetch) {
    this.#serve = serve;
  }

  /** From now on requests like these (`GET /threads`) meet a fault. */
  breaks(requests: RegExp, { meet, isOffline }: FetchFault): void {
    if (isOffline) Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    this.#met = deferred<void>();
    this.#fault = { meet, requests };
  }

  heals(): void {
    Reflect.deleteProperty(navigator, 'onLine');
    this.#fault = undefined;
  }

  /** When the first of them has met it. */
  get met(): Promise<void> {
    return this.#met.promise;
  }

  readonly fetch: Fetch = async (address, init) => {
    const answer = (): Promise<Response> => this.#serve(address, init);
    const { method = 'GET', signal } = init;
    const asked = `${method} ${new URL(address).pathname.replace('/care', '')}`;
    if (this.#fault?.requests.test(asked) !== true) {
      const response = await answer();
      this.answered.push(asked);
      return response;
    }
    this.#met.resolve();
    return this.#fault.meet(answer, signal ?? new AbortController().signal);
  };
}
