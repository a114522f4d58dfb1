import type { KeyEntry, LedgerEntry, LedgerEvent, LedgerHead, LedgerReader } from './ledger.js';
import type { Catalogue } from './worlds/world.js';
import type { Message } from '../../model/message.js';
import type { Party } from '../../model/party.js';
import type { Thread } from '../../model/thread.js';
import { Book } from './book.js';
import { excerptOf } from './excerpt.js';

/** A thread that something happened to, or that was given whole. */
export interface TouchedThread {
  readonly id: string;
  /** Its place in the catalogue, if it comes from there. */
  readonly index: number | undefined;
  readonly thread: Thread;
  /** Messages that came after those of the catalogue. */
  readonly added: readonly Message[];
  /** The last entry that changed it. 0: none, it was given so. */
  readonly seq: number;
  /** Where it stood in lists, and from which entry on; oldest first. A list read page by page keeps to one moment. */
  readonly places: readonly { readonly seq: number; readonly thread: Thread }[];
}

/** What lists of given threads and messages begin with. */
export interface GivenThreads {
  readonly threads: readonly Thread[];
  readonly messages: Readonly<Record<string, readonly Message[]>>;
}

/** The marketplace as it stands now: the world from its seed, and over it all that the ledger tells. */
export class Market implements LedgerReader {
  head: LedgerHead | undefined;
  seq = 0;
  readonly touched = new Map<string, TouchedThread>();
  readonly keys = new Map<string, KeyEntry>();
  readonly staged = new Set<string>();
  /** What happened to orders, incidents and cases. */
  readonly book = new Book();
  /** How many threads were made from the seed. */
  built = 0;
  /** The last entries, for those who follow live. */
  readonly entries: LedgerEntry[] = [];
  #catalogue: Catalogue | undefined;
  readonly #makeCatalogue: (epoch: number) => Catalogue;
  readonly #given: GivenThreads;
  #byOrder: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(makeCatalogue: (epoch: number) => Catalogue, given: GivenThreads) {
    this.#makeCatalogue = makeCatalogue;
    this.#given = given;
  }

  get catalogue(): Catalogue {
    if (this.#catalogue === undefined) throw new Error('The ledger has not been read yet.');
    return this.#catalogue;
  }

  start(head: LedgerHead): void {
    this.head = head;
    this.seq = 0;
    this.#catalogue = this.#makeCatalogue(head.epoch);
    this.touched.clear();
    this.keys.clear();
    this.staged.clear();
    this.entries.length = 0;
    this.#byOrder = undefined;
    this.book.begin(this.#catalogue);
    for (const thread of this.#given.threads) {
      const added = this.#given.messages[thread.id] ?? [];
      const places = [{ seq: 0, thread }];
      this.touched.set(thread.id, {
        id: thread.id,
        index: undefined,
        thread,
        added,
        seq: 0,
        places,
      });
    }
  }

  apply(entry: LedgerEntry): void {
    if (entry.seq <= this.seq) return;
    this.seq = entry.seq;
    this.entries.push(entry);
    if (entry.event.key !== undefined) this.keys.set(entry.event.key.key, entry.event.key);
    this.#take(entry.seq, entry.event);
    this.book.plan(entry.event);
  }

  /** A thread as it stands, without compose rules; `undefined` when there is none of this id. */
  thread(id: string): Thread | undefined {
    const touched = this.touched.get(id);
    if (touched !== undefined) {
      const { thread, seq } = touched;
      return seq === 0 && thread.version !== undefined
        ? thread
        : { ...thread, version: versionOf(seq) };
    }
    const index = this.catalogue.threads.indexOf(id);
    return index === undefined ? undefined : this.threadAt(index);
  }

  /** A thread of the catalogue that nothing has happened to. */
  threadAt(index: number): Thread {
    return { ...this.#make(index), version: versionOf(0) };
  }

  /** How many messages a thread has, and how many of them come from the catalogue. */
  messagesOf(threadId: string): MessageList {
    const touched = this.touched.get(threadId);
    const { threads } = this.catalogue;
    const index = touched === undefined ? threads.indexOf(threadId) : touched.index;
    const made = index === undefined ? 0 : threads.messageCount(index);
    const added = touched?.added ?? [];
    return {
      length: made + added.length,
      at: (place) =>
        index !== undefined && place < made
          ? threads.message(index, place)
          : (added[place - made] as Message),
      placeOf: (messageId) => {
        const place = index === undefined ? undefined : threads.placeOf(index, messageId);
        if (place !== undefined) return place;
        const among = added.findIndex(({ id }) => id === messageId);
        return among === -1 ? undefined : made + among;
      },
    };
  }

  /** The threads about an order, as they stand. The first time it looks at all that the world began with. */
  threadsAbout(orderId: string): readonly Thread[] {
    this.#byOrder ??= byOrder(this.catalogue);
    const ids = new Set(this.#byOrder.get(orderId));
    for (const { id, thread } of this.touched.values()) {
      if ((thread.about ?? []).some((subject) => subject.id === orderId)) ids.add(id);
    }
    return [...ids].flatMap((id) => this.thread(id) ?? []);
  }

  #take(seq: number, event: LedgerEvent): void {
    // A staged file is used once.
    if ('message' in event) for (const { id } of event.message.attachments) this.staged.delete(id);
    if (event.type === 'case-moved') {
      for (const { id } of event.change.closed?.documents ?? []) this.staged.delete(id);
    }
    switch (event.type) {
      case 'thread':
        this.touched.set(event.thread.id, {
          id: event.thread.id,
          index: undefined,
          thread: event.thread,
          added: [event.message],
          seq,
          places: [{ seq, thread: event.thread }],
        });
        return;
      case 'message':
        return this.#change(
          seq,
          event.threadId,
          (thread, count) => ({
            ...thread,
            participants: withNewcomers(thread.participants, event.message),
            lastActivityAt: event.message.sentAt,
            lastMessage: lastMessageOf(event.message),
            messageCount: {
              value: count + 1,
              precision: 'exact',
              asOf: event.message.sentAt,
            },
            attention: event.attention,
            ...(event.unread === undefined ? {} : { unread: event.unread }),
          }),
          event.message,
        );
      case 'attention':
        return this.#change(seq, event.threadId, (thread) => ({
          ...thread,
          attention: event.attention,
        }));
      case 'read':
        return this.#change(seq, event.threadId, (thread) => ({ ...thread, unread: event.unread }));
      case 'file-staged':
        this.staged.add(event.fileId);
        return;
      case 'file-discarded':
        this.staged.delete(event.fileId);
        return;
      case 'together':
        for (const each of event.events) this.#take(seq, each);
        return;
      default:
        return this.book.take(seq, event);
    }
  }

  #change(
    seq: number,
    id: string,
    change: (thread: Thread, count: number) => Thread,
    message?: Message,
  ): void {
    const before = this.touched.get(id) ?? this.#touch(id);
    if (before === undefined) return;
    const thread = change(before.thread, this.messagesOf(id).length);
    this.touched.set(id, {
      ...before,
      thread,
      seq,
      added: message === undefined ? before.added : [...before.added, message],
      places: [...before.places, { seq, thread }],
    });
  }

  #touch(id: string): TouchedThread | undefined {
    const index = this.catalogue.threads.indexOf(id);
    if (index === undefined) return undefined;
    const thread = this.#make(index);
    return { id, index, thread, added: [], seq: 0, places: [{ seq: 0, thread }] };
  }

  #make(index: number): Thread {
    this.built += 1;
    return this.catalogue.threads.make(index);
  }
}

