import type { Attention, Thread } from '../../model/thread.js';
import type { CareCase } from '../../model/case.js';
import type { CaseChange } from './case-change.js';
import type { CommandName } from '../../adapter/commands.js';
import type { Message } from '../../model/message.js';
import type { RefusalCode } from './refusals.js';
import type { RecordRef } from '../../adapter/check.js';
import type { StepResult } from '../../adapter/calls.js';
import type { Due } from './agenda.js';
import type { IncidentChange } from './incident-change.js';
import type { Incident } from '../../model/incident.js';
import type { Refund } from '../../model/refund.js';

/**
 * What the server remembers: a log of all that happened since the world was made. A world is made anew from
 * its seed, so only what changed is kept. An idempotency key stands in the same entry as its effect, so one
 * is never there without the other.
 */
export interface Ledger {
  /** Whether it outlives the page. */
  readonly persistent: boolean;

  /** Brings a reader up to everything committed so far, by whichever tab. */
  refresh(reader: LedgerReader): Promise<void>;

  /**
   * One transaction: brings the reader up to date, asks `decide` (which must not wait and may be asked again), and
   * writes the entry it gives. When `decide` throws nothing is written.
   */
  commit<Answer>(reader: LedgerReader, decide: () => Decision<Answer>): Promise<Answer>;

  /** The bytes of a file that came with an entry. */
  file(id: string): Promise<Blob | undefined>;

  /** Calls back after each commit and each reset, of this tab or another, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;

  /** Forgets everything; the world begins anew, now. */
  reset(): Promise<void>;
}

/** Somebody who follows a ledger. Entries that it has seen come again at times and are to be skipped. */
export interface LedgerReader {
  /** What it follows, and up to which entry. Absent before the first refresh. */
  readonly head: LedgerHead | undefined;
  readonly seq: number;
  start(head: LedgerHead): void;
  apply(entry: LedgerEntry): void;
}

/** Names one life of a ledger: a reset begins another. */
export interface LedgerHead {
  readonly id: string;
  /** When its world was made, in milliseconds: all times in it are counted from there. */
  readonly epoch: number;
}

export interface LedgerEntry {
  /** From 1, rising. */
  readonly seq: number;
  readonly event: LedgerEvent;
}

/** What a command comes to: its answer and, unless it changed nothing, what to write. */
export interface Decision<Answer> {
  readonly answer: Answer;
  readonly event?: LedgerEvent;
  readonly files?: readonly { readonly id: string; readonly bytes: Blob }[];
}

/** Something that happened: what it does, what it puts on the agenda, and which entry of the agenda it was. */
export type LedgerEvent = {
  readonly key?: KeyEntry;
  readonly due?: readonly Due[];
  readonly settled?: string;
} & (
  | { readonly type: 'thread'; readonly thread: Thread; readonly message: Message }
  | {
      readonly type: 'message';
      readonly threadId: string;
      readonly message: Message;
      readonly attention: Attention;
      readonly unread?: Thread['unread'];
    }
  | { readonly type: 'attention'; readonly threadId: string; readonly attention: Attention }
  | {
      readonly type: 'read';
      readonly threadId: string;
      readonly unread: { readonly count: number };
    }
  | { readonly type: 'file-staged'; readonly fileId: string }
  | { readonly type: 'file-discarded'; readonly fileId: string }
  | { readonly type: 'refunded'; readonly orderId: string; readonly refunds: readonly Refund[] }
  | {
      readonly type: 'refund-moved';
      readonly orderId: string;
      readonly refundId: string;
      readonly change: Pick<Refund, 'state' | 'settledAt' | 'reference' | 'refusal'>;
    }
  | { readonly type: 'incident-opened'; readonly incident: Incident }
  | {
      readonly type: 'incident-moved';
      readonly incidentId: string;
      readonly orderId: string;
      readonly change: IncidentChange;
    }
  | { readonly type: 'case-arrived'; readonly arrived: CareCase }
  | { readonly type: 'case-moved'; readonly caseId: string; readonly change: CaseChange }
  /** Several things that happened at once, or not at all. */
  | { readonly type: 'together'; readonly events: readonly LedgerEvent[] }
);

/** What a key was used for. */
export interface KeyEntry {
  readonly key: string;
  readonly command: CommandName | 'mark-read' | 'file-stage' | 'file-discard';
  /** Of what was asked: the same key with another content is refused. */
  readonly fingerprint: string;
  /** What came of it. */
  readonly record: RecordRef;
  /** The thread it belongs to. */
  readonly threadId?: string;
  /** The order of a refund. */
  readonly orderId?: string;
  /** Of an act of several steps: how far each got. */
  readonly steps?: readonly Pick<StepResult, 'id' | 'outcome'>[];
  /** Of a refund: the lines that the marketplace would not take, beside those that it took. */
  readonly refusedLines?: readonly { readonly lineId: string; readonly code: RefusalCode }[];
}
