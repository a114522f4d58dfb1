import type { Description } from '../../adapter/description.js';
import type { Ledger } from '../../adapter/ledger.js';
import type { Policy } from '../../model/policy.js';

/** How the adapter reaches one shop of one Mirakl marketplace. */
export interface MiraklOptions {
  /** The operator's instance, such as `https://plazuela.mirakl.net`. */
  readonly baseUrl: string;
  /**
   * Sent with every request: `{ Authorization: '<shop API key>' }`, raw and without `Bearer`. A function is asked each
   * time. **The key never belongs in a browser**: whoever has it acts as the shop, refunds included. Run this adapter
   * on your server, or leave the header out here and let a proxy of your own add it.
   */
  readonly headers?: Headers | (() => Headers | Promise<Headers>);
  /** Which shop, where the key knows several. Sent as `shop_id` with every request. Default: the key's own shop. */
  readonly shopId?: string;
  /**
   * The person at the screen, as your portal knows her: drafts lie under her name. Mirakl's key names a shop and
   * nobody in it. Default: one user a shop.
   */
  readonly user?: { readonly id: string; readonly name?: string };
  /**
   * Remembers what became of each command by its key, because Mirakl does not: yours, in a database that all processes
   * share. Default: one in memory for all adapters of this process, which forgets when it ends.
   */
  readonly ledger?: Ledger;
  /** Instead of the runtime's `fetch`. */
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>;
  /** The clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** The languages enabled in the back office, such as `['es_ES', 'fr_FR']`. Default: Mirakl is asked once (L01). */
  readonly locales?: readonly string[];
  /** What the operator told you: windows, delays. Mirakl's API has none of it. Adds to `operatorReadsAll`. */
  readonly policy?: Policy;
  /** Decimals of the shop's currencies, where the operator counts otherwise than ISO 4217. Mirakl says nothing of them. */
  readonly currencies?: Description['currencies'];
  /** How long an answer may take, in milliseconds, uploads included. Default 120,000. */
  readonly timeoutMs?: number;
  /**
   * How long a message may still arrive whose answer was lost, in milliseconds. Until then *it is not there* does not
   * mean that it was not sent. Default 120,000.
   */
  readonly settleMs?: number;
}

type Headers = Readonly<Record<string, string>>;
