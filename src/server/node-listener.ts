import type { CareHandler } from './options.js';

/** What is used of `http.IncomingMessage`. */
export interface NodeRequest extends AsyncIterable<Uint8Array> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What is used of `http.ServerResponse`. */
export interface NodeResponse {
  statusCode: number;
  readonly headersSent: boolean;
  readonly writableFinished: boolean;
  readonly destroyed: boolean;
  setHeader(name: string, value: string): unknown;
  flushHeaders(): void;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  on(event: 'close' | 'drain' | 'error', listener: () => void): unknown;
  once(event: 'close' | 'drain', listener: () => void): unknown;
  off(event: 'close' | 'drain', listener: () => void): unknown;
}

export type NodeListener = (request: NodeRequest, response: NodeResponse) => Promise<void>;

/**
 * A handler for `http.createServer`, Express or Connect. Bodies stream both ways and no faster than the slower end;
 * when the client goes away the request's signal aborts, and with it what the adapter is doing.
 *
 * Mount it before anything that reads bodies.
 */
export function toNodeListener(handler: CareHandler): NodeListener {
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    // Without a listener a broken line would end the process.
    outgoing.on('error', () => gone.abort());
    try {
      await send(await handler(requestOf(incoming, gone.signal)), outgoing, gone.signal);
    } catch {
      if (outgoing.headersSent) return void outgoing.destroy();
      // An address that is none.
      outgoing.statusCode = 400;
      outgoing.end();
    }
  };
}

function requestOf(incoming: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', headers } = incoming;
  // Express cuts the mounted path off `url` and keeps all of it beside.
  const path = (incoming as { readonly originalUrl?: string }).originalUrl ?? url;
  const address = new URL(path.replace(/^\/+/, '/'), 'http://localhost');
  const body = method === 'GET' || method === 'HEAD' ? null : streamOf(incoming);
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: headersOf(headers),
    body,
    signal,
    duplex: 'half',
  };
  return new Request(address, init);
}

function headersOf(given: NodeRequest['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) {
      if (!name.startsWith(':')) headers.append(name, each);
    }
  }
  return headers;
}

/** Asks Node for a piece only when a piece is wanted. */
function streamOf(incoming: NodeRequest): ReadableStream<Uint8Array> {
  let pieces: AsyncIterator<Uint8Array> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        pieces ??= incoming[Symbol.asyncIterator]();
        const piece = await pieces.next();
        if (piece.done === true) controller.close();
        else controller.enqueue(piece.value);
      },
    },
    { highWaterMark: 0 },
  );
}

async function send(response: Response, to: NodeResponse, signal: AbortSignal): Promise<void> {
  to.statusCode = response.status;
  response.headers.forEach((value, name) => to.setHeader(name, value));
  if (response.body === null) return void to.end();
  to.flushHeaders();
  const reader = response.body.getReader();
  const stop = (): void => void reader.cancel().catch(() => {});
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  for (;;) {
    const { done, value } = await reader.read();
    if (signal.aborted || done) break;
    if (!to.write(value)) await drained(to);
  }
  to.end();
}

function drained(to: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      to.off('drain', end);
      to.off('close', end);
      resolve();
    };
    to.once('drain', end);
    to.once('close', end);
    if (to.destroyed) end();
  });
}
