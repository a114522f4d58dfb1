import type { Count } from '../model/count.js';

/**
 * Which part of a list. Without `from` the first page. `index` and `around` are asked for only where the
 * description offers `jump` and `around`.
 */
export interface PageRequest {
  /** How many at most; a back end may give fewer. */
  readonly limit: number;
  readonly from?:
    { readonly cursor: string } | { readonly index: number } | { readonly around: string };
}

/**
 * A part of a list. An empty page with `next` is legal: there may still be more. No `next`: the end.
 * Cursors are opaque and may expire; then throw `validation` with code `cursor-expired` and the kit starts over.
 */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly prev?: string;
  /** The position of the first item in the whole list, from 0, where it is known. */
  readonly at?: number;
  readonly total?: Count;
}
