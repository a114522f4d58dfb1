import type { CommandRequest } from '../../src/adapter/commands.js';
import { freshId } from '../../src/adapter/fresh-id.js';
import type { Intent, Performed } from '../../src/store/intent.js';
import { Intents } from '../../src/store/intents.js';
import type {
  Act,
  IntentChange,
  IntentsOptions,
  Perform,
  Submission,
} from '../../src/store/intents.js';
import { openKeptData } from '../../src/store/kept-data.js';
import type { KeptData } from '../../src/store/kept-data.js';
import { deferred } from './deferred.js';
import { until } from './screen.js';
import { FakeTime } from './tabs.js';

export const ANA = { marketplace: 'm', shop: 'bazar', user: 'ana' };
export const OTHER_SHOP = { marketplace: 'm', shop: 'outlet', user: 'ana' };
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const SENT: Performed = { result: { kind: 'message', id: 'm-2' } };

/** Storage, time and a thread of its own for one test: real IndexedDB, real locks. */
export class IntentWorld {
  readonly name: string;
  /** Locks outlive a test that leaves a call open and reach other test pages: no two tests share a thread. */
  readonly thread: string;
  readonly time = new FakeTime();
  readonly kept: KeptData;

  constructor() {
    const id = freshId();
    this.name = `intents-${id}`;
    this.thread = `thread-${id}`;
    this.kept = openKeptData({ name: this.name });
  }

  /** What one page has. Each call stands for another tab, or for the page after a reload. */
  tab(options: Partial<IntentsOptions> = {}): Intents {
    const { kept, time } = this;
    return new Intents({ kept, now: time.now, after: time.after, ...options });
  }

  act(text = 'Hello', more: Partial<Act> = {}): Act {
    const request: CommandRequest = {
      ...{ command: 'thread-reply', threadId: this.thread, recipient: 'c', text, files: [] },
    };
    return {
      scope: ANA,
      record: { kind: 'thread', id: this.thread },
      baseline: { ids: ['m-1'], at: '2026-11-22T16:00:00Z' },
      request,
      ...more,
    };
  }

  found(by: Intents): Promise<readonly Intent[]> {
    return by.find(ANA, { kind: 'thread', id: this.thread });
  }

  async stored(): Promise<Intent[]> {
    return (await this.kept.intents.all(ANA)).map(({ value }) => value as Intent);
  }

  get lockName(): string {
    return `care/1:${JSON.stringify(['m', 'bazar', 'ana', 'thread-reply', this.thread])}`;
  }

  /** How many wait for the lock of the thread. */
  async waiting(): Promise<number | undefined> {
    const { pending } = await navigator.locks.query();
    return pending?.filter(({ name }) => name === this.lockName).length;
  }

  /** Until somebody waits for the lock of the thread, and longer than a check does. */
  async waitInVain(): Promise<void> {
    await until(async () => (await this.waiting()) === 1);
    this.time.pass(1000);
  }

  end(): void {
    this.kept.close();
    indexedDB.deleteDatabase(this.name);
  }
}

/** The intent a submission speaks of. */
export function of(submission: Submission): Intent {
  if (submission.result === 'gone') throw new Error('The intent is gone.');
  return submission.intent;
}

export function listenTo(intents: Intents): IntentChange[] {
  const heard: IntentChange[] = [];
  intents.subscribe((change) => heard.push(change));
  return heard;
}

export function answer(outcome: 'applied' | 'not-applied' | 'unknown') {
  return () => Promise.resolve({ outcome });
}

export function arrives(): Promise<Performed> {
  return Promise.resolve(SENT);
}

export function never(): Promise<never> {
  return new Promise(() => {});
}

/** A call that says when it was made. */
export function callThat(answers: () => Promise<Performed>) {
  const begun = deferred<AbortSignal>();
  const perform: Perform = ({ signal }) => {
    begun.resolve(signal);
    return answers();
  };
  return { begun: begun.promise, perform };
}
