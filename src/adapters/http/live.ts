import { createParser } from 'eventsource-parser';
import * as v from 'valibot';
import { type CareError, type CareErrorKind, toCareError } from '../../adapter/care-error.js';
import type { LiveSink } from '../../adapter/live-group.js';
import { parseRecord } from '../../adapter/parse.js';
import { liveChangeSchema, liveStateSchema } from '../../adapter/schemas/live-schema.js';
import { fromHeader, HEADER, MEDIA, mediaTypeOf, toHeader } from '../../wire/headers.js';
import { routeOf } from '../../wire/routes.js';
import type { Exchange } from './exchange.js';
import { malformed } from './failures.js';
import { untilShown, whenHidden } from './page-visibility.js';

/** The server says something every 15 s; after two and a half of them the line is dead, whatever TCP believes. */
const SILENCE_MS = 40_000;

/** The first wait after an interruption is a random part of this, the next of twice as much … */
const BASE_MS = 1_000;

const LONGEST_WAIT_MS = 60_000;

/** A line that held so long was a good one: waits begin anew. */
const STEADY_MS = 10_000;

const WHERE = 'live.subscribe (GET /live)';

/** Refusals after which asking again is of no use. */
const FINAL: ReadonlySet<CareErrorKind> = new Set([
  'unauthorised',
  'forbidden',
  'not-found',
  'unsupported',
]);

/**
 * Follows the server's events (text/event-stream, read with `fetch`: an `EventSource` sends no headers) until the
 * signal aborts. It goes on where it stood after an interruption, and holds no line while the page is hidden.
 */
export function follow(
  exchange: Exchange,
  options: { readonly since?: string; readonly signal: AbortSignal },
  sink: LiveSink,
): void {
  void new Feed(exchange, options.signal, sink).run(options.since).catch(() => {});
}

class Feed {
  readonly #exchange: Exchange;
  readonly #signal: AbortSignal;
  readonly #sink: LiveSink;
  #cursor: string | undefined;

  constructor(exchange: Exchange, signal: AbortSignal, sink: LiveSink) {
    this.#exchange = exchange;
    this.#signal = signal;
    this.#sink = sink;
  }

  async run(since: string | undefined): Promise<void> {
    this.#cursor = since;
    let failures = 0;
    for (let isFirst = true; ; isFirst = false) {
      await untilShown(this.#signal);
      if (this.#signal.aborted) return;
      const began = Date.now();
      const error = await this.#listen(isFirst);
      if (this.#signal.aborted) return;
      this.#sink.state('interrupted');
      if (error !== undefined && !(await mayGoOn(error))) return;
      failures = Date.now() - began > STEADY_MS ? 0 : failures + 1;
      await pause(waitMs(failures, error), this.#signal);
    }
  }

  /** One line, from opening to its end. */
  async #listen(isFirst: boolean): Promise<CareError | undefined> {
    const line = new AbortController();
    const close = (): void => line.abort();
    const { signal } = line;
    this.#signal.addEventListener('abort', close, { signal });
    whenHidden(close, signal);
    const silence = alarm(SILENCE_MS, close);
    try {
      this.#sink.state('connecting');
      const response = await this.#exchange.send({
        route: routeOf('live.subscribe'),
        where: WHERE,
        path: '/live',
        headers: {
          Accept: MEDIA.events,
          ...(this.#cursor === undefined ? {} : { [HEADER.cursor]: toHeader(this.#cursor) }),
        },
        signal,
      });
      if (mediaTypeOf(response) !== MEDIA.events || response.body === null) {
        throw malformed(WHERE, MEDIA.events, mediaTypeOf(response) || 'no type');
      }
      // Nobody knows what happened while nobody listened.
      if (!isFirst && this.#cursor === undefined) this.#sink.reset();
      await this.#read(response.body, signal, silence.again);
      return undefined;
    } catch (thrown) {
      return signal.aborted ? undefined : toCareError(thrown);
    } finally {
      silence.off();
      close();
    }
  }

  async #read(
    body: ReadableStream<Uint8Array>,
    signal: AbortSignal,
    heard: () => void,
  ): Promise<void> {
    const parser = createParser({
      onEvent: ({ event, data, id }) => this.#take(event, data, id),
    });
    const reader = body.getReader();
    const stop = (): void => void reader.cancel().catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done || signal.aborted) return;
      heard();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  }

  #take(event: string | undefined, data: string, id: string | undefined): void {
    if (this.#signal.aborted) return;
    const cursor = id === undefined || id === '' ? undefined : fromHeader(id);
    if (event === 'state') {
      const state = parseRecord(liveStateSchema, data, WHERE);
      if (!state.ok) return;
      this.#cursor = cursor ?? this.#cursor;
      this.#sink.state(state.value, cursor);
    } else if (event === 'reset') {
      this.#cursor = cursor;
      this.#sink.reset(cursor);
    } else if (event === 'change') {
      const batch = parseRecord(v.array(liveChangeSchema), jsonIn(data), WHERE);
      this.#cursor = cursor ?? this.#cursor;
      // What cannot be read may be anything.
      if (!batch.ok || this.#cursor === undefined) this.#sink.reset(this.#cursor);
      else this.#sink.change(batch.value, this.#cursor);
    }
  }
}

/** After a new sign-in even a refusal is worth another try. */
async function mayGoOn({ kind, retryWhen }: CareError): Promise<boolean> {
  if (retryWhen === undefined) return !FINAL.has(kind);
  try {
    await retryWhen;
    return true;
  } catch {
    return false;
  }
}

/** Full jitter: those who were cut off together do not come back together. */
function waitMs(failures: number, error: CareError | undefined): number {
  if (error?.retryAfterMs !== undefined) return error.retryAfterMs;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (random / 2 ** 32) * Math.min(BASE_MS * 2 ** failures, LONGEST_WAIT_MS);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Rings when nothing was heard for so long. */
function alarm(
  ms: number,
  ring: () => void,
): { readonly again: () => void; readonly off: () => void } {
  let timer = setTimeout(ring, ms);
  return {
    again: () => {
      clearTimeout(timer);
      timer = setTimeout(ring, ms);
    },
    off: () => clearTimeout(timer),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
