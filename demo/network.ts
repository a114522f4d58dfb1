import type { HttpOptions } from '../src/adapters/http/options.js';
import type { MemoryControls } from '../src/adapters/memory/index.js';
import { HEADER } from '../src/wire/headers.js';
import { METHODS, routeOf } from '../src/wire/routes.js';

/**
 * What the line to the marketplace is like. `flaky`: every third request breaks before it arrives. `lost-replies`: what
 * is written arrives, and its answer does not. `expired`: the marketplace does not know the seller any more.
 */
export type Condition = 'fast' | 'slow' | 'flaky' | 'offline' | 'lost-replies' | 'expired';

type Fetch = NonNullable<HttpOptions['fetch']>;

/** There and back, in milliseconds. */
const SLOW_MS = 3_000;

/**
 * A network that is as good or bad as its switch says, for demo and stories: around a `fetch`, or, where there is
 * none, as faults of the adapter in memory.
 */
export class Network {
  readonly #onExpired: () => void;
  #condition: Condition = 'fast';
  #requests = 0;
  #line = new AbortController();
  #session = opening();

  /** @param onExpired A request has met an expired session: the moment for the portal to ask the seller in again. */
  constructor(onExpired: () => void = () => {}) {
    this.#onExpired = onExpired;
  }

  get condition(): Condition {
    return this.#condition;
  }

  set condition(condition: Condition) {
    if (condition === this.#condition) return;
    this.#condition = condition;
    // What is open breaks, as it does when a train enters a tunnel.
    this.#line.abort();
    this.#line = new AbortController();
    if (condition === 'expired') this.#session = opening();
    else this.#session.open();
  }

  /** For `onAuthRequired`: resolves when the switch is on something else. */
  async signIn(): Promise<void> {
    this.#onExpired();
    await this.#session.opened;
  }

  /** The same `fetch` over this network. */
  through(ask: Fetch): Fetch {
    return async (address, { signal: given, ...init }) => {
      const signal = AbortSignal.any([this.#line.signal, ...(given ? [given] : [])]);
      const condition = this.#condition;
      if (condition === 'slow') await wait(SLOW_MS / 2, signal);
      if (condition === 'offline' || (condition === 'flaky' && this.#isThird())) throw noAnswer();
      if (condition === 'expired') return new Response(null, { status: 401 });
      const response = await ask(address, { ...init, signal });
      if (condition === 'slow') await wait(SLOW_MS / 2, signal);
      if (condition === 'lost-replies' && isCommand(init)) throw noAnswer();
      return response;
    };
  }

  /** The same as faults, for an adapter in memory that no request stands before. */
  weighOn(controls: MemoryControls): void {
    const { faults } = controls;
    switch (this.#condition) {
      case 'fast':
        break;
      case 'slow':
        controls.setLatency(SLOW_MS);
        break;
      case 'flaky': {
        const error = { kind: 'unavailable', code: 'no-connection' } as const;
        faults.add({ method: '*', kind: 'lost-request', when: () => this.#isThird(), error });
        break;
      }
      case 'offline':
        faults.add({ method: '*', kind: 'offline' });
        break;
      case 'lost-replies':
        for (const method of COMMANDS) faults.add({ method, kind: 'lost-reply' });
        break;
      case 'expired': {
        const error = { retryWhen: this.#session.opened };
        const when = (): boolean => {
          this.#onExpired();
          return true;
        };
        faults.add({ method: '*', kind: 'unauthorised', when, error });
        break;
      }
    }
  }

  #isThird(): boolean {
    this.#requests += 1;
    return this.#requests % 3 === 0;
  }
}

const COMMANDS = METHODS.filter((name) => routeOf(name).kind === 'command');

function isCommand({ headers }: RequestInit): boolean {
  return new Headers(headers).has(HEADER.key);
}

/** What `fetch` throws where no answer comes. */
function noAnswer(): TypeError {
  return new TypeError('No answer came.');
}

function opening(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
