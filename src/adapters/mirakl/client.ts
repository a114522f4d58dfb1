import type { ReadCall } from '../../adapter/calls.js';
import { CareError } from '../../adapter/care-error.js';
import { digest } from './digest.js';
import { failureOf, malformed, type FieldNames } from './failures.js';
import type { MiraklOptions } from './options.js';

/** What Mirakl answered, and when by its own clock. */
export interface Answer<Body> {
  readonly body: Body;
  /** Milliseconds since 1970; whole seconds where it comes from the `Date` header. */
  readonly at: number;
}

/** What stands behind the question mark. Absent and empty are not sent. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface Asked {
  readonly operation: string;
  readonly path: string;
  readonly query?: Query;
  readonly form?: FormData;
  readonly nameOf?: FieldNames;
}

/** Asks Mirakl: one request a call, never again by itself. Whatever comes back that is no answer ends as a `CareError`. */
export class Client {
  readonly #options: MiraklOptions;
  readonly #base: string;
  readonly now: () => number;

  /** @throws TypeError for a `baseUrl` that is none. */
  constructor(options: MiraklOptions) {
    this.#options = options;
    const { href } = new URL(options.baseUrl, globalThis.location?.href);
    this.#base = href.replace(/\/+$/, '');
    this.now = options.now ?? Date.now;
  }

  /** Where the marketplace is: `plazuela.mirakl.net`. */
  get host(): string {
    return new URL(this.#base).host;
  }

  /** Whose notes these are. A shop that is not named is told by its key, of which only a digest is kept. */
  async owner(call: ReadCall): Promise<readonly string[]> {
    const { shopId, user } = this.#options;
    const { Authorization = '' } = await this.#headers(call);
    return [this.host, shopId ?? (await digest(Authorization)), user?.id ?? ''];
  }

  /** The operation's name goes before what is wrong with its answer. */
  async get<Body>(
    operation: string,
    path: string,
    call: ReadCall,
    query: Query = {},
  ): Promise<Answer<Body>> {
    return this.#json(await this.#ask({ operation, path, query }, call), operation);
  }

  async post<Body>(
    operation: string,
    path: string,
    call: ReadCall,
    { form, nameOf }: { readonly form: FormData; readonly nameOf: FieldNames },
  ): Promise<Answer<Body>> {
    return this.#json(await this.#ask({ operation, path, form, nameOf }, call), operation);
  }

  async download(
    operation: string,
    path: string,
    call: ReadCall,
    query: Query = {},
  ): Promise<Blob> {
    const response = await this.#ask({ operation, path, query }, call);
    return response.blob().catch((cause: unknown) => noAnswer(operation, cause, call));
  }

  /** The whole address, or `undefined` where it would lead out of `under`. */
  addressOf(path: string, under: string): string | undefined {
    try {
      const { origin, pathname, search } = new URL(path, `${this.#base}/`);
      const isHere = origin === new URL(this.#base).origin;
      const isPlain = !/%2f|%5c/i.test(pathname);
      return isHere && isPlain && pathname.startsWith(under) ? `${pathname}${search}` : undefined;
    } catch {
      return undefined;
    }
  }

  async #json<Body>(response: Response, operation: string): Promise<Answer<Body>> {
    const at = Date.parse(response.headers.get('Date') ?? '') || this.now();
    try {
      return { body: (await response.json()) as Body, at };
    } catch (cause) {
      // Safari's is a DOMException of that name.
      if (cause instanceof Error && cause.name === 'SyntaxError')
        throw malformed(operation, 'something that is no JSON');
      throw noConnection(operation, cause);
    }
  }

  async #ask({ operation, path, query, form, nameOf }: Asked, call: ReadCall): Promise<Response> {
    call.signal.throwIfAborted();
    const { fetch = globalThis.fetch.bind(globalThis), timeoutMs = 120_000 } = this.#options;
    const limit = AbortSignal.timeout(timeoutMs);
    const init: RequestInit = {
      method: form === undefined ? 'GET' : 'POST',
      headers: { Accept: 'application/json', ...(await this.#headers(call)) },
      // A key is for the address that it was given for, and an answer never comes from elsewhere.
      redirect: 'manual',
      signal: AbortSignal.any([call.signal, limit]),
      ...(form === undefined ? {} : { body: form }),
    };
    let response: Response;
    try {
      response = await fetch(this.#address(path, query), init);
    } catch (cause) {
      if (limit.aborted && !call.signal.aborted)
        throw new CareError({ kind: 'timeout' }, { cause });
      return noAnswer(operation, cause, call);
    }
    if (response.ok) return response;
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw malformed(operation, 'a redirect', { outcome: 'not-applied' });
    }
    throw await failureOf(response, this.now(), nameOf);
  }

  async #headers({ locale }: ReadCall): Promise<Record<string, string>> {
    const { headers = {} } = this.#options;
    const own = typeof headers === 'function' ? await headers() : headers;
    return { 'Accept-Language': locale, ...own };
  }

  #address(path: string, query: Query = {}): string {
    const all: Query = { ...query, shop_id: this.#options.shopId };
    const search = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [[name, String(value)]],
      ),
    );
    return `${this.#base}${path}${search.size === 0 ? '' : `?${search.toString()}`}`;
  }
}

/** What failed without an answer. Aborted by the caller it stays what it is. */
function noAnswer(operation: string, cause: unknown, { signal }: ReadCall): never {
  signal.throwIfAborted();
  throw noConnection(operation, cause);
}

function noConnection(operation: string, cause: unknown): CareError {
  return new CareError(
    {
      kind: 'unavailable',
      code: 'no-connection',
      ...(neverLeft(cause) ? { outcome: 'not-applied' } : {}),
    },
    { cause: new Error(operation, { cause }) },
  );
}

/** Codes of Node for a connection that never was: nothing can have been done. */
function neverLeft(cause: unknown): boolean {
  const inner: unknown = cause instanceof Error ? cause.cause : undefined;
  const code: unknown = inner instanceof Error ? Reflect.get(inner, 'code') : undefined;
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(code));
}
