import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import type { BusinessCalendar } from '../../calendar/business-calendar.js';
import { badRecordEvent } from '../../controllers/care-events.js';
import { askAgain, careContext } from '../../controllers/care-context.js';
import {
  createCareHost,
  usableAdapter,
  type CareHost,
  type Hooks,
  type HostPolicy,
  type HostValues,
  type Links,
  type SendKey,
} from '../../controllers/care-host.js';
import type { CareCounts } from '../../controllers/counts.js';
import { onDeparture } from '../../controllers/departure.js';
import { storeOf } from '../../controllers/host-store.js';
import { englishOf, languageFor, LanguageController } from '../../controllers/language.js';
import { property } from '../../controllers/property.js';
import type { Language } from '../../text/language.js';
import { CareCountsChangeEvent } from './provider-events.js';

/**
 * Gives everything inside it the marketplace's adapter, the language and the host's rules. Nothing to see.
 *
 * Adapter and settings may come late, be replaced or be taken away; elements inside follow. Several
 * providers on a page do not mix, and one may stand inside another.
 *
 * ```html
 * <care-provider locale="es"><care-desk></care-desk></care-provider>
 * ```
 *
 * @tag care-provider
 * @slot - What it serves, at any depth.
 * @event {CareErrorEvent} care-error - When a record could not be read or a read failed inside.
 * @event {CareCountsChangeEvent} care-counts-change - When how much waits for the seller has changed.
 * @event {CareCaseReceivedEvent} care-case-received - When a customer's case has come, for the host's own notification.
 */
export class CareProviderElement extends LitElement {
  /** @internal */
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  /** The object that knows how to talk to the marketplace. Without one the elements inside say so. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  /** The language (BCP 47) of elements that have no `lang` above them. Default: the page's. */
  @property() locale: string | undefined;

  /** Languages beside English: what `seller-care-kit/text/<lang>.js` exports. */
  @property({ attribute: false }) texts: readonly Language[] = [];

  /** Rules the adapter does not state; what it does state stands before them. `links`: see `HostPolicy`. */
  @property({ attribute: false }) policy: HostPolicy = {};

  /**
   * By which business days are counted: what `seller-care-kit/calendars/<country>.js` exports, corrected by
   * `withHolidays` or written by the host. One that is wrong in shape is left out, and told by `care-error` where days are
   * counted. Default: none, and then what depends on business days is unknown.
   */
  @property({ attribute: false }) calendars: readonly BusinessCalendar[] = [];

  /** Gives the address of a place in the portal, which makes what leads there a real link. */
  @property({ attribute: false }) hrefFor: Links['hrefFor'];

  /** Looks at a message before it is sent. What it finds is shown; findings that block stop it. */
  @property({ attribute: false }) reviewMessage: Hooks['reviewMessage'];

  /** The key that sends a message: `enter`, or `ctrl-enter` (default). */
  @property({ attribute: 'send-key' }) sendKey: SendKey = 'ctrl-enter';

  /** Seconds in which a message can be called back after it was sent: 0 to 30. Default 0, it goes at once. */
  @property({ type: Number, attribute: 'undo-seconds' }) undoSeconds = 0;

  /** Whether `counts` are not to be read: one request less. */
  @property({ type: Boolean, attribute: 'without-counts' }) withoutCounts = false;

  readonly #language = new LanguageController(this, () => this.#follow());
  readonly #context = new ContextProvider(this, { context: careContext, initialValue: undefined });
  #host: CareHost | undefined;
  #changed: () => void = () => {};
  #counts: CareCounts = {};
  #following: { readonly key: readonly unknown[]; readonly stop: () => void } | undefined;

  /** How much waits for the seller, as far as the adapter counts it. */
  get counts(): CareCounts {
    return this.#counts;
  }

  /** Clears all that is kept (drafts, acts on their way) for the seller now signed in: for logout. */
  async forget(): Promise<void> {
    const scope = this.#host && storeOf(this.#host).scope;
    if (!scope) return;
    // Only at logout: pages that show and never write do not carry what is kept.
    const { forget } = await import('../../store/writing-parts.js');
    await forget(scope);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // At once: what stands inside knows its host before it reads anything.
    this.#serve();
    this.#follow();
    askAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    onDeparture(this, () => this.#stopCounts());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter')) this.#serve();
    this.#changed();
    this.#follow();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #serve(): void {
    const adapter = usableAdapter(this.adapter);
    if (adapter === this.#host?.adapter) return;
    const [host, changed] =
      adapter === undefined ? [undefined, () => {}] : createCareHost(adapter, () => this.#values());
    this.#host = host;
    this.#changed = changed;
    // What was counted was another's.
    this.#setCounts({});
    this.#context.setValue(host);
    askAgain();
  }

  #values(): HostValues {
    const { hrefFor, reviewMessage, sendKey, undoSeconds } = this;
    return {
      locale: this.locale,
      texts: this.texts,
      policy: this.policy,
      calendars: this.calendars,
      links: hrefFor ? { hrefFor } : {},
      hooks: reviewMessage ? { reviewMessage } : {},
      writing: { sendKey, undoSeconds },
    };
  }

  #follow(): void {
    const host = this.#host;
    if (this.withoutCounts) this.#setCounts({});
    if (!this.isConnected || !host || this.withoutCounts) return this.#stopCounts();
    const { above, page } = this.#language.nearest;
    const { locale } = languageFor(above ?? this.locale ?? page, this.texts, englishOf({}));
    if (this.#following?.key[0] === host && this.#following.key[1] === locale) return;
    this.#stopCounts();
    const store = storeOf(host);
    const release = store.hold((problem) => {
      const event = badRecordEvent(problem);
      this.dispatchEvent(event);
    });
    let isStopped = false;
    // Numbers for a menu come after what she works with; a fetch that failed is made again with the next change.
    const following = import('../../controllers/count-following.js').then(
      ({ followCounts }) =>
        isStopped
          ? undefined
          : followCounts(
              store,
              locale,
              (counts) => (isStopped ? undefined : this.#setCounts(counts)),
              (event) => void this.dispatchEvent(event),
            ),
      () => (isStopped ? undefined : this.#stopCounts()),
    );
    this.#following = {
      key: [host, locale],
      stop: () => {
        isStopped = true;
        void following.then((stop) => stop?.());
        release();
      },
    };
  }

  #stopCounts(): void {
    this.#following?.stop();
    this.#following = undefined;
  }

  #setCounts(counts: CareCounts): void {
    if (saidOf(this.#counts) === saidOf(counts)) return;
    this.#counts = counts;
    const event = new CareCountsChangeEvent(counts);
    this.dispatchEvent(event);
  }
}

/** What counts say: when they were made is no news. */
function saidOf(counts: CareCounts): string {
  return JSON.stringify(counts, (name, value: unknown) => (name === 'asOf' ? undefined : value));
}
