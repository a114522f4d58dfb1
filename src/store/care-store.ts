import type { QueryClient } from '@tanstack/query-core';
import type { CareAdapter } from '../adapter/care-adapter.js';
import { toCareError, type CareError } from '../adapter/care-error.js';
import type { Description } from '../adapter/description.js';
import type { OpenedFile } from '../adapter/files-group.js';
import type { BadRecord } from '../adapter/parse.js';
import type { ThreadQuery } from '../adapter/threads-group.js';
import type { Count } from '../model/count.js';
import type { Message } from '../model/message.js';
import type { Thread } from '../model/thread.js';
import { AdapterReads, type Row } from './adapter-reads.js';
import { Drafts } from './drafts.js';
import { warnOnce } from './integrator-log.js';
import { Intents } from './intents.js';
import { openKeptData } from './kept-data.js';
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
  readonly #client: QueryClient;
  readonly #reads: AdapterReads;
  readonly #live: LiveFeed;
  readonly #now: () => number;
  readonly #holders = new Set<Holder>();
  #working = false;
  #offsetMs = 0;

  constructor(adapter: CareAdapter, options: CareStoreOptions) {
    const limits = { ...READ_LIMITS, ...options.limits };
    const kept = openKeptData();
    this.#now = options.now;
    this.adapter = soundAdapter(adapter);
    this.#client = createReadClient(limits);
    this.#reads = new AdapterReads(this.adapter, limits, (problem) => this.#report(problem));
    this.#live = new LiveFeed(this.adapter, this.#client);
    this.drafts = new Drafts({ kept, now: options.now });
    this.intents = new Intents({ kept, now: options.now });
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
    if (!this.#working) this.#client.mount();
    this.#working = true;
    this.#holders.add(holder);
    return () => {
      if (!this.#holders.delete(holder)) return;
      // A move in the page lets go and holds again within a task: that is no end.
      setTimeout(() => {
        if (this.#holders.size === 0 && this.#working) this.#rest();
      });
    };
  }

  description(locale: string): RecordView<Description> {
    return new RecordView(this.#client, {
      key: ['describe', locale],
      read: async (signal) => {
        const description = await this.#reads.describe(locale, signal);
        this.#offsetMs = Date.parse(description.serverTime) - this.#now();
        if (this.#holders.size > 0 && description.offers.live) this.#live.start();
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
      idOf: (row) => row.id ?? '',
      read: (request, signal) => this.#reads.messages({ threadId, ...request }, locale, signal),
    });
  }

  /** The bytes of a file, never kept. */
  async openFile(id: string, locale: string, signal: AbortSignal): Promise<OpenedFile> {
    try {
      return await this.#reads.openFile(id, locale, signal);
    } catch (thrown) {
      throw toCareError(thrown) satisfies CareError;
    }
  }

  /** Something about a thread changed: what shows it reads again. */
  threadChanged(id: string): void {
    void this.#client.invalidateQueries({ queryKey: ['thread', id] });
    void this.#client.invalidateQueries({ queryKey: ['threads'] });
  }

  /** Everything on the screen reads again. */
  refresh(): void {
    void this.#client.invalidateQueries();
  }

  #report(problem: BadRecord): void {
    warnOnce(`${problem.where} ${problem.path}`, problem.message);
    const [first] = this.#holders;
    first?.report(problem);
  }

  #rest(): void {
    this.#working = false;
    this.#live.stop();
    void this.#client.cancelQueries();
    this.#client.unmount();
  }
}

interface Holder {
  readonly report: (problem: BadRecord) => void;
}

const MESSAGES_A_PAGE = 30;
