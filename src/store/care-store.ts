import type { QueryClient } from '@tanstack/query-core';
import type { CareAdapter } from '../adapter/care-adapter.js';
import { toCareError, type CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import type { OpenedFile } from '../adapter/files-group.js';
import type { Baseline, RecordRef } from '../adapter/check.js';
import type { BadRecord } from '../adapter/parse.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Count } from '../model/count.js';
import type { Message } from '../model/message.js';
import { scopeKey, type Scope } from '../model/scope.js';
import type { Thread } from '../model/thread.js';
import { AdapterReads, type Row } from './adapter-reads.js';
import { Commands } from './commands.js';
import { Drafts } from './drafts.js';
import { warnOnce } from './integrator-log.js';
import { Intents } from './intents.js';
import { KEPT } from './kept-here.js';
import { LiveFeed } from './live-feed.js';
import { MessageLog } from './message-log.js';
import { PagedList } from './paged-list.js';
import { createReadClient, READ_LIMITS, type ReadLimits } from './read-client.js';
import { RecordView } from './record-view.js';
import { soundAdapter } from './sound-adapter.js';
import { threadListSource } from './thread-list.js';

export interface CareStoreOptions {
  /** The time now by this machine, milliseconds. */
  readonly now: () => number;
  readonly limits?: Partial<ReadLimits>;
}

/**
 * What we currently believe of one adapter. The host owns the truth: reads mirror it, commands ask it to
 * change, and nothing is believed before it has said so.
 *
 * It works while somebody holds it (`hold`); when nobody does, reads are aborted and nothing is left running.
 * Commands are not: they end whatever becomes of the elements.
 */
export class CareStore {
  /** What of the adapter can be used. */
  readonly adapter: CareAdapter;
  readonly drafts: Drafts;
  readonly intents: Intents;
  readonly commands: Commands;
  readonly #client: QueryClient;
  readonly #reads: AdapterReads;
  readonly #live: LiveFeed;
  readonly #now: () => number;
  readonly #holders = new Set<Holder>();
  /** Ids of the newest messages of each thread that was read. */
  readonly #newest = new Map<string, readonly string[]>();
  #offsetMs = 0;
  #hasLive = false;
  #scope: Scope | undefined;

  constructor(adapter: CareAdapter, options: CareStoreOptions) {
    const limits = { ...READ_LIMITS, ...options.limits };
    this.#now = options.now;
    this.adapter = soundAdapter(adapter);
    this.drafts = new Drafts({ kept: KEPT, now: options.now });
    this.intents = new Intents({ kept: KEPT, now: options.now });
    this.#client = createReadClient(limits);
    this.#reads = new AdapterReads(this.adapter, limits, (problem) => this.#report(problem));
    this.commands = new Commands({
      adapter: this.adapter,
      intents: this.intents,
      drafts: this.drafts,
      limits,
      changed: (record) => this.#changed(record),
    });
    this.#live = new LiveFeed(this.adapter, this.#client);
  }

  /** How much the server's clock is ahead of this machine's, milliseconds. */
  get clockOffsetMs(): number {
    return this.#offsetMs;
  }

  /**
   * Keeps the store working until the returned function is called.
   * @param report Hears of records that could not be read. Only one holder is told of each.
   */
  hold(report: (problem: BadRecord) => void = () => {}): () => void {
    const holder: Holder = { report };
    if (this.#holders.size === 0) this.#client.mount();
    this.#holders.add(holder);
    if (this.#hasLive) this.#live.start();
    return () => {
      if (this.#holders.delete(holder) && this.#holders.size === 0) this.#rest();
    };
  }

  description(locale: string): RecordView<Description> {
    return new RecordView(this.#client, {
      key: ['describe', locale],
      read: async (signal) => {
        const description = await this.#reads.describe(locale, signal);
        this.#learn(description);
        return description;
      },
    });
  }

  threads(query: ThreadQuery, description: Description, locale: string): PagedList<Row<Thread>> {
    return new PagedList(this.#client, threadListSource(this.#reads, query, description, locale));
  }

  threadCount(query: ThreadQuery, locale: string): RecordView<Count> {
    return new RecordView(this.#client, {
      key: ['threads', locale, 'count', query],
      read: (signal) => this.#reads.threadCount(query, locale, signal),
    });
  }

  thread(id: string, locale: string): RecordView<Thread> {
    return new RecordView(this.#client, {
      key: ['thread', id, locale],
      read: (signal) => this.#reads.thread(id, locale, signal),
    });
  }

  messages(threadId: string, locale: string): MessageLog<Row<Message>> {
    return new MessageLog(this.#client, {
      key: ['messages', threadId, locale],
      limit: MESSAGES_A_PAGE,
      idOf,
      read: async (request, signal) => {
        const page = await this.#reads.messages({ threadId, ...request }, locale, signal);
        if (request.from === undefined) this.#newest.set(threadId, page.items.map(idOf));
        return page;
      },
    });
  }

  /** What is known to stand in a thread now: by it a lost answer is told from an earlier message. */
  baselineOf(thread: Thread): Baseline {
    const last = thread.lastMessage?.id;
    const ids = new Set(this.#newest.get(thread.id) ?? []);
    if (last !== undefined) ids.add(last);
    return { ids: [...ids], at: new Date(this.#now() + this.#offsetMs).toISOString() };
  }

  /** The bytes of a file, never kept. */
  async openFile(id: string, locale: string, signal: AbortSignal): Promise<OpenedFile> {
    try {
      return await this.#reads.openFile(id, locale, signal);
    } catch (thrown) {
      throw toCareError(thrown) satisfies CareError;
    }
  }

  /** Clears drafts and acts of the seller now signed in. Does nothing before the adapter has said who that is. */
  async forget(): Promise<void> {
    const scope = this.#scope;
    if (scope) await Promise.all([this.drafts.forget(scope), this.intents.forget(scope)]);
  }

  /** Everything on the screen reads again. */
  refresh(): void {
    void this.#client.invalidateQueries();
  }

  #learn({ scope, serverTime, offers }: Description): void {
    const isAnother = this.#scope !== undefined && scopeKey(scope) !== scopeKey(this.#scope);
    // Another seller signed in behind the same adapter: nothing read for the one before is shown to her.
    if (isAnother) {
      this.#client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'describe' });
    }
    this.#scope = scope;
    this.#offsetMs = Date.parse(serverTime) - this.#now();
    this.#hasLive = offers.live !== undefined;
    if (this.#hasLive && this.#holders.size > 0) this.#live.start();
  }

  #changed(record: RecordRef): void {
    if (record.kind !== 'thread') return;
    void this.#client.invalidateQueries({ queryKey: ['thread', record.id] });
    void this.#client.invalidateQueries({ queryKey: ['threads'] });
  }

  #report(problem: BadRecord): void {
    warnOnce(`${problem.where} ${problem.path}`, problem.message);
    const [first] = this.#holders;
    first?.report(problem);
  }

  #rest(): void {
    this.#live.stop();
    void this.#client.cancelQueries();
    this.#client.unmount();
  }
}

interface Holder {
  readonly report: (problem: BadRecord) => void;
}

function idOf(row: Row<Message>): string {
  return row.id ?? '';
}

const MESSAGES_A_PAGE = 30;
