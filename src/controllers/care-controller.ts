import type { ReactiveController, ReactiveElement } from 'lit';
import type { CareAdapter } from '../adapter/care-adapter.js';
import type { CareError } from '../adapter/care-error.js';
import type { GroupName } from '../adapter/check-adapter.js';
import type { Description, Offers } from '../adapter/description.js';
import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { Instant } from '../model/instant.js';
import { mergePolicy } from '../model/policy.js';
import type { CareStore } from '../store/care-store.js';
import type { RecordView } from '../store/record-view.js';
import type { Look } from '../format/look.js';
import type { WholeLanguage } from '../text/language.js';
import type { Words } from '../text/words.js';
import { CareContextController } from './care-context.js';
import { badRecordEvent, tellError } from './care-events.js';
import {
  hostOfAdapter,
  usableAdapter,
  type CareHost,
  type Hooks,
  type HostPolicy,
  type Links,
  type WritingSettings,
} from './care-host.js';
import { ClockController, timeNow } from './clock.js';
import { onDeparture } from './departure.js';
import { storeOf } from './host-store.js';
import { englishOf, languageFor, LanguageController } from './language.js';
import { WordsByPart } from './words-by-part.js';

/** An element that can be given an adapter of its own, which beats the provider's. */
export interface Connected extends ReactiveElement {
  adapter: CareAdapter | undefined;
}

/** Whether an element has what it needs to show anything at all. */
export type Readiness =
  | { readonly kind: 'no-adapter' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: CareError }
  | { readonly kind: 'ready'; readonly description: Description };

/**
 * How an element is connected: who hosts it, the store behind, what the adapter says of itself, the words,
 * the language and the time. Renders the element when one of them changes.
 */
export class CareController implements ReactiveController {
  readonly #element: Connected;
  readonly #context: CareContextController;
  readonly #language: LanguageController;
  readonly #parts = new WordsByPart(() => this.#follow());
  #english: WholeLanguage;
  /** Whether it has ever had all that it says: from then on it keeps its words until others are whole. */
  #isFluent = false;
  #host: CareHost | undefined;
  #settings: FollowedSettings | undefined;
  #held: Held | undefined;
  #words: Spoken | undefined;

  /** @param english All that the element says, in the language that is built in. */
  constructor(element: Connected, english: Partial<Words>) {
    this.#element = element;
    this.#english = englishOf(english);
    const update = (): void => this.#follow();
    this.#language = new LanguageController(element, update);
    this.#context = new CareContextController(element, update);
    // Last: nothing is read before language and host are known.
    element.addController(this);
    new ClockController(element);
  }

  get store(): CareStore | undefined {
    return this.#held?.store;
  }

  get words(): Words {
    return this.#chosen.language.words;
  }

  /** BCP 47: of words, labels and formats alike. */
  get locale(): string {
    return this.#chosen.locale;
  }

  /** The language's own direction; the page's `dir` is inherited and stands before it. */
  get direction(): 'ltr' | 'rtl' {
    return this.#chosen.language.direction;
  }

