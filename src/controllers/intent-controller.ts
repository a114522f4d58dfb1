import type { ReactiveController } from 'lit';
import type { RecordRef } from '../adapter/check.js';
import type { CommandName } from '../adapter/commands.js';
import { scopeKey } from '../model/scope.js';
import type { Intent } from '../store/intent.js';
import type { Intents } from '../store/intents.js';
import { writingOf, type Writing } from '../store/writing.js';
import type { CareController, Connected } from './care-controller.js';
import { onDeparture } from './departure.js';

export interface IntentFollowing {
  readonly command: CommandName;
  /** What the acts are done to; `undefined`: nothing to follow. */
  readonly record: () => RecordRef | undefined;
  /**
   * One was applied: sent here, found by a check, or late, in this tab or another. Told once, also when the element
   * shows another record by then.
   */
  readonly applied?: (intent: Intent) => void;
}

/** Follows the acts on their way to a record: begun here, in another element, in another tab or before a reload. */
export class IntentController implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #following: IntentFollowing;
  /** By key, of all that were met: whether there is nothing left to tell. */
  readonly #isTold = new Map<string, boolean>();
  #open: OpenRecord | undefined;
  #heard: { readonly intents: Intents; readonly stop: () => void } | undefined;
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

  /** Takes how an act stands, also one begun here on a record that is followed no more. */
  async take(intent: Intent): Promise<void> {
    const { key, state } = intent;
    if (state !== 'applied' && !this.#isTold.has(key)) this.#isTold.set(key, false);
    // Who is told that it has ended finds it so on the screen.
    if (this.#isHere(intent)) await this.#open?.look?.();
    if (state === 'applied') this.#tell(intent);
  }

  hostUpdate(): void {
    const { store, description } = this.#care;
    const record = this.#following.record();
    const scope = description?.scope;
    if (!this.#element.isConnected || !store || !scope || !record) return this.#close();
    const id = JSON.stringify([scopeKey(scope), record]);
    const writing = writingOf(store);
    if (this.#open?.id === id && this.#open.writing === writing) return;
    this.#close();
    let looks = 0;
    const open: OpenRecord = { id, record, writing, hasLooked: false, stop: () => {} };
    this.#open = open;
    open.stop = writing.follow(scope, ({ intents }) => {
      this.#listenTo(intents);
      const lookAs = async (turn: number): Promise<void> => {
        const found = await intents.find(scope, record, this.#following.command);
        if (this.#open !== open) return;
        // Two looks may answer in any order: only the later one knows how it stands.
        if (turn === looks) this.#show(open, found);
        else await open.looking;
      };
      open.look = () => (open.looking = lookAs((looks += 1)));
      return { ready: open.look(), stop: () => {} };
    });
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => {
      this.#close();
      this.#heard?.stop();
      this.#heard = undefined;
    });
  }

  /** For longer than a record is followed: what was begun on one that is followed no more still ends. */
  #listenTo(intents: Intents): void {
    if (this.#heard?.intents === intents) return;
    this.#heard?.stop();
    const stop = intents.subscribe(({ intent }) => {
      const isHere = this.#isHere(intent);
      const isMet = this.#isTold.get(intent.key) === false;
      if (isMet || (isHere && intent.state !== 'applied')) void this.take(intent);
      else if (isHere) void this.#open?.look?.();
    });
    this.#heard = { intents, stop };
  }

  #isHere({ record, command }: Intent): boolean {
    const open = this.#open?.record;
    return (
      record.kind === open?.kind && record.id === open.id && command === this.#following.command
    );
  }

  #show(open: OpenRecord, found: readonly Intent[]): void {
    this.#intents = found;
    this.#element.requestUpdate();
    for (const intent of found) {
      const isOver = intent.state === 'applied';
      // What had come to its end before anybody looked is no news.
      const isNews = !isOver || open.hasLooked;
      if (!this.#isTold.has(intent.key)) this.#isTold.set(intent.key, !isNews);
      if (isOver) this.#tell(intent);
    }
    open.hasLooked = true;
  }

  #tell(intent: Intent): void {
    if (this.#isTold.get(intent.key) === true) return;
    this.#isTold.set(intent.key, true);
    this.#following.applied?.(intent);
  }

  #close(): void {
    this.#open?.stop();
    this.#open = undefined;
    this.#intents = [];
  }
}

interface OpenRecord {
  readonly id: string;
  readonly record: RecordRef;
  readonly writing: Writing;
  hasLooked: boolean;
  look?: () => Promise<void>;
  looking?: Promise<void>;
  stop: () => void;
}
