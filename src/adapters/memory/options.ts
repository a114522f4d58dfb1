import type { CareCase } from '../../model/case.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { Description, Offers } from '../../adapter/description.js';
import type { Pace } from './agenda.js';
import type { Fault } from './faults.js';
import type { MemoryRecords } from './records.js';
import type { Incident } from '../../model/incident.js';
import type { Message } from '../../model/message.js';
import type { Policy } from '../../model/policy.js';
import type { Refund } from '../../model/refund.js';
import type { Scope } from '../../model/scope.js';
import type { World } from './worlds/world.js';

/** How long the server takes, in milliseconds: for all, or for reads and commands apart. */
export type Latency = number | { readonly read?: number; readonly command?: number };

/** Everything may be left out. */
export interface MemoryOptions {
  /** Which marketplace: `spain` (default), `mexico` and `chile` (few conversations: what `threads` says is the most they have), or one of your own. */
  readonly world?: 'spain' | 'mexico' | 'chile' | World;
  /** Instead of a world's records: exactly these. The rules (recipients, limits, words) stay the world's. */
  readonly records?: MemoryRecords;
  /** How many threads the world has: 0 to 100,000. Default 180. They cost nothing until they are read. */
  readonly threads?: number;
  /** How many cases the world has, where it has any: 0 to 100,000. Default 96. */
  readonly cases?: number;
  /** Messages of one of its threads, 1 to 10,000. Default: there is no such thread. */
  readonly longThread?: number;
  /** A whole number; the same seed makes the same world. Default 1. */
  readonly seed?: number;
  /**
   * Names a ledger in IndexedDB that all tabs share and a reload keeps: database
   * `seller-care-kit-memory/<name>/…`, one for each world, seed and size. Where there is no IndexedDB it falls
   * back to memory, and `controls.persistent` is false. Default false: everything goes with the page.
   */
  readonly persist?: string | false;
  /** Default 0. */
  readonly latency?: Latency;
  /** Faults in force from the beginning. */
  readonly faults?: readonly Fault[];
  /** How long the others take for what they do by themselves. `Infinity`: they never do. Default: some seconds each. */
  readonly pace?: Partial<Pace>;
  /**
   * Whether the server keeps the keys of refunds. `forgotten`: as Mirakl, it keeps none: the same again is done again,
   * and `check` can only compare with the baseline. Default `kept`.
   */
  readonly refundKeys?: 'kept' | 'forgotten';
  /** The server's clock, in milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** Instead of the world's. */
  readonly scope?: Scope;
  /** Instead of the world's names for marketplace, shop and user. */
  readonly names?: NonNullable<Description['names']>;
  /** Adds to or takes from what the world offers. */
  readonly offers?: OffersChange;
  /** Adds to the world's policy. */
  readonly policy?: Policy;
}

/**
 * Changes to the offers, group by group: what is named replaces what the world says about it; `null` withdraws
 * the whole group, and the adapter has no such property.
 */
export type OffersChange = { readonly [Group in keyof Offers]?: Offers[Group] | null };

/** The adapter, with what a demo, a story or a test needs to play the other side. */
export interface MemoryAdapter extends CareAdapter {
  readonly controls: MemoryControls;
}

export interface MemoryControls {
  /** Whether the ledger outlives the page. May turn false with the first call, when the browser refuses storage. */
  readonly persistent: boolean;
  /** How many threads were made from the seed so far: what laziness is measured by. */
  readonly built: number;
  /** Every call so far, oldest first. */
  readonly calls: readonly MemoryCall[];
  setLatency(latency: Latency): void;
  readonly faults: {
    /** Puts one in force. @returns what takes it back. */
    add(fault: Fault): () => void;
    clear(): void;
  };
  /** Somebody else writes in a thread: it moves up, needs a reply, and is told live. @throws CareError `not-found`. */
  receive(threadId: string, incoming: IncomingMessage): Promise<Message>;
  /** A refund of this shop that is on its way is paid, or refused for want of balance, now. @throws CareError `not-found`. */
  settleRefund(refundId: string, end: 'done' | 'refused'): Promise<Refund>;
  readonly cases: {
    /** Somebody asks for something: a new case, told live. @throws CareError `not-found` for an unknown order. */
    arrive(incoming?: IncomingCase): Promise<CareCase>;
    /**
     * The operator accepts a closure or refuses it, asks the customer for more (`information-wanted`) or has it
     * (`information-given`); or somebody else of the shop has closed the case (`closed-elsewhere`).
     * @throws CareError `not-found`; `conflict` where there is no closure to accept or to refuse.
     */
    move(caseId: string, to: CaseMove): Promise<CareCase>;
  };
  readonly incidents: {
    /** The customer, or the operator, opens one. @throws CareError `not-found` for an unknown order. */
    open(orderId: string, claim?: IncomingIncident): Promise<Incident>;
    /** The operator closes it, or opens it again; or the customer does not agree. @throws CareError `not-found`. */
    move(incidentId: string, to: 'closed' | 'reopened' | 'disputed'): Promise<Incident>;
  };
  /** Forgets all that happened, in all tabs: the world begins anew, now. Faults and latency stay. */
  reset(): Promise<void>;
}

/** One call as the server saw it. */
export interface MemoryCall {
  /** Such as `threads.reply`. */
  readonly method: string;
  readonly locale: string;
  /** What was asked; a thread or file id where that is all. */
  readonly request: unknown;
  /** Of a command. */
  readonly idempotencyKey?: string;
}

/** What others do to a case. */
export type CaseMove =
  'accepted' | 'refused' | 'information-wanted' | 'information-given' | 'closed-elsewhere';

/** A customer's request. */
export interface IncomingCase {
  /** Default `invoice-copy`. */
  readonly type?: string;
  /** Default: the youngest order. */
  readonly orderId?: string;
  /** In the words of the agent who took it. Default: the world's. */
  readonly description?: string;
  /** The code of one of the world's channels. */
  readonly channel?: string;
}

/** A claim from the other side. */
export interface IncomingIncident {
  /** Default `customer`. */
  readonly from?: 'customer' | 'operator';
  /** One of the world's reasons for `incident-open`. Default: its first. */
  readonly reasonCode?: string;
  /** Default: all lines of the order. */
  readonly lineIds?: readonly string[];
}

/** A message from the other side. */
export interface IncomingMessage {
  /** Who writes: the thread's customer, the operator, or the shop from another desk. */
  readonly from: 'customer' | 'operator' | 'seller';
  readonly text: string;
  /** Default `plain`. */
  readonly format?: 'plain' | 'html';
  readonly files?: readonly File[];
}
