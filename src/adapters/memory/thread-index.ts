import type { Cuttable } from './paging.js';
import type { IndexList, ThreadCatalogue } from './worlds/world.js';
import type { Market, TouchedThread } from './market.js';
import type { PageRequest } from '../../adapter/page.js';
import type { ReadCall } from '../../adapter/calls.js';
import type { Thread } from '../../model/thread.js';
import type { ThreadOffers } from '../../adapter/description.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import { decode } from './paging.js';
import { refusal } from './refusals.js';
import {
  asksAttentionOnly,
  factsOf,
  filterOf,
  isCheap,
  matches,
  type ThreadFilter,
} from './thread-filter.js';
import { inOrder, ThreadOrder, type ThreadSort } from './thread-order.js';
import { abortError } from './waiting.js';

/** How many threads are looked at before others get a turn. */
const STRIDE = { cheap: 50_000, dear: 2000 };

/** Finds the threads of a query, in their order. */
export class ThreadIndex {
  readonly #market: Market;
  readonly #offers: ThreadOffers;
  /** What the catalogue has for a query never changes; the touched threads are laid over it each time. */
  readonly #found = new Map<string, IndexList>();
  #life: string | undefined;
  /** The last list that was laid out: pages are asked for one after the other. */
  #laid: { readonly key: string; readonly order: ThreadOrder } | undefined;

  constructor(market: Market, offers: ThreadOffers) {
    this.#market = market;
    this.#offers = offers;
  }