  get readiness(): Readiness {
    if (this.#held === undefined) return { kind: 'no-adapter' };
    const { value, status, error } = this.#held.description.state;
    if (value && this.#isFluent) return { kind: 'ready', description: value };
    if (status === 'failed' && error) return { kind: 'failed', error };
    return { kind: 'loading' };
  }

  get description(): Description | undefined {
    return this.#held?.description.state.value;
  }

  get offers(): Offers {
    return this.description?.offers ?? {};
  }

  /** Whether a group is there and offered. */
  has(group: GroupName): boolean {
    return this.offers[group] !== undefined && this.store?.adapter[group] !== undefined;
  }

  /** Whether a method is there and offered, and was not answered with `unsupported`. */
  can(method: 'threads.reply' | 'threads.start' | 'files.open'): boolean {
    const { store, offers } = this;
    if (!store || store.isWithdrawn(method)) return false;
    const { threads, files } = store.adapter;
    if (method === 'files.open') return offers.files?.open === true && files?.open !== undefined;
    const verb = method === 'threads.reply' ? 'reply' : 'start';
    return offers.threads?.[verb] === true && threads?.[verb] !== undefined;
  }

  get policy(): HostPolicy {
    return mergePolicy(this.#settings?.host.policy ?? {}, this.description?.policy ?? {});
  }

  /** By which business days are counted. */
  get calendars(): readonly BusinessCalendar[] {
    return this.#settings?.host.calendars ?? [];
  }

  get links(): Links {
    return this.#settings?.host.links ?? {};
  }

  get hooks(): Hooks {
    return this.#settings?.host.hooks ?? {};
  }

  get writing(): WritingSettings {
    return this.#settings?.host.writing ?? {};
  }

  /** The marketplace's zone; UTC until it is known. */
  get timeZone(): string {
    return this.description?.timeZone ?? 'UTC';
  }

  /** The server's time now, milliseconds. */
  get now(): number {
    return timeNow() + (this.#held?.store.clockOffsetMs ?? 0);
  }

  /** A moment of this machine's clock (milliseconds) by the server's, which is the clock of all that is shown. */
  serverInstant(local: number): Instant {
    return new Date(local + (this.#held?.store.clockOffsetMs ?? 0)).toISOString();
  }

  /** What everything shown depends on besides the data. */
  get look(): Look {
    const { words, locale, timeZone, now } = this;
    return { words, locale, timeZone, now };
  }

  /** Words of this language that are on their way: a part that is fetched later awaits them before it is drawn. */
  get wordsComing(): Promise<void> | undefined {
    return this.#parts.coming;
  }

  /** English of a part of the element that was fetched later. What another language has of it comes, too. */
  learn(english: Partial<Words>): void {
    this.#english = englishOf({ ...this.#english.words, ...english });
    this.#follow();
  }

  /** Asks the adapter again who it is and what it can. */
  retry(): void {
    this.#held?.description.refresh();
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    // `.adapter` may have been set since.
    this.#follow();
  }

  hostDisconnected(): void {
    onDeparture(this.#element, () => this.#letGo());
  }

  get #chosen(): Spoken {
    this.#words ??= this.#chooseWords();
    return this.#words;
  }

  #follow(): void {
    if (!this.#element.isConnected) return;
    const host = this.#wantedHost();
    this.#followSettings(this.#context.value ?? host);
    const words = this.#chooseWords();
    const isWhole = this.#parts.coming === undefined;
    // She reads on in the language that she has until the other one is whole.
    if (!isWhole && this.#isFluent && words.locale !== this.#words?.locale) return;
    this.#isFluent ||= isWhole && this.#settings !== undefined;
    const locale = words.locale;
    const sameWords = words.language === this.#words?.language && locale === this.#words?.locale;
    this.#words = words;
    if (this.#held && host === this.#host && locale === this.#held.locale) {
      if (!sameWords) this.#element.requestUpdate();
      return;
    }
    const before = this.#held;
    this.#host = host;
    this.#held = host ? this.#hold(host, locale) : undefined;
    before?.letGo();
    this.#element.requestUpdate();
  }

  #wantedHost(): CareHost | undefined {
    const adapter = usableAdapter(this.#element.adapter);
    return adapter === undefined ? this.#context.value : hostOfAdapter(adapter);
  }

  #chooseWords(): Spoken {
    const { above, page } = this.#language.nearest;
    const host = this.#settings?.host;
    // Before there is a host nobody can have given languages: that is no mistake to warn of.
    const wanted = above ?? host?.locale ?? page;
    const { language, locale } = host
      ? languageFor(wanted, host.texts, this.#english)
      : languageFor(undefined, [], this.#english);
    return { language: this.#parts.of(language, this.#english.words), locale };
  }

  /** Words, links and rules are the provider's also where the adapter is the element's own. */
  #followSettings(host: CareHost | undefined): void {
    if (host === this.#settings?.host) return;
    this.#settings?.gone.abort();
    const gone = new AbortController();
    this.#settings = host && { host, gone };
    host?.on('change', () => this.#settingsChanged(), { signal: gone.signal });
    this.#element.requestUpdate();
  }

  #hold(host: CareHost, locale: string): Held {
    const store = storeOf(host);
    const release = store.hold((problem) => {
      const event = badRecordEvent(problem);
      this.#element.dispatchEvent(event);
    });
    const description = store.description(locale);
    const tell = (): void => tellError(this.#element, description.state.error);
    tell();
    const stop = description.subscribe(() => {
      tell();
      this.#element.requestUpdate();
    });
    return {
      store,
      locale,
      description,
      letGo: () => {
        stop();
        description.close();
        release();
      },
    };
  }

  #settingsChanged(): void {
    this.#follow();
    this.#element.requestUpdate();
  }

  #letGo(): void {
    this.#held?.letGo();
    this.#held = undefined;
    this.#settings?.gone.abort();
    this.#settings = undefined;
  }
}

interface FollowedSettings {
  readonly host: CareHost;
  readonly gone: AbortController;
}

interface Spoken {
  readonly language: WholeLanguage;
  readonly locale: string;
}

interface Held {
  readonly store: CareStore;
  readonly locale: string;
  readonly description: RecordView<Description>;
  readonly letGo: () => void;
}
