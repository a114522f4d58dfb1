import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import { CareError } from '../../src/adapter/care-error.js';
import type { Refund, RefundOptions } from '../../src/model/refund.js';
import type { RefundRequest } from '../../src/model/refund-request.js';
import type { SimulatedTab } from './simulated-tabs.js';
import type { FakeTime } from './tabs.js';

export const ORDER = 'o-1';
const MINUTE = 60_000;
/** What is paid, and what each act gives back: a few of them are too much together. */
export const PAID = 20n;
export const EACH = 3n;

/** What may become of a request to give money back. */
export const FAULTS = [
  ...(['none', 'none', 'none', 'request lost', 'request late', 'reply lost'] as const),
  ...(['slow', 'silent after commit', 'silent before commit', 'busy', 'refused'] as const),
];
export type Fault = (typeof FAULTS)[number];

/** What is taken away to see whether the laws notice. */
export type Guard = 'the lock' | 'the key' | 'nothing';

export interface BankPlan {
  readonly faults: readonly Fault[];
  readonly hasVersions: boolean;
}

interface Sent {
  readonly key: string;
  readonly sent: string;
  readonly expectedVersion: string | undefined;
}

/** A marketplace that keeps the keys of refunds, and does each key once. */
export class RefundBank {
  /** By act: how often it was given back. */
  readonly times = new Map<string, number>();
  readonly otherUnderOneKey: string[] = [];
  given = 0n;
  /** How many were on their way together, of tabs that live. */
  atOnce = 0;
  readonly #open = new Set<{ readonly tab: SimulatedTab; readonly signal: AbortSignal }>();
  readonly #refunds: Refund[] = [];
  /** By the key of the intent, whichever was sent. */
  readonly #done = new Map<string, string>();
  readonly #byKey = new Map<string, readonly Refund[]>();
  /** What wandered about arrived when it had been said not to be there. */
  readonly #inTime = new Set<string>();
  /** What was refused under a key stays refused. */
  readonly #refused = new Set<string>();
  readonly #asked = new Map<string, string>();
  readonly #time: FakeTime;
  readonly #hasVersions: boolean;
  #faults: Fault[];

  constructor({ faults, hasVersions }: BankPlan, time: FakeTime) {
    this.#faults = [...faults];
    this.#hasVersions = hasVersions;
    this.#time = time;
  }

  has(key: string): boolean {
    return this.#done.has(key);
  }

  hadInTime(key: string): boolean {
    return this.#inTime.has(key);
  }

  heal(): void {
    this.#faults = [];
  }

  options(): RefundOptions {
    const left = { amount: `${PAID - this.given}.00`, currency: 'EUR' };
    return {
      ...{ orderId: ORDER, currency: 'EUR' },
      ...(this.#hasVersions ? { version: `v${this.#refunds.length}` } : {}),
      ...{ modes: ['line-amount'], lines: [{ lineId: 'l-1', product: left }] },
      ...{ reasons: [], reasonFor: 'refund', existing: this.#refunds.map(({ id }) => id) },
    };
  }

  /** A colleague, in the marketplace's own portal. */
  giveElsewhere(): void {
    if (this.given + 1n <= PAID) this.#give(1n);
  }

  adapterFor(tab: SimulatedTab, without: Guard): CareAdapter {
    return {
      describe: () => Promise.reject(new CareError({ kind: 'offline' })),
      refunds: {
        options: async () => {
          await tab.turn();
          const options = this.options();
          await tab.turn();
          return options;
        },
        create: async (request, { idempotencyKey: key, expectedVersion, signal }) => {
          const sent = without === 'the key' ? `${key} ${Math.random()}` : key;
          const call = { tab, signal };
          this.#open.add(call);
          const open = [...this.#open].filter((one) => !one.tab.isDead && !one.signal.aborted);
          this.atOnce = Math.max(this.atOnce, open.length);
          return this.#receive(tab, request, { key, sent, expectedVersion, signal }).finally(() =>
            this.#open.delete(call),
          );
        },
      },
      check: async ({ key }) => {
        await tab.turn();
        const id = this.#done.get(key);
        await tab.turn();
        return id === undefined
          ? { outcome: 'not-applied' }
          : { outcome: 'applied', record: { kind: 'refund', id } };
      },
    };
  }

  async #receive(
    tab: SimulatedTab,
    { note = '' }: RefundRequest,
    call: Sent & { readonly signal: AbortSignal },
  ): Promise<readonly Refund[]> {
    const { key, sent, signal } = call;
    if ((this.#asked.get(key) ?? note) !== note) this.otherUnderOneKey.push(key);
    this.#asked.set(key, note);
    const fault = this.#faults.shift() ?? 'none';
    await tab.turn();
    if (signal.aborted || fault === 'request lost') throw new CareError({ kind: 'offline' });
    if (fault === 'busy') throw new CareError({ kind: 'rate-limited' });
    if (fault === 'silent before commit') return never(signal);
    if (fault === 'slow') {
      await new Promise<void>((resolve) => this.#time.after(MINUTE / 2, resolve));
      if (signal.aborted || tab.isDead) return never(signal);
    }
    if (fault === 'request late') {
      this.#time.after(MINUTE / 2, () => {
        try {
          this.#commit(note, call, false);
        } catch {
          // Nobody hears of it any more.
        }
      });
      throw new CareError({ kind: 'offline' });
    }
    if (fault === 'refused' && !this.#byKey.has(sent)) {
      this.#refused.add(sent);
      throw new CareError({ kind: 'validation' });
    }
    const made = this.#commit(note, call, true);
    if (fault === 'reply lost') throw new CareError({ kind: 'timeout' });
    if (fault === 'silent after commit') return never(signal);
    await tab.turn();
    return made;
  }

  #commit(note: string, call: Sent, isInTime: boolean): readonly Refund[] {
    const { key, sent, expectedVersion } = call;
    const before = this.#byKey.get(sent);
    if (before) return before;
    if (this.#refused.has(sent) || this.given + EACH > PAID) {
      throw new CareError({ kind: 'validation' });
    }
    if (expectedVersion !== undefined && expectedVersion !== this.options().version) {
      throw new CareError({ kind: 'conflict' });
    }
    this.times.set(note, (this.times.get(note) ?? 0) + 1);
    const made = [this.#give(EACH)];
    this.#byKey.set(sent, made);
    this.#done.set(key, made[0]?.id ?? '');
    if (isInTime) this.#inTime.add(key);
    return made;
  }

  #give(amount: bigint): Refund {
    const total = { amount: `${amount}.00`, currency: 'EUR' };
    const refund: Refund = {
      ...{ id: `r-${this.#refunds.length + 1}`, createdAt: '2026-11-22T16:00:00Z', state: 'sent' },
      ...{ total, parts: [{ lineId: 'l-1', product: total }] },
    };
    this.#refunds.push(refund);
    this.given += amount;
    return refund;
  }
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const leave = (): void => reject(new CareError({ kind: 'unknown' }));
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
  });
}