/** The messages of one thread, the oldest at 0. */
export interface MessageList {
  readonly length: number;
  at(place: number): Message;
  placeOf(messageId: string): number | undefined;
}

export function lastMessageOf(message: Message): NonNullable<Thread['lastMessage']> {
  return {
    id: message.id,
    from: message.from,
    sentAt: message.sentAt,
    excerpt: excerptOf(message.body),
    audience: message.audience,
    attachmentCount: message.attachments.length,
  };
}

/** The threads that the world began with, by what they are about. */
function byOrder({ threads }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (let index = 0; index < threads.size; index += 1) {
    for (const { id } of threads.facts(index).about()) {
      const ids = found.get(id);
      if (ids === undefined) found.set(id, [threads.idAt(index)]);
      else ids.push(threads.idAt(index));
    }
  }
  return found;
}

/** Whoever is written to, or writes, takes part from then on. */
function withNewcomers(parties: readonly Party[], { from, audience }: Message): readonly Party[] {
  const newcomers = [from, ...audience.to].filter(
    ({ kind }) => kind !== 'seller' && !(parties ?? []).some((party) => party.kind === kind),
  );
  return newcomers.length === 0 ? parties : [...(parties ?? []), ...newcomers];
}

function versionOf(seq: number): string {
  return `v${seq}`;
}
