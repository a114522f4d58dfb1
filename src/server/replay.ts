import type { CareAdapter } from '../adapter/care-adapter.js';
import type { ReadCall } from '../adapter/calls.js';
import { CareError } from '../adapter/care-error.js';
import type { Ledger } from '../adapter/ledger.js';
import { checkDescription } from '../adapter/parse.js';
import type { MethodName } from '../wire/methods.js';
import type { Answer } from './outgoing.js';

export interface Act {
  readonly adapter: CareAdapter;
  readonly call: ReadCall;
  readonly name: MethodName;
  readonly key: string;
  readonly asked: unknown;
}

/**
 * Answers a command that is sent again as it answered the first time. Keys are kept by scope: whoever guesses
 * another's key gets nothing of it. What failed is not kept: it may be tried again under its key.
 */
export class Replay {
  readonly #ledger: Ledger;
  readonly #running = new Map<string, Promise<Kept>>();
  readonly #scopes = new WeakMap<CareAdapter, Promise<string>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** @throws CareError `conflict` when the key was used for something else; what `perform` throws. */
  async once(act: Act, perform: () => Promise<Answer>): Promise<Answer> {
    const entry = JSON.stringify([await this.#scopeOf(act), act.name, act.key]);
    const print = await printOf(act.asked);
    const kept = await (this.#running.get(entry) ?? this.#keptOr(entry, print, perform));
    if (kept.print === print) return kept.answer;
    throw new CareError({ kind: 'conflict', code: 'idempotency-key-reused' });
  }

  #keptOr(entry: string, print: string, perform: () => Promise<Answer>): Promise<Kept> {
    const running = (async (): Promise<Kept> => {
      const before = await this.#ledger.get(entry).catch(unclear);
      if (before !== undefined) return JSON.parse(before) as Kept;
      const kept = { print, answer: await perform() };
      // It was done, whatever becomes of the note.
      await this.#ledger.put(entry, JSON.stringify(kept)).catch(() => {});
      return kept;
    })();
    this.#running.set(entry, running);
    const end = (): void => void this.#running.delete(entry);
    running.then(end, end);
    return running;
  }

  #scopeOf({ adapter, call }: Act): Promise<string> {
    const known = this.#scopes.get(adapter);
    if (known !== undefined) return known;
    const scope = (async () => {
      const { marketplace, shop, user } = checkDescription(await adapter.describe(call)).scope;
      return JSON.stringify([marketplace, shop, user]);
    })().catch((thrown: unknown) => {
      this.#scopes.delete(adapter);
      return unclear(thrown);
    });
    this.#scopes.set(adapter, scope);
    return scope;
  }
}

interface Kept {
  /** Of what was asked. */
  readonly print: string;
  readonly answer: Answer;
}

/** Nothing was done now; but an earlier attempt with this key, whose answer was lost, may have been. */
function unclear(thrown: unknown): never {
  throw new CareError({ kind: 'unavailable', outcome: 'unknown' }, { cause: thrown });
}

/** Of the content, files by their size: another content under a key is another act. */
async function printOf(asked: unknown): Promise<string> {
  const text = JSON.stringify(asked, (_, value: unknown) =>
    value instanceof Blob ? value.size : value,
  );
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
