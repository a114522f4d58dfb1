import type { Action, Blocked } from '../../../model/action.js';
import type { CalendarDate } from '../../../model/instant.js';
import type { CareCase, ClosureOptions } from '../../../model/case.js';
import type { CodedValue } from '../../../model/coded-value.js';
import type { ComposeRules } from '../../../model/compose.js';
import type { Description } from '../../../adapter/description.js';
import type { Due } from '../agenda.js';
import type { Figure } from '../../../model/figure.js';
import type { Incident } from '../../../model/incident.js';
import type { IncidentChange } from '../incident-change.js';
import type { Delivery, Message } from '../../../model/message.js';
import type { Money } from '../../../model/money.js';
import type { Order } from '../../../model/order.js';
import type { Party } from '../../../model/party.js';
import type { Reason } from '../../../model/reason.js';
import type { RefundMode, RefundOptions } from '../../../model/refund.js';
import type { AttentionState, Subject, Thread } from '../../../model/thread.js';

/** A marketplace to play in: its words, its rules, and its records. */
export interface World {
  /** Names its ledger; letters and digits. */
  readonly name: string;
  /** What `describe` says, but for the time. */
  readonly description: Omit<Description, 'contract' | 'serverTime'>;
  /** How this shop, and the marketplace, sign what they write. */
  readonly seller: Party;
  readonly operator: Party;
  /** All reasons this shop may use, in a language. */
  reasons(locale: string): readonly Reason[];
  /** What may be written in a thread; limits on files are those of an order on which nothing hangs yet. */
  compose(thread: Thread, locale: string): ComposeRules;
  /** What may be written where no thread exists yet. `null`: to the operator, about no order. */
  composeNew(about: Subject | null, locale: string): ComposeRules;
  /** How far a message of the shop's gets. Absent: nobody looks at them, and nothing is said of it. */
  delivery?(text: string, locale: string): Delivery;
  /** How money is given back. Absent: not at all. */
  readonly refunds?: RefundRules;
  /** How incidents go. Absent: there are none. */
  readonly incidents?: IncidentRules;
  /** How cases go. Absent: there are none. */
  readonly cases?: CaseRules;
  /** Its records. */
  catalogue(frame: WorldFrame): Catalogue;
}

export interface RefundRules {
  readonly modes: readonly RefundMode[];
  readonly reasonFor: RefundOptions['reasonFor'];
  readonly note?: RefundOptions['note'];
  /** Calendar days after shipping; the last one counts whole. */
  readonly windowDays: number;
  /** The first moment that is no longer in the day that is so many days after a moment, in milliseconds. */
  endOfDay(moment: number, days: number): number;
  /** Parts of what is left of the products, in percent, that may be offered once; the customer has to accept. */
  readonly percentages?: readonly number[];
  /** What the customer is told. */
  notice(order: Order, total: Money): string;
}

export interface IncidentRules {
  /** What may be done to an incident now. */
  actions(incident: Incident, locale: string): readonly Action[];
  /** What an action does, where it is more than that the other side looks at it. */
  readonly does?: Readonly<Record<string, Pick<IncidentChange, 'state' | 'turn'>>>;
  /** Who decides what was escalated, and what that one says first. */
  readonly mediation?: { readonly by: Party; readonly says: string };
  /** Whether the operator agrees when it was marked as resolved, the first time or a later one. */
  agrees(incidentId: string, time: number): boolean;
  /** Days after which what was resolved closes by itself. */
  readonly closesAfterDays: number;
  /** What the operator writes when it does not agree. */
  readonly disagreement: string;
  /** What customers answer. */
  readonly answers: readonly string[];
}

export interface CaseRules {
  /** With its codes in words. */
  inLanguage(careCase: CareCase, locale: string): CareCase;
  /** What closing asks for. `undefined`: cases of this type are not the shop's to close. */
  closure(careCase: CareCase, locale: string): ClosureOptions | undefined;
  /** Until when, in milliseconds, by the instant given or the rule; `undefined`: nobody knows. */
  dueAt(careCase: CareCase): number | undefined;
  /** The last moment at which what is due then is due *soon*, in milliseconds. */
  soonUntil(now: number): number;
  /** The day of a moment by the market's wall. */
  dayOf(moment: number): CalendarDate;
  /** Whether the operator agrees with a closure that it checks, the first time or a later one. */
  agrees(caseId: string, time: number): boolean;
  /** Why it does not. */
  readonly disagreement: CodedValue;
  /** What somebody asks for. */
  arrival(asked: CaseAsked): CareCase;
}

/** A request of a customer's as it comes in. */
export interface CaseAsked {
  readonly id: string;
  /** Counts what arrived since the world was made, from 1. */
  readonly count: number;
  /** In milliseconds. */
  readonly at: number;
  readonly order: Order;
  readonly type: string;
  readonly description?: string;
  readonly channel?: string;
}

