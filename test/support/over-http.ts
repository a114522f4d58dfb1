import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { CommandCall, ReadCall } from '../../src/adapter/calls.js';
import { createHttpAdapter, type HttpOptions } from '../../src/adapters/http/index.js';
import { createCareHandler, type HandlerOptions } from '../../src/server/index.js';

/** An adapter seen through the whole of HTTP but the network: client → handler → adapter. */
export function overHttp(
  adapter: CareAdapter,
  {
    handler = {},
    client = {},
  }: { handler?: Partial<HandlerOptions>; client?: Partial<HttpOptions> } = {},
): CareAdapter {
  const serve = createCareHandler({ adapterFor: () => adapter, basePath: '/care', ...handler });
  return createHttpAdapter({
    baseUrl: 'https://care.example/care/',
    fetch: (address, init) => serve(new Request(address, init)),
    ...client,
  });
}

/** A client whose every request is answered like this. */
export function answeredWith(
  answer: (address: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<HttpOptions> = {},
): CareAdapter {
  return createHttpAdapter({
    baseUrl: 'https://care.example/care',
    fetch: (address, init) => Promise.resolve(answer(address, init)),
    ...options,
  });
}

/** What comes with a read. */
export function aRead(changes: Partial<ReadCall> = {}): ReadCall {
  return { signal: new AbortController().signal, locale: 'es-ES', ...changes };
}

/** What comes with a command. */
export function aCommand(changes: Partial<CommandCall> = {}): CommandCall {
  return { ...aRead(), idempotencyKey: crypto.randomUUID(), ...changes };
}
