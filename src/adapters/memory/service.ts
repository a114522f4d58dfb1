import { CareError, type CareErrorKind } from '../../adapter/care-error.js';
import type { CommandCall, ReadCall } from '../../adapter/calls.js';
import { freshId } from '../../adapter/fresh-id.js';
import type { Decision, KeyEntry, Ledger, LedgerEvent } from './ledger.js';
import type { Fault, Faults } from './faults.js';
import type { Latency, MemoryCall } from './options.js';
import type { Due } from './agenda.js';
import type { Market } from './market.js';
import { frozen } from './frozen.js';
import { refusal } from './refusals.js';
import { abortError, hang, wait } from './waiting.js';

/** What a command comes to when its key is new: what to write, and the record that came of it. */
export interface Verdict {
  readonly event: LedgerEvent;
  readonly record: KeyEntry['record'];
  readonly threadId?: string;
  readonly orderId?: string;
  readonly steps?: NonNullable<KeyEntry['steps']>;
  readonly refusedLines?: NonNullable<KeyEntry['refusedLines']>;
  readonly files?: Decision<unknown>['files'];
}

/** How a command differs from one that is done at once and remembered. */
export interface Manner {
  /** Goes on with an act that is half done. Nothing: it is as done as it will be. */
  readonly goOn?: (entry: KeyEntry, most: number) => Verdict | undefined;
  /** Whether the server keeps no keys for it, as Mirakl keeps none: the same again is done again. */
  readonly forgetsKeys?: boolean;
}

/**
 * How every call is served: noted, met by a fault, delayed, done in one transaction, and answered with
 * something that nobody can change.
 */
export class Service {
  readonly market: Market;
  readonly calls: MemoryCall[] = [];
  latency: Latency;
  ledger: Ledger;
  /** What the others do when something on the agenda is due. */
  whenDue: ((due: Due) => LedgerEvent | undefined) | undefined;
  readonly #faults: Faults;
  readonly #clock: () => number;
  readonly #fallback: () => Ledger;

  constructor(parts: {
    readonly market: Market;
    readonly ledger: Ledger;
    readonly faults: Faults;
    readonly clock: () => number;
    readonly latency: Latency;
    /** Where to go when the browser refuses the ledger's storage. */
    readonly fallback: () => Ledger;
  }) {
    this.market = parts.market;
    this.ledger = parts.ledger;
    this.latency = parts.latency;
    this.#faults = parts.faults;
    this.#clock = parts.clock;
    this.#fallback = parts.fallback;
  }

  /** The server's clock. */
  now(): number {
    return this.#clock();
  }

  /** Brings the market up to everything that was committed, and to what has fallen due since. */
  async refresh(): Promise<void> {
    await this.#follow();
    await this.#keepAgenda();
  }

