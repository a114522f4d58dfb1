import type { ReadCall } from '../../adapter/calls.js';
import type { Client } from './client.js';
import type { MiraklLocale, MiraklReason } from './published.js';

/** Reasons with their labels, in the nearest language that is enabled in the back office. */
export class Labels {
  readonly #client: Client;
  #enabled: Promise<readonly string[]> | undefined;

  constructor(client: Client, locales: readonly string[] | undefined) {
    this.#client = client;
    if (locales !== undefined) this.#enabled = Promise.resolve(locales);
  }

  /** RE01. */
  async reasons(call: ReadCall): Promise<readonly MiraklReason[]> {
    const locale = await this.localeFor(call);
    type Reasons = { readonly reasons: readonly MiraklReason[] };
    const { body } = await this.#client.get<Reasons>('RE01', '/api/reasons', call, { locale });
    return body.reasons;
  }

  /**
   * The same where a label is only a decoration: without it the record is as good, and says its code. Only what the
   * caller gave up fails.
   */
  async ifAny(call: ReadCall): Promise<readonly MiraklReason[]> {
    return this.reasons(call).catch(() => {
      call.signal.throwIfAborted();
      return [];
    });
  }

  /** `es_ES` for `es`, `es-ES` or `es-CL`; `undefined` where none of that language is enabled: Mirakl's own then. */
  async localeFor(call: ReadCall): Promise<string | undefined> {
    const enabled = await unlessAborted(call.signal, this.#ask(call));
    const wanted = call.locale.replaceAll('-', '_').toLowerCase();
    const [language] = wanted.split('_');
    return (
      enabled.find((code) => code.toLowerCase() === wanted) ??
      enabled.find((code) => code.toLowerCase().split('_')[0] === language)
    );
  }

  /** L01, once: which languages there are changes when the operator enables one. */
  #ask(call: ReadCall): Promise<readonly string[]> {
    const known = this.#enabled;
    if (known !== undefined) return known;
    type Locales = { readonly locales: readonly MiraklLocale[] };
    // For all who ask meanwhile: one of them who goes away does not end it.
    const { signal } = new AbortController();
    const asked = this.#client
      .get<Locales>('L01', '/api/locales', { ...call, signal })
      .then(({ body }) => body.locales.map(({ code }) => code));
    this.#enabled = asked;
    // What failed is asked again.
    asked.catch(() => (this.#enabled = undefined));
    return asked;
  }
}

/** What several wait for is not called off for one; that one goes at once. */
function unlessAborted<Value>(signal: AbortSignal, waited: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    void waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
