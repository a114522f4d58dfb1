import type { CareAdapter } from '../adapter/care-adapter.js';
import type { ReadCall } from '../adapter/calls.js';
import type { RecordRef } from '../adapter/check.js';
import type { Description } from '../adapter/description.js';
import { checkDescription, type BadRecord } from '../adapter/parse.js';
import { scopeKey, type Scope } from '../model/scope.js';
import { warnOnce } from './integrator-log.js';
import { LiveFeed, type Changes } from './live-feed.js';
import { guardRead, READ_LIMITS, type ReadLimits } from './patient-read.js';
import { ReadCache } from './read-cache.js';
import type { RecordView } from './record-view.js';
import { soundAdapter } from './sound-adapter.js';

export interface CareStoreOptions {
  /** The time now by this machine, milliseconds. */
  readonly now: () => number;
  readonly limits?: Partial<ReadLimits>;
}

/**
 * What we currently believe of one adapter. The host owns the truth: reads mirror it, commands ask it to
 * change, and nothing is believed before it has said so.
 *
 * This is what all nouns share; each noun's own reads and commands stand beside it (`thread-list.ts`,
 * `thread-messages.ts`, `commands.ts`), so that a page carries only those of what it shows.
 *
 * It works while somebody holds it (`hold`); when nobody does, reads are aborted and nothing is left running.
 * Commands are not: they end whatever becomes of the elements.
 */
export class CareStore implements Changes {
  /** What of the adapter can be used. */
  readonly adapter: CareAdapter;
  /** What has been read. */
  readonly reads: ReadCache;
  readonly limits: ReadLimits;
  readonly #live: LiveFeed;
  readonly #now: () => number;
  readonly #holders = new Set<Holder>();
  readonly #reported = new Set<string>();
  #offsetMs = 0;
  #hasLive = false;
  #scope: Scope | undefined;
  #offers = '';
  readonly #withdrawn = new Set<string>();

  constructor(adapter: CareAdapter, options: CareStoreOptions) {
    this.#now = options.now;
    this.limits = { ...READ_LIMITS, ...options.limits };
    this.adapter = soundAdapter(adapter);
    this.reads = new ReadCache({ now: options.now, limits: this.limits });
    this.#live = new LiveFeed(this.adapter, this);
  }

  /** Whose data this is, once the adapter has said so. */
  get scope(): Scope | undefined {
    return this.#scope;
  }

  /** How much the server's clock is ahead of this machine's, milliseconds. */
  get clockOffsetMs(): number {
    return this.#offsetMs;
  }

  /** The time by this machine, milliseconds. */
  get now(): () => number {
    return this.#now;
  }

  /**
   * Keeps the store working until the returned function is called.
   * @param report Hears of records that could not be read. Of each one holder is told, once.
   */
  hold(report: (problem: BadRecord) => void = () => {}): () => void {
    const holder: Holder = { report };
    if (this.#holders.size === 0) this.reads.mount();
    this.#holders.add(holder);
    if (this.#hasLive) this.#live.start();
    return () => {
      if (this.#holders.delete(holder) && this.#holders.size === 0) this.#rest();
    };
  }

  /**
   * Makes one read of the adapter. What it throws comes as a `CareError`; a method that throws at once, or answers
   * without a promise, is like any other.
   */
  read<Answer>(
    signal: AbortSignal,
    locale: string,
    ask: (call: ReadCall) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return guardRead(signal, this.limits, async (own) => ask({ signal: own, locale }));
  }

  /** Tells the integrator of a record that could not be read. */
  report(problem: BadRecord): void {
    warnOnce(`${problem.where} ${problem.path}`, problem.message);
    const [first] = this.#holders;
    // It comes again with every reading of its page.
    if (!first || this.#reported.has(problem.message)) return;
    this.#reported.add(problem.message);
    first.report(problem);
  }

  description(locale: string): RecordView<Description> {
    return this.reads.observe({
      key: ['describe', locale],
      read: async (signal) => {
        const answer = await this.read(signal, locale, (call) => this.adapter.describe(call));
        const description = checkDescription(answer);
        this.#learn(description);
        return description;
      },
    });
  }

  /** The adapter answered a method it offers (`threads.reply`) with `unsupported`: its UI goes until it offers anew. */
  withdraw(method: string): void {
    this.#withdrawn.add(method);
  }

  isWithdrawn(method: string): boolean {
    return this.#withdrawn.has(method);
  }

  /** Something about these changed: what shows them reads again, and the lists of their kinds, each once. */
  recordsChanged(...records: readonly RecordRef[]): void {
    const keys = records.flatMap(({ kind, id }) => [[kind, id], [`${kind}s`]]);
    const each = new Map(keys.map((key) => [JSON.stringify(key), key]));
    for (const key of each.values()) this.reads.invalidate(key);
  }

  /** @param id Absent: one has been begun, and nothing is known of it yet. */
  threadChanged(id = ''): void {
    this.recordsChanged({ kind: 'thread', id });
  }

  /** Nobody knows what has changed: all that is shown is read again. */
  anyChanged(): void {
    this.reads.invalidate([]);
  }

  #learn({ scope, serverTime, offers }: Description): void {
    const isAnother = this.#scope !== undefined && scopeKey(scope) !== scopeKey(this.#scope);
    // Another seller signed in behind the same adapter: nothing read for the one before is shown to her.
    if (isAnother) this.reads.reset([], ['describe']);
    this.#scope = scope;
    this.#offsetMs = Date.parse(serverTime) - this.#now();
    this.#hasLive = offers.live !== undefined;
    // Said again word for word, an offer is no more true than before.
    const offered = JSON.stringify(offers);
    if (offered !== this.#offers) this.#withdrawn.clear();
    this.#offers = offered;
    if (this.#hasLive && this.#holders.size > 0) this.#live.start();
  }

  #rest(): void {
    this.#live.stop();
    this.reads.unmount();
  }
}

interface Holder {
  readonly report: (problem: BadRecord) => void;
}
