import { CareError } from '../../src/adapter/care-error.js';
import type { SimulatedTab } from './simulated-tabs.js';
import type { FakeTime } from './tabs.js';

const MINUTE = 60_000;

/** What may become of a request. */
export const FAULTS = [
  'none',
  'none',
  'request lost',
  'request late',
  'reply lost',
  'reply late',
  'slow',
  'silent after commit',
  'silent before commit',
  'busy',
  'refused',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A back end that keeps idempotency keys. */
export class SimulatedServer {
  /** By text: how often it was done. */
  readonly effects = new Map<string, number>();
  /** By act, whatever its text: how often it was done while somebody could know of it. */
  readonly effectsInTime = new Map<string, number>();
  readonly changedUnderOneKey: string[] = [];
  /** By the key of the intent, whichever key was sent: what came of it. */
  readonly #done = new Map<string, { readonly id: string; readonly inTime: boolean }>();
  readonly #ids = new Map<string, string>();
  /** What was refused under a key stays refused. */
  readonly #refused = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #time: FakeTime;
  #faults: Fault[];

  constructor(faults: readonly Fault[], time: FakeTime) {
    this.#faults = [...faults];
    this.#time = time;
  }

  get ids(): readonly string[] {
    return [...this.#ids.values()];
  }

  get total(): number {
    return [...this.effects.values()].reduce((sum, count) => sum + count, 0);
  }

  has(key: string): boolean {
    return this.#done.has(key);
  }

  /** Not so where the request wandered about and arrived when nobody could know of it any more. */
  hadInTime(key: string): boolean {
    return this.#done.get(key)?.inTime === true;
  }

  idOf(key: string): string | undefined {
    return this.#done.get(key)?.id;
  }

  heal(): void {
    this.#faults = [];
  }

  async receive(
    tab: SimulatedTab,
    sentKey: string,
    key: string,
    text: string,
    signal: AbortSignal,
  ): Promise<string> {
    if ((this.#texts.get(key) ?? text) !== text) this.changedUnderOneKey.push(key);
    this.#texts.set(key, text);
    const fault = this.#faults.shift() ?? 'none';
    await tab.turn();
    if (signal.aborted || fault === 'request lost') throw new CareError({ kind: 'offline' });
    if (fault === 'busy') throw new CareError({ kind: 'rate-limited' });
    if (fault === 'refused' && !this.#ids.has(sentKey)) {
      this.#refused.add(key);
      throw new CareError({ kind: 'validation' });
    }
    if (fault === 'silent before commit') return until(signal);
    if (fault === 'request late') {
      this.#time.after(MINUTE / 2, () => {
        if (!this.#refused.has(key)) this.#commit(sentKey, key, text, false);
      });
      throw new CareError({ kind: 'offline' });
    }
    if (fault === 'slow') {
      await new Promise<void>((resolve) => this.#time.after(1.5 * MINUTE, resolve));
      // Its connection was closed before it was done.
      if (signal.aborted || tab.isDead) return until(signal);
    }
    const id = this.#commit(sentKey, key, text, true);
    if (fault === 'reply lost') throw new CareError({ kind: 'timeout' });
    if (fault === 'silent after commit') return until(signal);
    if (fault === 'reply late') {
      await new Promise<void>((resolve) => this.#time.after(1.5 * MINUTE, resolve));
    }
    await tab.turn();
    return id;
  }

  #commit(sentKey: string, key: string, text: string, inTime: boolean): string {
    const known = this.#ids.get(sentKey);
    const id = known ?? `m-${this.#ids.size + 1}`;
    if (!this.#done.has(key)) this.#done.set(key, { id, inTime });
    if (known !== undefined) return known;
    this.#ids.set(sentKey, id);
    count(this.effects, text);
    if (inTime) count(this.effectsInTime, text.split(',')[0] ?? '');
    return id;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function until(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = () => reject(new CareError({ kind: 'unknown' }));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
  });
}
