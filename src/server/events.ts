import type { LiveGroup, LiveSink } from '../adapter/live-group.js';
import { HEADER, MEDIA, fromHeader, toHeader } from '../wire/headers.js';
import { QUIET } from './outgoing.js';

/** So often something is said, for proxies that hang up on the silent. */
const HEARTBEAT_MS = 15_000;

/** Events that a slow reader may have waiting. With more it is cut off, and comes back with its cursor. */
const MOST_WAITING = 256;

/** Live changes as server-sent events. The adapter's feed ends when the reader goes. */
export function respondEvents(live: LiveGroup, request: Request): Response {
  const ended = new AbortController();
  const cursor = request.headers.get(HEADER.cursor);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const close = (): void => {
          if (ended.signal.aborted) return;
          ended.abort();
          controller.close();
        };
        const say = (text: string): void => {
          if (ended.signal.aborted) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) close();
        };
        const heartbeat = setInterval(() => say(':\n\n'), HEARTBEAT_MS);
        ended.signal.addEventListener('abort', () => clearInterval(heartbeat));
        request.signal.addEventListener('abort', close, { signal: ended.signal });
        // Headers travel with the first bytes.
        say(':\n\n');
        if (request.signal.aborted) return close();
        const since = cursor === null || cursor === '' ? {} : { since: fromHeader(cursor) };
        const sink = sinkOf(say);
        try {
          const started: unknown = live.subscribe({ ...since, signal: ended.signal }, sink);
          // Adapters in plain JavaScript may well be asynchronous here.
          Promise.resolve(started).catch(close);
        } catch (thrown) {
          ended.abort();
          throw thrown;
        }
      },
      cancel: () => ended.abort(),
    },
    { highWaterMark: MOST_WAITING },
  );
  return new Response(stream, {
    headers: { ...QUIET, 'Content-Type': MEDIA.events, 'X-Accel-Buffering': 'no' },
  });
}

function sinkOf(say: (text: string) => void): LiveSink {
  const tell = (event: string, cursor: string | undefined, data: string): void => {
    const id = cursor === undefined ? '' : `id: ${toHeader(cursor)}\n`;
    say(`event: ${event}\n${id}data: ${data}\n\n`);
  };
  return {
    change: (batch, cursor) => tell('change', cursor, JSON.stringify(batch)),
    reset: (cursor) => tell('reset', cursor, '{}'),
    state: (state, cursor) => tell('state', cursor, state),
  };
}