  /** What falls due happens in its order, once for all tabs. */
  async #keepAgenda(): Promise<void> {
    const { agenda } = this.market.book;
    for (let due = agenda.next; due !== undefined && due.at <= this.now(); due = agenda.next) {
      const { id } = due;
      const decide = (): Decision<undefined> => {
        const planned = agenda.has(id) ? this.whenDue?.(due) : undefined;
        return planned === undefined
          ? { answer: undefined }
          : { answer: undefined, event: { ...planned, settled: id } };
      };
      try {
        await this.ledger.commit(this.market, decide);
      } catch {
        // The storage is full, or closing: reading goes on, and it is tried with the next call.
        return;
      }
      // Nobody does it any more.
      agenda.settle(id);
    }
  }

  async #follow(): Promise<void> {
    try {
      await this.ledger.refresh(this.market);
    } catch (error) {
      if (!this.ledger.persistent || this.market.head !== undefined) throw error;
      this.ledger = this.#fallback();
      await this.ledger.refresh(this.market);
    }
  }

  async read<Answer>(
    method: string,
    request: unknown,
    call: ReadCall,
    answer: () => Answer | Promise<Answer>,
  ): Promise<Answer> {
    this.calls.push(frozen({ method, locale: call.locale, request: structuredClone(request) }));
    return this.#serve(method, request, call.signal, this.#latencyOf('read'), async () => {
      await this.refresh();
      return answer();
    });
  }

  /**
   * Does a command once for its key. `decide` runs inside the transaction and must not wait; `answer` tells what
   * came of the key, whether it was used just now or long ago.
   */
  async command<Answer, Request extends { readonly command: KeyEntry['command'] }>(
    method: string,
    request: Request,
    call: CommandCall,
    decide: (mostSteps: number) => Verdict,
    answer: (entry: KeyEntry) => Answer,
    { goOn, forgetsKeys = false }: Manner = {},
  ): Promise<Answer> {
    const { idempotencyKey: key, locale, signal } = call;
    const asked = withoutBytes(request);
    this.calls.push(frozen({ method, locale, request: asked, idempotencyKey: key }));
    const fingerprint = JSON.stringify(sorted(asked));
    const decideOnce = (fault: Fault | undefined): Decision<KeyEntry> => {
      if (signal.aborted) throw abortError();
      const used = forgetsKeys ? undefined : this.market.keys.get(key);
      if (used !== undefined && used.fingerprint !== fingerprint) {
        throw refusal('conflict', 'idempotency-key-reused', locale);
      }
      const most = fault?.kind === 'half-done' ? (fault.steps ?? 1) : Infinity;
      const verdict = used === undefined ? decide(most) : goOn?.(used, most);
      if (verdict === undefined) return { answer: used as KeyEntry };
      const { event, files = [], ...act } = verdict;
      const entry: KeyEntry = { key, command: request.command, fingerprint, ...act };
      return { answer: entry, event: { ...event, key: entry }, files };
    };
    return this.#serve(method, request, signal, this.#latencyOf('command'), async (fault) => {
      await this.refresh();
      const entry = await this.ledger.commit(this.market, () => decideOnce(fault));
      if (fault?.kind === 'half-done' && fault.error !== undefined) {
        throw errorOf(fault, fault.error.kind ?? 'unavailable');
      }
      return answer(entry);
    });
  }

  async #serve<Answer>(
    method: string,
    request: unknown,
    signal: AbortSignal,
    latency: number,
    act: (fault: Fault | undefined) => Promise<Answer>,
  ): Promise<Answer> {
    if (signal.aborted) throw abortError();
    const fault = this.#faults.take(method, request);
    // There and back: what is aborted on the way there has no effect.
    await wait(latency / 2 + (fault?.kind === 'slow' ? (fault.ms ?? 5000) : 0), signal);
    if (fault !== undefined) await meet(fault, signal);
    const answer = await act(fault);
    await wait(latency / 2, signal);
    if (signal.aborted) throw abortError();
    if (fault?.kind === 'lost-reply') return lose(fault, signal);
    if (fault?.kind === 'malformed') return malformed(fault) as Answer;
    return frozen(answer);
  }

  #latencyOf(kind: 'read' | 'command'): number {
    return typeof this.latency === 'number' ? this.latency : (this.latency[kind] ?? 0);
  }
}

/** What a fault does before anything is done. */
async function meet(fault: Fault, signal: AbortSignal): Promise<void> {
  switch (fault.kind) {
    case 'slow':
    case 'lost-reply':
    case 'malformed':
    case 'half-done':
      return;
    case 'hang':
      return hang(signal);
    case 'lost-request':
      return lose(fault, signal);
    default:
      throw errorOf(fault, fault.kind);
  }
}

function lose(fault: Fault, signal: AbortSignal): Promise<never> {
  if (fault.hangs === true) return hang(signal);
  return Promise.reject(
    errorOf({ ...fault, error: { outcome: 'unknown', ...fault.error } }, 'timeout'),
  );
}

function errorOf(fault: Fault, kind: CareErrorKind): CareError {
  return new CareError({ kind, requestId: freshId(), ...fault.error });
}

function malformed(fault: Fault): unknown {
  return 'answer' in fault ? fault.answer : { unexpected: true };
}

/** A request as it can be kept: plain data, files by name, size and type. */
function withoutBytes(request: unknown): unknown {
  return JSON.parse(
    JSON.stringify(request, (name, value: unknown) => (name === 'bytes' ? undefined : value)),
  ) as unknown;
}

/** With the keys of each object in one order, so that equal requests read equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
