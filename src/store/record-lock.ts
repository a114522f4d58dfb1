import type { Scope } from '../model/scope.js';
import type { CommandName } from '../adapter/commands.js';

/**
 * Who may act on a record now: one at a time in this page, in other tabs and in other copies of the kit.
 * A lock goes with the page that holds it, so a free one proves that no living page has a call open.
 */
export interface RecordLocks {
  /** Takes a lock that is free. `undefined`: somebody has it. */
  tryTake(name: string): Promise<HeldLock | undefined>;
  /** Waits for its turn. `undefined`: the signal aborted first. */
  take(name: string, signal?: AbortSignal): Promise<HeldLock | undefined>;
}

export interface HeldLock {
  /** Whether other tabs respect it. Not so over plain http and in sandboxed frames, where Web Locks are missing. */
  readonly crossTab: boolean;
  /** Twice is harmless. Whoever waits gets it a moment later, so `tryTake` may still find it taken. */
  release(): void;
}

/** The name every copy and version of the kit uses for a command on a record. */
export function lockName(scope: Scope, command: CommandName, recordId: string): string {
  const { marketplace, shop, user } = scope;
  return `care/1:${JSON.stringify([marketplace, shop, user, command, recordId])}`;
}

/**
 * Locks of the browser, where it has them; else locks of this page alone.
 *
 * @param manager Default `navigator.locks`, which is missing over plain http. `null`: as if it were.
 */
export function openRecordLocks(
  manager: Pick<LockManager, 'request'> | null = globalThis.navigator?.locks ?? null,
): RecordLocks {
  return {
    tryTake: (name) => request(manager, name, { ifAvailable: true }),
    take: (name, signal) => request(manager, name, signal ? { signal } : {}),
  };
}

async function request(
  manager: Pick<LockManager, 'request'> | null,
  name: string,
  options: LockOptions,
): Promise<HeldLock | undefined> {
  if (options.signal?.aborted) return undefined;
  if (manager === null) return requestInPage(name, options);
  try {
    return await new Promise<HeldLock | undefined>((resolve, reject) => {
      const whole = manager.request(name, options, (lock) => {
        if (lock === null) return resolve(undefined);
        return new Promise<void>((release) => resolve({ crossTab: true, release }));
      });
      whole.catch(reject);
    });
  } catch {
    if (options.signal?.aborted) return undefined;
    // An opaque origin (a sandboxed frame) has the manager and forbids its use.
    return requestInPage(name, options);
  }
}

/** By name: the end of the queue. Shared by all stores of this page. */
const queues = new Map<string, Promise<void>>();

async function requestInPage(name: string, options: LockOptions): Promise<HeldLock | undefined> {
  const before = queues.get(name);
  if (before !== undefined && options.ifAvailable === true) return undefined;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const after = (before ?? Promise.resolve()).then(() => held);
  queues.set(name, after);
  void after.then(() => {
    if (queues.get(name) === after) queues.delete(name);
  });
  if (before !== undefined && !(await turn(before, options.signal))) {
    release();
    return undefined;
  }
  return { crossTab: false, release };
}

function turn(before: Promise<void>, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const give = () => resolve(false);
    signal?.addEventListener('abort', give, { once: true });
    void before.then(() => {
      signal?.removeEventListener('abort', give);
      resolve(true);
    });
  });
}
