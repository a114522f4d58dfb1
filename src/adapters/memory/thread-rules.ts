import type { ComposeRules } from '../../model/compose.js';
import type { Market } from './market.js';
import type { Offers } from '../../adapter/description.js';
import type { Order } from '../../model/order.js';
import type { Party } from '../../model/party.js';
import type { Subject, Thread } from '../../model/thread.js';
import type { World } from './worlds/world.js';
import { withLabels } from './labels.js';
import { refusal } from './refusals.js';

/** What may be written where, and to whom. */
export class ThreadRules {
  readonly #market: Market;
  readonly #world: World;
  readonly #offers: Offers;

  constructor(market: Market, world: World, offers: Offers) {
    this.#market = market;
    this.#world = world;
    this.#offers = offers;
  }

  /** @throws CareError `not-found`. */
  thread(id: string, locale: string): Thread {
    const thread = this.#market.thread(id);
    if (thread === undefined) throw refusal('not-found', 'thread-not-found', locale);
    return thread;
  }

  /** A thread with its compose rules. @throws CareError `not-found`. */
  withRules(threadId: string, locale: string): Thread {
    const thread = this.thread(threadId, locale);
    const compose = this.#withLimits(
      thread.compose ?? this.#world.compose(thread, locale),
      thread.about,
    );
    return { ...withLabels(thread, this.#world, locale), compose };
  }

  /** What may be written where no thread exists yet. @throws CareError `not-found` for an unknown order. */
  rulesFor(about: Subject | null, locale: string): ComposeRules {
    if (about?.kind === 'order' && this.#isUnknownOrder(about.id)) {
      throw refusal('not-found', 'order-not-found', locale, 'about');
    }
    return this.#withLimits(this.#world.composeNew(about, locale), about === null ? [] : [about]);
  }

  /** What a new thread is about, in the server's words; `undefined` where it is about nothing. */
  subjectOf(about: Subject | null, locale: string): Subject | undefined {
    if (about === null) return undefined;
    const { kind, id, label = this.#orderOf(about, locale)?.number } = about;
    return { kind, id, ...(label === undefined ? {} : { label }) };
  }

  /** Those whom a new thread may be with. */
  othersOf(about: Subject | null, locale: string): readonly Party[] {
    const customer = this.#orderOf(about, locale)?.customer ?? { kind: 'customer' };
    return [customer, this.#world.operator];
  }

  #orderOf(about: Subject | null, locale: string): Order | undefined {
    const { orders } = this.#market.catalogue;
    const index = about?.kind === 'order' ? orders.indexOf(about.id) : undefined;
    return index === undefined ? undefined : orders.make(index, locale);
  }

  #isUnknownOrder(id: string): boolean {
    const { orders } = this.#market.catalogue;
    return orders.size > 0 && orders.indexOf(id) === undefined;
  }

  /** The rules with what is left of an order's room for files. */
  #withLimits(rules: ComposeRules, about: readonly Subject[]): ComposeRules {
    if (this.#offers.files === undefined) return { ...rules, files: null };
    if (rules.files?.remaining === undefined) return rules;
    const ids = new Set((about ?? []).map(({ id }) => id));
    let used = 0;
    for (const { thread, added } of this.#market.touched.values()) {
      if (!(thread.about ?? []).some(({ id }) => ids.has(id))) continue;
      used += added.reduce((sum, message) => sum + message.attachments.length, 0);
    }
    const remaining = Math.max(0, rules.files.remaining - used);
    return { ...rules, files: { ...rules.files, remaining } };
  }
}
