import { CareError, toCareError } from '../adapter/care-error.js';
import type { RecordRef } from '../adapter/check.js';
import type { CommandName } from '../adapter/commands.js';
import { freshId } from '../adapter/fresh-id.js';
import type { Scope } from '../model/scope.js';
import { withoutBytes } from './intent-content.js';
import { IntentRecords, KEEP_APPLIED_MS } from './intent-records.js';
import type { IntentRecordsOptions, IntentRef } from './intent-records.js';
import type { IntentEvent } from './intent-moves.js';
import { inSight, isInTheWay, isOpen, mayGoOn } from './intent.js';
import type { Intent } from './intent.js';
import { IntentNews } from './intent-news.js';
import { IntentWatch, lockOf } from './intent-watch.js';
import type { Keeping } from './kept-data.js';
import { openCall, passing, startTimer } from './open-call.js';
import type { After } from './open-call.js';
import { lockName, openRecordLocks } from './record-lock.js';
import type { HeldLock, RecordLocks } from './record-lock.js';
import { firstSame, newIntent, notBegun, takeUpAgain, unheardOf } from './submission.js';
import type { Act, Ask, Checked, IntentChange, Perform, Submission } from './submission.js';
import { isFoundWhole } from './whole-act.js';

export type { Act, Ask, Checked, IntentChange, Perform, Submission } from './submission.js';

export interface IntentsOptions extends IntentRecordsOptions {
  /** Default: the browser's Web Locks. */
  readonly locks?: RecordLocks;
  /** How long a call may be silent before it is `unknown`, in milliseconds. Default one minute. */
  readonly timeLimitMs?: number;
  /** Runs something later; returns what takes it back. Default: `setTimeout`. */
  readonly after?: After;
  readonly newKey?: () => string;
  /** Aborts when the page is torn down. Nothing else ends a call. */
  readonly signal?: AbortSignal;
}

/**
 * Commands of consequence: each is kept before its call, made once, and ends as applied, not applied or unknown.
 *
 * Several instances, in this page or in other tabs, meet in storage and locks. A lock is held as long as a
 * call is open, so an open intent whose lock is free has lost its page, and what became of it is unknown.
 * Nothing here tries again by itself, and no method throws.
 */
export class Intents {
  readonly #records: IntentRecords;
  readonly #locks: RecordLocks;
  readonly #options: IntentsOptions;
  /** By key: what withdraws the call this page has open. */
  readonly #running = new Map<string, () => void>();
  readonly #news: IntentNews;
  readonly #watch: IntentWatch;

  constructor(options: IntentsOptions) {
    this.#options = options;
    this.#records = new IntentRecords(options);
    this.#news = new IntentNews(options.report);
    this.#locks = options.locks ?? openRecordLocks();
    this.#watch = new IntentWatch(this.#records, this.#locks, this.#news);
  }

