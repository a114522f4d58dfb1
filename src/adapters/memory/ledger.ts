import type { Attention, Thread } from '../../model/thread.js';
import type { CommandName } from '../../adapter/commands.js';
import type { Message } from '../../model/message.js';
import type { RecordRef } from '../../adapter/check.js';

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

/** Something that happened. */
export type LedgerEvent = { readonly key?: KeyEntry } & (
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
}
