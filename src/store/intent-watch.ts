import type { IntentNews } from './intent-news.js';
import type { IntentRecords } from './intent-records.js';
import { inSight, isOpen } from './intent.js';
import type { Intent } from './intent.js';
import { lockName } from './record-lock.js';
import type { RecordLocks } from './record-lock.js';

/** Watches intents that another page is on: by the lock, which goes with that page. */
export class IntentWatch {
  readonly #records: IntentRecords;
  readonly #locks: RecordLocks;
  readonly #news: IntentNews;
  readonly #following = new Map<string, AbortController>();

  constructor(records: IntentRecords, locks: RecordLocks, news: IntentNews) {
    this.#records = records;
    this.#locks = locks;
    this.#news = news;
  }

  /** For whoever holds the lock: an open intent has lost its page. */
  async withoutPage(intent: Intent): Promise<Intent> {
    if (!isOpen(intent.state)) return intent;
    return (await this.#records.move(intent, { type: 'orphaned' })).intent;
  }

  /** As it is now, for whoever does not hold the lock: one whose page is gone becomes `unknown`. */
  async lookAt(intent: Intent): Promise<Intent> {
    if (!isOpen(intent.state)) return this.follow(intent);
    const lock = await this.#locks.tryTake(lockOf(intent));
    if (lock === undefined) return this.follow(intent);
    const now = await this.withoutPage(intent);
    lock.release();
    return this.#news.tell(now);
  }

  /** Tells the end of one that another page may have a call open for, while somebody listens. */
  follow(intent: Intent): Intent {
    const mayMove = isOpen(intent.state) || intent.state === 'unknown';
    if (mayMove && this.#news.isHeard && !this.#following.has(intent.key)) {
      void this.#followToEnd(intent);
    }
    return this.#news.tell(inSight(intent));
  }

  stop(): void {
    for (const following of this.#following.values()) following.abort();
    this.#following.clear();
  }

  async #followToEnd(intent: Intent): Promise<void> {
    const following = new AbortController();
    this.#following.set(intent.key, following);
    const lock = await this.#locks.take(lockOf(intent), following.signal);
    if (lock === undefined) return;
    const now = await this.#records.read(intent);
    if (now === undefined) this.#news.tellGone(intent);
    else this.#news.tell(await this.withoutPage(now));
    lock.release();
    this.#following.delete(intent.key);
  }
}

export function lockOf({ scope, command, record }: Intent): string {
  return lockName(scope, command, record.id);
}