  /**
   * Keeps the act and makes its call. The same request as one that `failed` on this record takes up its key;
   * anything else gets a new one.
   * @param heardOf The keys that were known when she pressed, where that is a while ago: what has come to its end since,
   *   and is just what she asks for, is in the way. Default: those that are known now.
   */
  async submit(
    act: Act,
    perform: Perform,
    heardOf: ReadonlySet<string> = this.#news.applied(),
  ): Promise<Submission> {
    const name = lockName(act.scope, act.request.command, act.record.id);
    const asked = { at: this.#options.now(), heardOf };
    const ready = await this.#throughTheDoor(name, async () => {
      const lock = await this.#locks.tryTake(name);
      if (lock !== undefined) return this.#keep(lock, act, asked);
      const there = await this.#records.on(act.scope, act.record, act.request.command);
      const other = there.find(({ state }) => isInTheWay(state));
      if (other !== undefined) return this.#inTheWay(other);
      // Somebody is only looking, or a call is open that has nothing left to say.
      const later = await this.#takeInTime(name);
      return later && this.#keep(later, act, asked);
    });
    return this.#callIfReady(ready ?? notBegun(this.#newIntent(act), 'record-busy'), perform);
  }

  /** Makes the call again, with the same key: for one that `failed`, or goes on with one that is `partly` done. */
  async retry(ref: IntentRef, perform: Perform): Promise<Submission> {
    const intent = await this.#records.read(ref);
    if (intent === undefined) return this.#gone(ref);
    if (intent.state === 'refused') return { result: 'not-begun', intent };
    if (!mayGoOn(intent.state)) return this.#inTheWay(intent);
    const name = lockOf(intent);
    const ready = await this.#throughTheDoor(name, async () => {
      const lock = await this.#locks.tryTake(name);
      if (lock !== undefined) return this.#keepAgain(lock, intent);
      const since = await this.#records.read(ref);
      if (since === undefined) return this.#gone(ref);
      if (since.revision !== intent.revision) return this.#inTheWay(since);
      const later = await this.#takeInTime(name);
      return later && this.#keepAgain(later, intent);
    });
    return this.#callIfReady(ready ?? notBegun(intent, 'record-busy'), perform);
  }

  /**
   * Asks the back end what became of it. That all is applied is believed at once; anything else only when nobody
   * had a call open as it was asked. An own call that is silent beyond its time is withdrawn, and the question
   * put again.
   */
  async check(ref: IntentRef, ask: Ask): Promise<Checked> {
    const intent = await this.#records.read(ref);
    if (intent === undefined) {
      this.#news.tellGone(ref);
      return {};
    }
    let lock = await this.#locks.tryTake(lockOf(intent));
    // Whoever follows it holds the lock for a glance; only an open call keeps it longer.
    if (lock === undefined && !isOpen(intent.state) && !this.#running.has(intent.key)) {
      lock = await this.#takeInTime(lockOf(intent), GLANCE_MS);
    }
    if (lock === undefined) {
      if (isOpen(intent.state)) return { intent: this.#follow(intent), stillOpen: true };
      const early = await this.#ask(intent, ask, 'calls may be open');
      if (early.intent?.state === 'applied' || !early.answer || early.answer === 'unknown')
        return early;
      const withdraw = this.#running.get(intent.key);
      if (withdraw === undefined) return { ...early, stillOpen: true };
      withdraw();
      lock = await this.#locks.take(lockOf(intent), this.#options.signal);
      if (lock === undefined) return early;
    }
    try {
      return await this.#ask(intent, ask, 'no call is open');
    } finally {
      lock.release();
    }
  }

  /** The seller lets go of one that was not done. One in another state stays. */
  async dismiss(ref: IntentRef): Promise<boolean> {
    return this.#remove(ref, ({ state }) => state === 'refused' || state === 'failed');
  }

  /**
   * Gives up one that is `unknown` or half done, so that something new can be sent to its record. Only at the
   * seller's own word, after she was told to look in the marketplace: some back ends cannot be asked, or
   * cannot tell two equal refunds apart, and then nobody but a person can say that it is over. What was
   * sent may still have had its effect.
   */
  async abandon(ref: IntentRef): Promise<boolean> {
    const given = await this.#remove(ref, ({ state }) => state !== 'applied' && !isOpen(state));
    if (given) this.#running.get(ref.key)?.();
    return given;
  }

  /**
   * The intents on a record, oldest first. One whose page is gone comes as `unknown`; one that another tab is
   * on comes as `sending`, and its end is told to whoever subscribes.
   */
  async find(scope: Scope, record: RecordRef, command?: CommandName): Promise<readonly Intent[]> {
    return this.#seen(await this.#records.on(scope, record, command));
  }

  /** The intents of a scope on all records, oldest first, likewise. */
  async findAll(scope: Scope): Promise<readonly Intent[]> {
    return this.#seen(await this.#records.of(scope));
  }

  /** Tells of every change of the intents this page has met. Returns what ends it. */
  subscribe(listener: (change: IntentChange) => void): () => void {
    const end = this.#news.subscribe(listener);
    return () => {
      end();
      if (!this.#news.isHeard) this.#watch.stop();
    };
  }

  /** At logout: all intents of a scope, or without one of everybody. Open calls go on, and leave no trace. */
  async forget(scope?: Scope): Promise<Keeping> {
    const keeping = await this.#records.forget(scope);
    this.#news.tellAllGone(scope);
    return keeping;
  }

  #seen(there: readonly Intent[]): Promise<readonly Intent[]> {
    return Promise.all(
      there.map(async (intent) =>
        this.#running.has(intent.key) ? this.#follow(intent) : this.#watch.lookAt(intent),
      ),
    );
  }

  /**
   * Only one at a time decides what is to be done with a record and keeps it, so that whoever comes second, by a
   * double click or from another tab, finds the first one's intent and need not wait for its call.
   */
  async #throughTheDoor<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    const door = await this.#takeInTime(`${name} door`);
    if (door === undefined) return undefined;
    try {
      return await work();
    } finally {
      door.release();
    }
  }

  async #keep(lock: HeldLock, act: Act, asked: Asked): Promise<Ready | Submission | undefined> {
    if (this.#options.now() - asked.at >= this.#timeLimitMs) {
      lock.release();
      return undefined;
    }
    const open = await this.#records.on(act.scope, act.record, act.request.command);
    const there = await Promise.all(open.map((intent) => this.#watch.withoutPage(intent)));
    const other =
      there.find(({ state }) => isInTheWay(state)) ?? (await unheardOf(there, act, asked.heardOf));
    if (other !== undefined) {
      lock.release();
      return this.#inTheWay(other);
    }
    const earlier = await firstSame(
      there.filter(({ state }) => state === 'failed'),
      act.request,
    );
    const intent =
      earlier === undefined ? this.#newIntent(act) : takeUpAgain(earlier, act, this.#records.at());
    const keeping = await this.#records.put(intent);
    if (!isSafe(intent, lock, keeping)) {
      if (earlier !== undefined) await this.#records.put(earlier);
      else await this.#records.remove(intent, () => true);
      lock.release();
      return notBegun(intent, 'storage-needed');
    }
    const replaced = there.filter(({ key, state }) => key !== intent.key && state !== 'applied');
    await Promise.all(replaced.map((one) => this.dismiss(one)));
    return { lock, intent };
  }

  async #keepAgain(lock: HeldLock, before: Intent): Promise<Ready | Submission> {
    const { intent, changed, gone, keeping } = await this.#records.move(before, BEGUN);
    if (changed && !gone && isSafe(intent, lock, keeping)) return { lock, intent };
    if (changed && !gone) await this.#records.put(before);
    lock.release();
    if (gone) return this.#gone(before);
    return changed ? notBegun(before, 'storage-needed') : this.#inTheWay(intent);
  }

  async #callIfReady(ready: Ready | Submission, perform: Perform): Promise<Submission> {
    return 'lock' in ready ? this.#call(ready, perform) : ready;
  }

  /** Keeps the lock until the call has ended, also when its time has passed. */
  async #call({ lock, intent }: Ready, perform: Perform): Promise<Submission> {
    const { signal: closing } = this.#options;
    this.#news.tell(inSight(intent));
    const call = openCall(intent, perform, {
      ...{ timeLimitMs: this.#timeLimitMs, after: this.#after },
      ...(closing === undefined ? {} : { closing }),
    });
    const letGo = () => {
      call.close();
      if (this.#running.get(intent.key) === withdraw) this.#running.delete(intent.key);
      lock.release();
    };
    const withdraw = () => {
      call.abort();
      letGo();
    };
    this.#running.set(intent.key, withdraw);
    const ended = call.ended.then((event) => this.#move(intent, event)).finally(letGo);
    const silent = call.silent.then((event) => this.#move(intent, event));
    return { result: 'performed', intent: await Promise.race([ended, silent]) };
  }

  async #ask(
    ref: IntentRef,
    ask: Ask,
    calls: 'no call is open' | 'calls may be open',
  ): Promise<Checked> {
    const stored = await this.#records.read(ref);
    if (stored === undefined) return {};
    const over = calls === 'no call is open';
    const intent = over ? await this.#watch.withoutPage(stored) : stored;
    if (intent.state !== 'unknown' && intent.state !== 'partly') {
      return { intent: this.#news.tell(inSight(intent)) };
    }
    const { key, record, baseline, attempts } = intent;
    const question = { key, record, baseline, request: withoutBytes(intent.request) };
    const limit = passing(this.#timeLimitMs, this.#after);
    try {
      const answer = await Promise.race([ask(question), limit.passed.then(throwTimeout)]);
      if (!OUTCOMES.includes(answer?.outcome)) throw new CareError({ kind: 'unknown' });
      if (!over && !isFoundWhole(answer)) return { intent, answer: answer.outcome };
      const event = { type: 'checked', attempt: attempts, answer } as const;
      return { intent: await this.#move(intent, event), answer: answer.outcome };
    } catch (thrown) {
      return { intent, error: toCareError(thrown) };
    } finally {
      limit.cancel();
    }
  }

  #inTheWay(intent: Intent): Submission {
    return { result: 'in-the-way', intent: this.#follow(intent) };
  }

  #follow(intent: Intent): Intent {
    return this.#running.has(intent.key)
      ? this.#news.tell(inSight(intent))
      : this.#watch.follow(intent);
  }

  /** Another tab may keep a lock for a call that never ends: nobody waits for that for ever. */
  async #takeInTime(name: string, ms = this.#timeLimitMs): Promise<HeldLock | undefined> {
    const waiting = new AbortController();
    const stop = () => waiting.abort();
    const cancel = this.#after(ms, stop);
    this.#options.signal?.addEventListener('abort', stop);
    const lock = await this.#locks.take(name, waiting.signal);
    this.#options.signal?.removeEventListener('abort', stop);
    cancel();
    return lock;
  }

  #gone(ref: IntentRef): Submission {
    this.#news.tellGone(ref);
    return { result: 'gone' };
  }

  async #move(before: Intent, event: IntentEvent): Promise<Intent> {
    const { intent, changed, gone } = await this.#records.move(before, event);
    if (gone) return intent;
    if (changed && intent.state === 'applied') {
      this.#removeLater(intent);
      // Its call may still be silent; there is nothing left that it could say.
      this.#running.get(intent.key)?.();
    }
    return this.#news.tell(intent);
  }

  #removeLater(intent: Intent): void {
    this.#after(this.#options.keepAppliedMs ?? KEEP_APPLIED_MS, () => {
      void this.#records.remove(intent, ({ state }) => state === 'applied');
      this.#news.drop(intent);
    });
  }

  async #remove(ref: IntentRef, may: (intent: Intent) => boolean): Promise<boolean> {
    const removed = await this.#records.remove(ref, may);
    if (removed) this.#news.tellGone(ref);
    return removed;
  }

  #newIntent(act: Act): Intent {
    return newIntent(act, (this.#options.newKey ?? freshId)(), this.#records.at());
  }

  get #timeLimitMs(): number {
    return this.#options.timeLimitMs ?? MINUTE;
  }

  get #after(): After {
    return this.#options.after ?? startTimer;
  }
}

/** What a page knew when it was asked to send. */
interface Asked {
  readonly at: number;
  readonly heardOf: ReadonlySet<string>;
}

/** Kept, and nobody else is on its record. */
interface Ready {
  readonly lock: HeldLock;
  readonly intent: Intent;
}

const MINUTE = 60 * 1000;

/** Longer than a page needs to look whether anybody is on an intent. */
const GLANCE_MS = 1000;
const BEGUN = { type: 'begun' } as const;
const OUTCOMES: readonly unknown[] = ['applied', 'not-applied', 'unknown'];
function isSafe(intent: Intent, lock: HeldLock, { kept }: Keeping): boolean {
  return intent.needsDurability !== true || (lock.crossTab && kept);
}

function throwTimeout(): never {
  throw new CareError({ kind: 'timeout' });
}
