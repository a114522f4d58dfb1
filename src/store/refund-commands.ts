import { CareError, toCareError } from '../adapter/care-error.js';
import type { Baseline, RecordRef } from '../adapter/check.js';
import { malformedAnswer, parseList } from '../adapter/parse.js';
import { refundSchema } from '../adapter/schemas/refund-schema.js';
import type { Scope } from '../model/scope.js';
import type { Refund, RefundOptions } from '../model/refund.js';
import type { RefundRequest } from '../model/refund-request.js';
import { askAdapter } from './ask-adapter.js';
import type { CareStore } from './care-store.js';
import type { Drafts } from './drafts.js';
import type { Intent, Performed } from './intent.js';
import type { Intents } from './intents.js';
import { keptContent, leftToWrite, readKept, refundDraftKey } from './refund-kept.js';
import type { Act, Checked, Perform, Submission } from './submission.js';
import { isFoundWhole } from './whole-act.js';

/** One refund, with all that has to be kept before it is sent. */
export interface RefundAct {
  readonly scope: Scope;
  readonly locale: string;
  readonly request: RefundRequest;
  /** As they were read for this very act, see {@link baselineOf}. */
  readonly options: Pick<RefundOptions, 'existing' | 'version'>;
  /** The keys of those that stood on the screen when she pressed. */
  readonly heardOf: ReadonlySet<string>;
}

/** What a refund is done to: a second one of its order waits until the first has come to its end. */
export function refundRecord(orderId: string): RecordRef {
  return { kind: 'order', id: orderId };
}

/**
 * Gives money back. Each refund is kept with its key, its content and what was there before it is sent, is sent once,
 * and ends as applied, not applied or unknown. Where it cannot be kept, or other tabs cannot be kept out, nothing is sent.
 */
export class RefundCommands {
  readonly #store: CareStore;
  readonly #intents: Intents;
  readonly #drafts: Drafts;
  /** By key: what was answered here. */
  readonly #made = new Map<string, readonly Refund[]>();

  constructor(parts: {
    readonly store: CareStore;
    readonly intents: Intents;
    readonly drafts: Drafts;
  }) {
    this.#store = parts.store;
    this.#intents = parts.intents;
    this.#drafts = parts.drafts;
  }

  /** Sends it; the same one again after it has failed goes under the same key. */
  submit({ scope, locale, request, options, heardOf }: RefundAct): Promise<Submission> {
    const version = options.version === undefined ? {} : { expectedVersion: options.version };
    const act: Act = {
      ...{ scope, request, record: refundRecord(request.orderId), needsDurability: true },
      ...{ baseline: baselineOf(this.#store, options), ...version },
    };
    const perform = this.#performing(scope, request, locale, options.version);
    return this.#intents.submit(act, perform, heardOf);
  }

  /** Goes on with one that is done in part, with its key. */
  resume(intent: Intent, locale: string): Promise<Submission> {
    const { scope, request, expectedVersion } = intent;
    const refund = request as RefundRequest;
    return this.#intents.retry(intent, this.#performing(scope, refund, locale, expectedVersion));
  }

  /** Asks what became of one that is unknown. Changes nothing in the back end. */
  check(intent: Intent, locale: string): Promise<Checked> {
    return this.#intents.check(intent, async (question) => {
      const answer = await askAdapter(this.#store, question, locale);
      // Before anybody hears of it: what was typed must not lie there ready to be sent again.
      if (isFoundWhole(answer)) {
        const refused = answer.items?.map(({ id }) => id);
        await this.#applied(intent.scope, intent.request as RefundRequest, refused);
      }
      return answer;
    });
  }

  /** Lets one go that has not come to its end. What of it is done does not stand in the form any more. */
  async abandon(intent: Intent): Promise<void> {
    const { scope, steps = [] } = intent;
    const request = intent.request as RefundRequest;
    if (!(await this.#intents.abandon(intent))) return;
    const left = steps.filter(({ outcome }) => outcome !== 'applied').map(({ id }) => id);
    if (left.length < steps.length) await this.#applied(scope, request, left);
  }

  /**
   * What was typed goes only when the marketplace has it, and only if it is still what was sent, as the last tab has
   * left it.
   * @param failed The lines that were not taken; they stay.
   */
  async clearDraft(
    scope: Scope,
    request: RefundRequest,
    failed: readonly string[] = [],
  ): Promise<void> {
    const key = refundDraftKey(request.orderId);
    const kept = await this.#drafts.load(scope, key);
    if (!kept) return;
    const left = keptContent(leftToWrite(readKept(kept), request, failed));
    await this.#drafts.saveNow(scope, key, left);
  }

  /** What the marketplace answered to a refund that was sent from this page. */
  madeBy({ key }: Intent): readonly Refund[] | undefined {
    return this.#made.get(key);
  }

  #performing(
    scope: Scope,
    request: RefundRequest,
    locale: string,
    version: string | undefined,
  ): Perform {
    return async ({ key, signal, resume }): Promise<Performed> => {
      const { refunds } = this.#store.adapter;
      try {
        if (!refunds) throw new CareError({ kind: 'unsupported' });
        const answer = await refunds.create(request, {
          ...{ idempotencyKey: key, signal, locale },
          ...(version === undefined ? {} : { expectedVersion: version }),
          ...(resume === undefined ? {} : { resume }),
        });
        const { items, bad } = parseList(refundSchema, answer, 'refunds.create');
        const [first] = items as readonly Refund[];
        // It answered, so it did something; what, only a check can tell.
        if (bad[0]) throw malformedAnswer(bad[0]);
        if (!first) throw new CareError({ kind: 'unknown', code: 'malformed-answer' });
        this.#made.set(key, items as readonly Refund[]);
        await this.#applied(scope, request);
        return { result: { kind: 'refund', id: first.id } };
      } catch (thrown) {
        const error = toCareError(thrown);
        const { outcome, items = [] } = error;
        const isKnown = items.every(({ error: { outcome: own } }) => own !== 'unknown');
        if (outcome === 'applied' && isKnown) {
          await this.#applied(
            scope,
            request,
            items.map(({ id }) => id),
          );
        }
        throw error;
      }
    };
  }

  async #applied(scope: Scope, request: RefundRequest, failed?: readonly string[]): Promise<void> {
    await this.clearDraft(scope, request, failed);
    this.#store.recordsChanged(refundRecord(request.orderId));
  }
}

/** What is known to be there now: by it a lost refund is told from an earlier one. */
function baselineOf(store: CareStore, { existing }: Pick<RefundOptions, 'existing'>): Baseline {
  return { ids: existing, at: new Date(store.now() + store.clockOffsetMs).toISOString() };
}

/** Whether an order can give back something else than was seen; a version by itself changes nothing. */
export function isOtherwise(seen: RefundOptions, now: RefundOptions): boolean {
  return written(seen) !== written(now);
}

function written({ version: _, ...options }: RefundOptions): string {
  return JSON.stringify(options);
}

const known = new WeakMap<CareStore, RefundCommands>();

/** One of a store. */
export function refundCommandsOf(
  store: CareStore,
  parts: { readonly intents: Intents; readonly drafts: Drafts },
): RefundCommands {
  const made = known.get(store) ?? new RefundCommands({ store, ...parts });
  known.set(store, made);
  return made;
}
