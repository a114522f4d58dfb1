import { getResponse, http, type RequestHandler } from 'msw';
import type { CareAdapter } from '../src/adapter/care-adapter.js';
import type { HttpOptions } from '../src/adapters/http/options.js';
import { createCareHandler } from '../src/server/index.js';

/** A back end for MSW: the adapter behind the handler that a marketplace would run, so that there is one truth. */
export function mockCare(adapter: CareAdapter, basePath: string): RequestHandler {
  const serve = createCareHandler({ adapterFor: () => adapter, basePath });
  return http.all(`*${basePath}/*`, ({ request }) => serve(request));
}

/** A `fetch` that MSW answers without a worker: nothing has to be registered, whatever the page's policy is. */
export function mockedFetch(...handlers: RequestHandler[]): NonNullable<HttpOptions['fetch']> {
  return async (address, init) => {
    const request = new Request(address, init);
    const answered = getResponse(handlers, request).then((response) => response ?? notFound());
    return Promise.race([answered, aborted(request.signal)]);
  };
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** Whatever a handler does with it, a request that is called off ends at once. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
