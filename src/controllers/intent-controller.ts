import type { ReactiveController } from 'lit';
import type { RecordRef } from '../adapter/check.js';
import type { CommandName } from '../adapter/commands.js';
import { scopeKey } from '../model/scope.js';
import { actsOf } from '../store/acts.js';
import type { Intent } from '../store/intent.js';
import type { Sending } from '../store/sending.js';
import type { CareController, Connected } from './care-controller.js';
import { onDeparture } from './departure.js';

export interface IntentFollowing {
  readonly command: CommandName;
  /** What the acts are done to; `undefined`: nothing to follow. */
  readonly record: () => RecordRef | undefined;
  /** One was applied: sent here, found by a check, or late, in this tab or another. Told once. */
  readonly applied?: (intent: Intent) => void;
}

/** Follows the acts on their way to a record: begun here, in another element, in another tab or before a reload. */
export class IntentController implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #following: IntentFollowing;
  #open: OpenRecord | undefined;
  #intents: readonly Intent[] = [];

  constructor(element: Connected, care: CareController, following: IntentFollowing) {
    this.#element = element;
    this.#care = care;
    this.#following = following;
    element.addController(this);
  }

  /** All that are known, oldest first; one that was applied stays for a moment. */
  get intents(): readonly Intent[] {
    return this.#intents;
  }

  /** The newest one that has not come to its end. */
  get intent(): Intent | undefined {
    return this.#intents.filter(({ state }) => state !== 'applied').at(-1);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const record = this.#following.record();
    const scope = description?.scope;
    if (!this.#element.isConnected || !store || !scope || !record) return this.#close();
    const id = JSON.stringify([scopeKey(scope), record]);
    const { sending } = actsOf(store);
    if (this.#open?.id === id && this.#open.sending === sending) return;
    this.#close();
    const open: OpenRecord = { id, sending, ended: undefined, stop: () => {} };
    this.#open = open;
    open.stop = sending.follow(scope, ({ intents }) => {
      let looks = 0;
      const look = async (): Promise<void> => {
        const turn = (looks += 1);
        const found = await intents.find(scope, record, this.#following.command);
        // Two looks may answer in any order: only the later one knows how it stands.
        if (this.#open === open && turn === looks) this.#take(open, found);
      };
      const stop = intents.subscribe(() => void look());
      return { ready: look(), stop };
    });
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => this.#close());
  }

  #take(open: OpenRecord, found: readonly Intent[]): void {
    this.#intents = found;
    this.#element.requestUpdate();
    const applied = found.filter(({ state }) => state === 'applied');
    // What had come to its end before anybody looked is no news.
    const ended = open.ended ?? new Set(applied.map(({ key }) => key));
    open.ended = ended;
    for (const intent of applied) {
      if (ended.has(intent.key)) continue;
      ended.add(intent.key);
      this.#following.applied?.(intent);
    }
  }

  #close(): void {
    this.#open?.stop();
    this.#open = undefined;
    this.#intents = [];
  }
}

interface OpenRecord {
  readonly id: string;
  readonly sending: Sending;
  ended: Set<string> | undefined;
  stop: () => void;
}
