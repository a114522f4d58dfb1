import { CareError } from '../../adapter/care-error.js';
import { MEDIA, mediaTypeOf } from '../../wire/headers.js';
import { detailsOf } from '../../wire/problem.js';
import type { AnyRoute } from '../../wire/routes.js';
import { failureOf, isRedirect, redirected, unreachable } from './failures.js';
import type { HttpOptions, Upload } from './options.js';
import { SignIn } from './sign-in.js';
import { uploadByFetch, uploadByXhr } from './upload.js';

/** One request to be made. */
export interface Wanted {
  readonly route: AnyRoute;
  /** Method and route, for whoever reads an error. */
  readonly where: string;
  /** From the base address on. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly body?: string;
  /** Instead of `body`: what is sent with progress. */
  readonly bytes?: Blob;
  readonly onSent?: (bytes: number) => void;
}

/** Makes requests, each once, and turns every way in which one can fail into a `CareError`. */
export class Exchange {
  readonly #options: HttpOptions;
  readonly #base: string;
  readonly #signIn: SignIn;

  /** @param verify Whether it is still the same seller, after a new sign-in. */
  constructor(options: HttpOptions, verify: () => Promise<void>) {
    this.#options = options;
    this.#base = options.baseUrl.replace(/\/+$/, '');
    this.#signIn = new SignIn(options.onAuthRequired, verify);
  }

  /** The answer, if it is a good one. @throws CareError; what the signal's abort throws. */
  async send(wanted: Wanted): Promise<Response> {
    const { where, signal } = wanted;
    const headers = { ...(await this.#ownHeaders(where)), ...wanted.headers };
    const began = this.#signIn.times;
    signal.throwIfAborted();
    let response: Response;
    try {
      response = await this.#transmit(wanted, headers);
    } catch (thrown) {
      signal.throwIfAborted();
      throw unreachable(where, thrown);
    }
    if (isRedirect(response)) throw this.#withSignIn(redirected(), wanted, began);
    if (response.ok && mediaTypeOf(response) !== MEDIA.problem) return response;
    throw this.#withSignIn(await failureOf(where, response), wanted, began);
  }

  #transmit(wanted: Wanted, headers: Readonly<Record<string, string>>): Promise<Response> {
    const { route, path, body, bytes, signal, onSent = () => {} } = wanted;
    const { fetch: ask = (at, init) => fetch(at, init), credentials = 'same-origin' } =
      this.#options;
    const address = this.#base + path;
    if (bytes !== undefined) {
      const upload = this.#options.upload ?? this.#uploadOf(ask);
      return upload({
        address,
        verb: route.verb,
        headers,
        body: bytes,
        credentials,
        signal,
        onSent,
      });
    }
    return ask(address, {
      method: route.verb,
      headers,
      credentials,
      signal,
      // Never another moment's answer, nor another page's: a redirect is a session that has ended.
      cache: 'no-store',
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
  }

  /** A given `fetch` stands for all of the network; outside a browser there is nothing else. */
  #uploadOf(ask: NonNullable<HttpOptions['fetch']>): Upload {
    const isByFetch = this.#options.fetch !== undefined || typeof XMLHttpRequest === 'undefined';
    return isByFetch ? uploadByFetch(ask) : uploadByXhr;
  }

  async #ownHeaders(where: string): Promise<Readonly<Record<string, string>>> {
    const { headers = {} } = this.#options;
    try {
      return typeof headers === 'function' ? await headers() : headers;
    } catch (cause) {
      // Nothing has been sent.
      const message = `${where}: the adapter's headers() failed`;
      throw new CareError(
        { kind: 'unavailable', code: 'no-headers', outcome: 'not-applied' },
        { cause: new Error(message, { cause }) },
      );
    }
  }

  /** A read may wait for the new sign-in; a command waits for the seller. */
  #withSignIn(error: CareError, { route }: Wanted, began: number): CareError {
    if (error.kind !== 'unauthorised') return error;
    const signedIn = this.#signIn.request(began);
    signedIn?.catch(() => {});
    if (signedIn === undefined || route.kind === 'command') return error;
    return new CareError({ ...detailsOf(error), retryWhen: signedIn });
  }
}
