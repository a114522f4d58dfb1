import type { FileLimits } from '../model/attachment.js';
import type { Instant, TimeZone } from '../model/instant.js';
import type { Open } from '../model/coded-value.js';
import type { Policy } from '../model/policy.js';
import type { RefundMode } from '../model/refund.js';
import type { Scope } from '../model/scope.js';
import type { AttentionState } from '../model/thread.js';

/** Who is asking, where, and what can be done: the adapter's first answer. */
export interface Description {
  /** Always 1 for this treaty. */
  readonly contract: number;
  readonly scope: Scope;
  /** The names to show for them, where there are any. */
  readonly names?: {
    readonly marketplace?: string;
    readonly shop?: string;
    readonly user?: string;
  };
  /** The server's clock now: corrects a wrong one here. */
  readonly serverTime: Instant;
  /** The marketplace's zone: its business days, its midnights. */
  readonly timeZone: TimeZone;
  /** Decimals of each currency in use, by ISO 4217 code. A missing one falls back to the frozen ISO table. */
  readonly currencies: Readonly<Record<string, { readonly digits: number }>>;
  readonly offers: Offers;
  readonly policy: Policy;
}

/**
 * What is offered, group by group. A thing is on the screen when the method exists **and** stands here; this
 * crosses HTTP, shops and roles, which an absent method alone does not.
 */
export interface Offers {
  readonly threads?: ThreadOffers;
  readonly files?: FileOffers;
  readonly reasons?: Readonly<Record<string, never>>;
  readonly orders?: OrderOffers;
  readonly refunds?: { readonly modes: readonly RefundMode[] };
  readonly incidents?: ListOffers & { readonly act?: boolean };
  readonly cases?: ListOffers & { readonly desks?: readonly string[]; readonly close?: boolean };
  readonly documents?: { readonly add?: boolean };
  readonly figures?: Readonly<Record<string, never>>;
  readonly live?: Readonly<Record<string, never>>;
}

/** What a list can do by itself. What it cannot, the kit does over what is loaded, and says so. */
export interface ListOffers {
  /** Names of filters the query of this group may carry. */
  readonly filters?: readonly string[];
  /** What free text is searched in. Empty or absent: no search. */
  readonly search?: readonly Open<'text' | 'customer' | 'order-number' | 'title'>[];
  readonly sorts?: readonly string[];
  /** Whether a page may start at an index. */
  readonly jump?: boolean;
  /** Whether a page may be asked around an id. */
  readonly around?: boolean;
  /** Whether pages carry an exact `total`. */
  readonly total?: boolean;
}

export interface ThreadOffers extends ListOffers {
  /** Attention states `list` can filter by. Mirakl: none. */
  readonly attention?: readonly AttentionState[];
  /** How messages of one thread can be paged. */
  readonly messages?: {
    readonly jump?: boolean;
    readonly around?: boolean;
    readonly total?: boolean;
  };
  readonly start?: boolean;
  readonly reply?: boolean;
  readonly noReplyNeeded?: boolean;
  readonly markRead?: boolean;
}

export interface OrderOffers extends ListOffers {
  readonly get?: boolean;
}

export interface FileOffers {
  /** `staged`: uploaded first, then named in a command. `inline`: the bytes travel with the command (Mirakl). */
  readonly transport?: 'staged' | 'inline';
  /** Whether files can be opened. */
  readonly open?: boolean;
  /** Limits that hold everywhere. Those of a record win. */
  readonly limits?: FileLimits;
}
