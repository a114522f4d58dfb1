import type { Cuttable } from './paging.js';

/** A list of ids, cut: a place in it is found again by who stands there; where that one has gone, by its number. */
export function cutById<Item>(ids: readonly string[], make: (id: string) => Item): Cuttable<Item> {
  const rankOf = (id: unknown): number => ids.findIndex((each) => each === id);
  return {
    length: ids.length,
    at: (rank) => make(ids[rank] as string),
    rankOf: (id) => (rankOf(id) === -1 ? undefined : rankOf(id)),
    mark: (rank) => [rank, ids[rank] ?? null],
    rankOfMark: (mark) => {
      if (!Array.isArray(mark)) return undefined;
      const [rank, id] = mark as unknown[];
      if (!Number.isInteger(rank)) return undefined;
      const found = rankOf(id);
      return found === -1 ? Math.min(Number(rank), ids.length) : found;
    },
  };
}