  /** @throws CareError `unsupported` for what is not offered, `validation` for a date that is none. */
  async find(
    query: ThreadQuery,
    from: PageRequest['from'],
    call: ReadCall,
  ): Promise<{ readonly name: string; readonly threads: Cuttable<Thread> }> {
    this.#refuseWhatIsNotOffered(query, call.locale);
    const filter = filterOf(query);
    if (Number.isNaN(filter.since)) {
      throw refusal('validation', 'bad-date', call.locale, 'activeSince');
    }
    if (Number.isNaN(filter.until)) {
      throw refusal('validation', 'bad-date', call.locale, 'activeUntil');
    }
    const sort: ThreadSort = query.sort === 'waiting-longest' ? 'waiting-longest' : 'last-activity';
    const name = JSON.stringify([this.#market.head?.id, 'threads', sort, describeQuery(query)]);
    const base = await this.#baseFor(name, filter, sort, call.signal);
    // The world began anew while this one was searched.
    if (this.#life !== this.#market.head?.id) return this.find(query, from, call);
    return { name, threads: this.#overlay(name, base, filter, sort, from) };
  }

  async #baseFor(
    name: string,
    filter: ThreadFilter,
    sort: ThreadSort,
    signal: AbortSignal,
  ): Promise<IndexList> {
    if (this.#life !== this.#market.head?.id) this.#found.clear();
    this.#life = this.#market.head?.id;
    const known = this.#found.get(name);
    if (known !== undefined) return known;
    const { threads } = this.#market.catalogue;
    const needy = filter.attention?.size === 1 && filter.attention.has('needs-reply');
    const candidates = needy ? threads.needsReply : everyone(threads);
    const plain = asksAttentionOnly(filter) && (needy || filter.attention === undefined);
    const list = plain ? candidates : await scan(threads, candidates, filter, signal);
    const base =
      needy && sort === 'waiting-longest' ? reversed(list) : inOrder(list, threads, sort);
    if (this.#found.size >= 20) this.#found.clear();
    this.#found.set(name, base);
    return base;
  }

  #overlay(
    name: string,
    base: IndexList,
    filter: ThreadFilter,
    sort: ThreadSort,
    from: PageRequest['from'],
  ): Cuttable<Thread> {
    const market = this.#market;
    const { threads } = market.catalogue;
    const seq = momentOf(from) ?? market.seq;
    const key = `${market.seq} ${seq} ${name}`;
    const shows = ({ thread }: TouchedThread) =>
      matches(filter, factsOf(thread), Date.parse(thread.lastActivityAt));
    if (this.#laid?.key !== key) {
      const moment = { seq, shows };
      this.#laid = {
        key,
        order: new ThreadOrder(base, threads, sort, market.touched.values(), moment),
      };
    }
    const { order } = this.#laid;
    return {
      length: order.length,
      at: (rank) => {
        const listed = order.at(rank);
        return 'id' in listed
          ? (market.thread(listed.id) as Thread)
          : market.threadAt(listed.index);
      },
      rankOf: (id) => {
        if (market.touched.has(id)) return order.rankOfTouched(id);
        const index = threads.indexOf(id);
        return index === undefined ? undefined : order.rankOfIndex(index);
      },
      mark: (rank) => {
        // Before this one; at the end of the list, after the last one.
        const last = rank >= order.length;
        const { key, id } = order.keyAt(last ? rank - 1 : rank);
        return { seq, key, id: last ? `${id}\u{10ffff}` : id };
      },
      rankOfMark: (mark) => (isMark(mark) ? order.rankOfKey(mark) : undefined),
    };
  }

  #refuseWhatIsNotOffered(query: ThreadQuery, locale: string): void {
    const { attention = [], filters = [], search = [], sorts = [] } = this.#offers;
    const asked: [boolean, boolean][] = [
      [
        query.attention !== undefined,
        query.attention?.every((it) => attention.includes(it)) ?? true,
      ],
      [query.with !== undefined, filters.includes('with')],
      [query.about !== undefined, filters.includes('about')],
      [query.reasonCode !== undefined, filters.includes('reasonCode')],
      [query.activeSince !== undefined, filters.includes('activeSince')],
      [query.activeUntil !== undefined, filters.includes('activeUntil')],
      [(query.text ?? '') !== '', search.length > 0],
      [
        query.sort !== undefined && query.sort !== 'last-activity',
        sorts.includes(query.sort ?? ''),
      ],
    ];
    if (asked.some(([is, may]) => is && !may)) throw refusal('unsupported', 'not-offered', locale);
  }
}

/** The entry of the ledger at which the list of a cursor was begun. */
function momentOf(from: PageRequest['from']): number | undefined {
  if (from === undefined || !('cursor' in from)) return undefined;
  const { mark } = (decode(from.cursor) ?? {}) as { mark?: unknown };
  return isMark(mark) ? mark.seq : undefined;
}

function isMark(mark: unknown): mark is { seq: number; key: number; id: string } {
  const { seq, key, id } = (mark ?? {}) as Record<string, unknown>;
  return typeof seq === 'number' && typeof key === 'number' && typeof id === 'string';
}

function describeQuery(query: ThreadQuery): unknown {
  const { attention, with: kind, about, reasonCode, activeSince, activeUntil, text } = query;
  const subject = about === undefined || about === null ? about : [about.kind, about.id];
  return [
    attention === undefined ? 0 : [...attention].sort(),
    kind ?? 0,
    subject === undefined ? 0 : subject,
    reasonCode ?? 0,
    activeSince ?? 0,
    activeUntil ?? 0,
    text ?? '',
  ];
}

async function scan(
  threads: ThreadCatalogue,
  candidates: IndexList,
  filter: ThreadFilter,
  signal: AbortSignal,
): Promise<IndexList> {
  const found: number[] = [];
  const stride = isCheap(filter) ? STRIDE.cheap : STRIDE.dear;
  for (let rank = 0; rank < candidates.length; rank += 1) {
    const index = candidates.at(rank);
    if (matches(filter, threads.facts(index), threads.activityAt(index))) found.push(index);
    if (rank % stride === stride - 1) {
      await new Promise((resume) => setTimeout(resume));
      if (signal.aborted) throw abortError();
    }
  }
  return { length: found.length, at: (rank) => found[rank] as number };
}

function everyone(threads: ThreadCatalogue): IndexList {
  return { length: threads.size, at: (rank) => rank };
}

function reversed(list: IndexList): IndexList {
  return { length: list.length, at: (rank) => list.at(list.length - 1 - rank) };
}
