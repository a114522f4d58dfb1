import { scopeKey } from '../model/scope.js';
import type { Scope } from '../model/scope.js';
import type { IntentRef } from './intent-records.js';
import type { Intent } from './intent.js';
import type { IntentChange } from './submission.js';

/** What this page has been told of its intents. Listeners hear what is news, once, and never an older view. */
export class IntentNews {
  readonly #told = new Map<string, Intent>();
  readonly #listeners = new Set<(change: IntentChange) => void>();
  readonly #report: (problem: string) => void;

  constructor(report: (problem: string) => void = () => {}) {
    this.#report = report;
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  subscribe(listener: (change: IntentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** As this page last knew it. */
  of(ref: IntentRef): Intent | undefined {
    return this.#told.get(ref.key);
  }

  /** The keys of those it has been told are applied. */
  applied(): ReadonlySet<string> {
    const told = [...this.#told.values()].filter(({ state }) => state === 'applied');
    return new Set(told.map(({ key }) => key));
  }

  /** Answers the newest view. */
  tell(intent: Intent): Intent {
    const before = this.of(intent);
    if (before !== undefined && before.revision >= intent.revision) return before;
    this.#told.set(intent.key, intent);
    this.#announce({ intent, gone: false });
    return intent;
  }

  tellGone(ref: IntentRef): void {
    const intent = this.of(ref);
    this.#told.delete(ref.key);
    if (intent !== undefined) this.#announce({ intent, gone: true });
  }

  tellAllGone(scope?: Scope): void {
    for (const intent of [...this.#told.values()]) {
      if (scope === undefined || scopeKey(intent.scope) === scopeKey(scope)) this.tellGone(intent);
    }
  }

  /** It has ended, and everybody knows. */
  drop(ref: IntentRef): void {
    this.#told.delete(ref.key);
  }

  #announce(change: IntentChange): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        // Whoever fails to draw a change must not change how an act ends.
        this.#report(`A listener to intents failed: ${String(error)}`);
      }
    }
  }
}
