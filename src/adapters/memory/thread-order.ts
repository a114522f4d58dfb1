import type { IndexList, ThreadCatalogue } from './worlds/world.js';
import type { Thread } from '../../model/thread.js';
import type { TouchedThread } from './market.js';

/** By what a list is sorted: a number for each thread, the smallest first. */
export type ThreadSort = 'last-activity' | 'waiting-longest';

/** One thread in a list: of the catalogue and untouched, or one that something happened to. */
export type Listed = { readonly index: number } | { readonly id: string };

interface Placed {
  readonly id: string;
  readonly key: number;
}

/**
 * The threads of the catalogue that match, and between them the touched ones, without a list of them all: a
 * rank is found by halving. Touched threads stand where they stood at one moment (an entry of the ledger),
 * so that a list which is read page by page neither repeats nor skips one that moves meanwhile.
 */
export class ThreadOrder {
  readonly length: number;
  readonly #base: IndexList;
  readonly #keyAt: (index: number) => number;
  readonly #catalogue: ThreadCatalogue;
  /** Ranks in the base list of threads that were touched since: they are not told from there. */
  readonly #skipped: readonly number[];
  readonly #placed: readonly Placed[];
  /** The rank of each placed thread in the whole list. */
  readonly #ranks: readonly number[];

  constructor(
    base: IndexList,
    catalogue: ThreadCatalogue,
    sort: ThreadSort,
    touched: Iterable<TouchedThread>,
    moment: { readonly seq: number; readonly shows: (touched: TouchedThread) => boolean },
  ) {
    this.#base = base;
    this.#keyAt = (index) => baseKey(catalogue, sort, index);
    this.#catalogue = catalogue;
    const placed: Placed[] = [];
    const skipped: number[] = [];
    for (const one of touched) {
      if (one.index !== undefined) {
        const rank = this.#baseRank(this.#keyAt(one.index));
        if (rank < base.length && base.at(rank) === one.index) skipped.push(rank);
      }
      const place = one.places.findLast(({ seq }) => seq <= moment.seq);
      if (place === undefined || !moment.shows(one)) continue;
      placed.push({ id: one.id, key: keyOf(place.thread, sort) });
    }
    this.#skipped = skipped.sort((a, b) => a - b);
    this.#placed = placed.sort(byKey);
    this.#ranks = this.#placed.map(({ key, id }, before) => before + this.#keptBefore(key, id));
    this.length = base.length - skipped.length + placed.length;
  }

  at(rank: number): Listed {
    const before = this.#placedBefore(rank);
    if (this.#ranks[before] === rank) return { id: (this.#placed[before] as Placed).id };
    return { index: this.#base.at(this.#keptRank(rank - before)) };
  }

  /** The key and id at a rank, which find the place again. */
  keyAt(rank: number): Placed {
    const listed = this.at(rank);
    if ('id' in listed) return this.#placed[this.#placedBefore(rank)] as Placed;
    return { key: this.#keyAt(listed.index), id: this.#catalogue.idAt(listed.index) };
  }

  /** The rank of the first thread at or after a key. */
  rankOfKey(place: Placed): number {
    return firstWhere(this.length, (rank) => byKey(this.keyAt(rank), place) >= 0);
  }

  rankOfIndex(index: number): number | undefined {
    const rank = this.rankOfKey({ key: this.#keyAt(index), id: this.#catalogue.idAt(index) });
    if (rank >= this.length) return undefined;
    const listed = this.at(rank);
    return 'index' in listed && listed.index === index ? rank : undefined;
  }

  rankOfTouched(id: string): number | undefined {
    const among = this.#placed.findIndex((placed) => placed.id === id);
    return among === -1 ? undefined : this.#ranks[among];
  }

  /** How many placed threads come before a rank. */
  #placedBefore(rank: number): number {
    return firstWhere(this.#ranks.length, (i) => (this.#ranks[i] as number) >= rank);
  }

  /** How many of the base list that are kept come before a key. */
  #keptBefore(key: number, id: string): number {
    let rank = this.#baseRank(key);
    const index = rank < this.#base.length ? this.#base.at(rank) : undefined;
    if (index !== undefined && this.#keyAt(index) === key && this.#catalogue.idAt(index) < id)
      rank += 1;
    return rank - firstWhere(this.#skipped.length, (i) => (this.#skipped[i] as number) >= rank);
  }

  /** The base rank of the kept thread number so-and-so. */
  #keptRank(kept: number): number {
    const skips = firstWhere(this.#skipped.length, (i) => (this.#skipped[i] as number) - i > kept);
    return kept + skips;
  }

  #baseRank(key: number): number {
    return firstWhere(this.#base.length, (rank) => this.#keyAt(this.#base.at(rank)) >= key);
  }
}

/** The base list in the order of a sort. */
export function inOrder(list: IndexList, catalogue: ThreadCatalogue, sort: ThreadSort): IndexList {
  if (sort === 'last-activity') return list;
  const keyed = Array.from({ length: list.length }, (_, rank) => {
    const index = list.at(rank);
    return { index, key: baseKey(catalogue, sort, index) };
  });
  keyed.sort((a, b) => a.key - b.key);
  return { length: keyed.length, at: (rank) => (keyed[rank] as { index: number }).index };
}

/** Behind all that wait, in milliseconds: later than any date. */
const BEHIND = 9e15;

function baseKey(catalogue: ThreadCatalogue, sort: ThreadSort, index: number): number {
  const activity = catalogue.activityAt(index);
  if (sort === 'last-activity') return -activity;
  return catalogue.facts(index).attention === 'needs-reply' ? activity : BEHIND - activity;
}

function keyOf(thread: Thread, sort: ThreadSort): number {
  const activity = Date.parse(thread.lastActivityAt) || 0;
  if (sort === 'last-activity') return -activity;
  if (thread.attention?.state !== 'needs-reply') return BEHIND - activity;
  return Date.parse(thread.attention.since ?? thread.lastActivityAt) || 0;
}

function byKey(a: Placed, b: Placed): number {
  return a.key - b.key || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The first number from 0 for which something holds that then holds for all after it; `length` if for none. */
export function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