/** What a world is made from: equal frames give equal worlds. */
export interface WorldFrame {
  readonly seed: number;
  /** The moment all times are counted back from, in milliseconds. */
  readonly epoch: number;
  readonly threads: number;
  /** Messages of the one long thread. 0: there is none. */
  readonly longThread: number;
  readonly cases: number;
}

/**
 * The records a world begins with, each made when it is asked for. Threads have an index: 0 was active last,
 * and the times fall strictly with it, so that a page at any place costs a page.
 */
export interface Catalogue {
  readonly threads: ThreadCatalogue;
  readonly orders: OrderCatalogue;
  readonly incidents?: IncidentCatalogue;
  readonly cases?: CaseCatalogue;
  /** What may be done to an order; `refund` says why nothing can be given back. Absent: what stands in the order. */
  readonly orderActions?: (
    order: Order,
    refund: Blocked | undefined,
    locale: string,
  ) => readonly Action[];
  /** The quality figures as they were, but for what happened since. */
  figures?(happened: Happened, locale: string): readonly Figure[];
  /** A file that hangs on one of its messages, or shows one of its products. */
  file(id: string): { readonly name: string; readonly bytes: Blob } | undefined;
}

export interface ThreadCatalogue {
  readonly size: number;
  /** In milliseconds. */
  activityAt(index: number): number;
  /** Those that need a reply, by index; the one thing that has to be found without looking at all. */
  readonly needsReply: IndexList;
  facts(index: number): ThreadFacts;
  /** The whole row, without version, compose rules and labels that depend on a language. */
  make(index: number): Thread;
  idAt(index: number): string;
  indexOf(threadId: string): number | undefined;
  messageCount(index: number): number;
  /** The message at a place, the oldest at 0. */
  message(index: number, place: number): Message;
  placeOf(index: number, messageId: string): number | undefined;
}

/** What filters ask of a thread, without making it. Everything but `attention` is worked out when asked. */
export interface ThreadFacts {
  readonly attention: AttentionState;
  kinds(): readonly string[];
  about(): readonly { readonly kind: string; readonly id: string }[];
  reasonCode(): string | undefined;
  /** Everything that free text is searched in. */
  words(): readonly string[];
}

export interface OrderCatalogue {
  readonly size: number;
  /** In milliseconds, falling with the index. */
  placedAt(index: number): number;
  stateOf(index: number): string;
  make(index: number, locale: string): Order;
  indexOf(orderId: string): number | undefined;
  indexOfNumber(number: string): number | undefined;
  /** What becomes of money that is given back for a line. Absent: it is paid. */
  fateOf?(orderId: string, lineId: string): RefundFate;
}

/**
 * `no-balance`: refused after a while; `not-debited`: refused at once, whatever becomes of the other lines; `declined`: the
 * customer does not accept it where that is for the customer to say.
 */
export type RefundFate = 'paid' | 'no-balance' | 'not-debited' | 'declined';

/** Incidents, few enough to be looked at one by one. */
export interface IncidentCatalogue {
  readonly ids: readonly string[];
  /** Whole, but for version, threads and actions. */
  make(id: string, locale: string): Incident;
  orderOf(id: string): string;
  /** What was planned before the world began. */
  readonly dues: readonly Due[];
}

/** Cases, each made when it is asked for; their facts are cheap. */
export interface CaseCatalogue {
  readonly size: number;
  idAt(index: number): string;
  indexOf(caseId: string): number | undefined;
  facts(index: number): CaseFacts;
  /** As it was when the world began, without actions and what closing asks for. Its codes may want words. */
  make(index: number, locale: string): CareCase;
  /** What was planned before the world began. */
  readonly dues: readonly Due[];
}

/** What lists ask of a case, without making it. */
export interface CaseFacts {
  readonly desk: string;
  readonly type: string;
  readonly state: string;
  /** Its own number and its order's. */
  readonly numbers: readonly string[];
  /** In milliseconds, each where it is known. */
  readonly receivedAt?: number;
  readonly dueAt?: number;
  readonly closedAt?: number;
}

/** What moves quality figures. */
export interface Happened {
  /** Orders with an incident that counts, now. */
  readonly ordersWithIncident: number;
  /** Orders refunded since the world was made. */
  readonly refundedOrders: number;
  /** Cases closed since, within their time and after it. */
  readonly closedInTime: number;
  readonly closedLate: number;
  /** The server's clock, in milliseconds. */
  readonly now: number;
}

/** A list of indexes, rising, that need not exist as an array. */
export interface IndexList {
  readonly length: number;
  at(rank: number): number;
}
