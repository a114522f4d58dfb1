import type { RecordRef } from '../adapter/check.js';
import type { CommandName } from '../adapter/commands.js';
import type { Instant } from '../model/instant.js';
import { scopeKey } from '../model/scope.js';
import type { Scope } from '../model/scope.js';
import { readIntent } from './intent-content.js';
import { moveIntent } from './intent-moves.js';
import type { IntentEvent } from './intent-moves.js';
import type { Intent } from './intent.js';
import type { KeptData, Keeping } from './kept-data.js';

/** Enough to find an intent again. */
export type IntentRef = Pick<Intent, 'scope' | 'key'>;

export interface IntentRecordsOptions {
  readonly kept: KeptData;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * How long an applied intent stays for other tabs to see, in milliseconds. Default two minutes: twice as long
   * as a submit may wait for its turn, so that it still finds what was done before it was asked for.
   */
  readonly keepAppliedMs?: number;
  /** How long any other stays after its last change, in milliseconds. Default 30 days. */
  readonly keepMs?: number;
  /** Hears of moves that no intent can make, and of listeners that fail. */
  readonly report?: (problem: string) => void;
}

export interface Moved {
  /** As it is now. */
  readonly intent: Intent;
  readonly changed: boolean;
  /** It is stored no more, so that the move concerns only whoever holds it. */
  readonly gone: boolean;
  readonly keeping: Keeping;
}

/** Intents as they are kept. Every change reads and writes in one transaction, whichever tab makes it. */
export class IntentRecords {
  readonly #options: IntentRecordsOptions;

  constructor(options: IntentRecordsOptions) {
    this.#options = options;
  }

  at(): Instant {
    return new Date(this.#options.now()).toISOString();
  }

  async read(ref: IntentRef): Promise<Intent | undefined> {
    const record = await this.#store.get(ref.scope, ref.key);
    return owned(record?.value, ref.scope);
  }

  /** Those on a record, oldest first. What has expired is left out, and removed. */
  async on(scope: Scope, record: RecordRef, command?: CommandName): Promise<readonly Intent[]> {
    return (await this.of(scope)).filter((intent) => isOn(intent, record, command));
  }

  /** All of a scope, likewise. */
  async of(scope: Scope): Promise<readonly Intent[]> {
    const there: Intent[] = [];
    for (const { value } of await this.#store.all(scope)) {
      const intent = owned(value, scope);
      if (intent === undefined) continue;
      if (this.#hasExpired(intent)) void this.remove(intent, (now) => this.#hasExpired(now));
      else there.push(intent);
    }
    return there.sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  }

  put(intent: Intent): Promise<Keeping> {
    return this.#store.put(intent.scope, intent.key, intent, this.#options.now());
  }

  async move(intent: Intent, event: IntentEvent): Promise<Moved> {
    const at = this.at();
    let gone = false;
    let before = intent;
    let move = moveIntent(before, event, at);
    const keeping = await this.#change(intent, (stored) => {
      gone = stored === undefined;
      before = stored ?? intent;
      move = moveIntent(before, event, at);
      return gone || move.intent === before ? 'leave' : { put: move.intent };
    });
    if (move.illegal !== undefined) this.#options.report?.(move.illegal);
    return { intent: move.intent, changed: move.intent !== before, gone, keeping };
  }

  /** Removes it if it is as `may` says. */
  async remove(ref: IntentRef, may: (intent: Intent) => boolean): Promise<boolean> {
    let removed = false;
    await this.#change(ref, (stored) => {
      removed = stored !== undefined && may(stored);
      return removed ? 'delete' : 'leave';
    });
    return removed;
  }

  forget(scope?: Scope): Promise<Keeping> {
    return this.#store.forget(scope);
  }

  get #store() {
    return this.#options.kept.intents;
  }

  #change(
    ref: IntentRef,
    decide: (stored: Intent | undefined) => { readonly put: Intent } | 'delete' | 'leave',
  ): Promise<Keeping> {
    return this.#store.update(ref.scope, ref.key, this.#options.now(), (record) =>
      decide(owned(record?.value, ref.scope)),
    );
  }

  #hasExpired({ state, changedAt }: Intent): boolean {
    const { keepAppliedMs = KEEP_APPLIED_MS, keepMs = MONTH } = this.#options;
    const age = this.#options.now() - Date.parse(changedAt);
    return age >= (state === 'applied' ? keepAppliedMs : keepMs);
  }
}

const MINUTE = 60 * 1000;
export const KEEP_APPLIED_MS = 2 * MINUTE;
const MONTH = 30 * 24 * 60 * MINUTE;

function owned(value: unknown, scope: Scope): Intent | undefined {
  const intent = readIntent(value);
  return intent && scopeKey(intent.scope) === scopeKey(scope) ? intent : undefined;
}

function isOn(intent: Intent, record: RecordRef, command: CommandName | undefined): boolean {
  return (
    intent.record.kind === record.kind &&
    intent.record.id === record.id &&
    (command === undefined || intent.command === command)
  );
}
