import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import { CareController } from '../../controllers/care-controller.js';
import { NEEDS_REPLY } from '../../controllers/counts.js';
import { careLink, follow } from '../../controllers/navigation.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { openThreads } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import { situationOf, stalenessOf, type ViewStanding } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import { threadRow } from '../parts/thread-row.js';
import { summaryStyles } from './summary-styles.js';

/** Longest waiting first: the one to answer next is on top. */
const OLDEST_FIRST = { ...NEEDS_REPLY, sort: 'waiting-longest' } as const;

/**
 * What waits for the seller, for a dashboard: the conversations that need a reply, how many, and the
 * longest waiting ones on top.
 *
 * ```html
 * <care-summary></care-summary>
 * ```
 *
 * @tag care-summary
 * @event {CareNavigateEvent} care-navigate - When the seller wants to go to a conversation or to the inbox.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart attention - What a conversation needs.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart count - How many wait.
 * @csspart loading - Stands there while something is read.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A conversation; a link or a button.
 * @csspart row-about - What a conversation is about.
 * @csspart row-attachments - That the last message has attachments.
 * @csspart row-draft - That a draft waits.
 * @csspart row-excerpt - The last words.
 * @csspart row-link - The link or button that a row is.
 * @csspart row-subject - Its subject.
 * @csspart row-time - When something last happened.
 * @csspart row-unread - That there is something unread.
 * @csspart row-who - Whose conversation it is.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart title - The heading.
 */
export class CareSummaryElement extends LitElement {
  /** @internal */
  static override readonly styles = summaryStyles;

  /** How many conversations are listed, 1 to 20. Default 5. */
  @property({ type: Number }) limit = 5;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...lists });
  readonly #threads = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('threads') ? 'waiting' : undefined),
    ({ store, description, locale }) => {
      const sorts = description.offers.threads?.sorts ?? [];
      const query = sorts.includes(OLDEST_FIRST.sort) ? OLDEST_FIRST : NEEDS_REPLY;
      return openThreads(store, query, description, locale);
    },
  );

  protected override render(): TemplateResult {
    const { look, readiness, direction } = this.#care;
    const state = this.#threads.view?.state;
    const situation = situationOf({
      look,
      readiness,
      method: 'threads.list',
      isOffered: this.#care.has('threads'),
      view: state,
      tag: this.localName,
      onRetry: () => this.#again(),
    });
    // A card, of which a page may have several: which of them are landmarks is for the host to say.
    return html`<div
      class="base"
      part="base"
      role="group"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-labelledby="title"
    >
      <header class="header">
        <h2 class="title" part="title" id="title">${say(look, 'summary.title')}</h2>
        ${
          state?.total && state.total.value > 0
            ? html`<p class="count" part="count">
                ${say(look, 'summary.count', { count: amountOf(state.total, look.locale) })}
              </p>`
            : nothing
        }
      </header>
      ${situation ?? (state ? this.#renderWaiting(state) : nothing)}
    </div>`;
  }

  #renderWaiting(state: ViewStanding): TemplateResult {
    const { look, links } = this.#care;
    const waiting = this.#waiting();
    return html`${stalenessOf(state, this.#care, () => this.#again()) ?? nothing}
      ${waiting.length === 0 ? this.#renderNone() : this.#renderList(waiting)}
      <footer class="footer">
        ${careLink({
          element: this,
          links,
          target: { to: 'inbox', view: 'needs-reply' },
          content: say(look, 'summary.openInbox'),
          class: 'link',
          part: 'inbox-link',
        })}
      </footer>`;
  }

  #renderList(threads: readonly Thread[]): TemplateResult {
    const { look, links } = this.#care;
    return html`<ul class="list" role="list">
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) => {
          const target = { to: 'thread', id: thread.id } as const;
          const href = safeAddressOf(links, target);
          return threadRow({
            thread,
            look,
            ...(href === undefined ? {} : { href }),
            onOpen: (_, event) => follow(this, target, event),
          });
        },
      )}
    </ul>`;
  }

  #renderNone(): TemplateResult {
    const { look } = this.#care;
    return empty({
      icon: 'check',
      title: say(look, 'summary.empty'),
      hint: say(look, 'summary.emptyHint'),
    });
  }

  /** What was loaded, longest waiting first: sorted here where the back end cannot. */
  #waiting(): readonly Thread[] {
    const state = this.#threads.view?.state;
    const rows = Array.from({ length: Math.min(state?.length ?? 0, 50) }, (_, n) => state?.at(n));
    return rows
      .filter((row): row is Thread => row !== undefined && !isBadRecord(row))
      .sort((one, other) => (since(one) < since(other) ? -1 : 1))
      .slice(0, this.#limit);
  }

  /** A limit that is no number from 1 to 20 is not clamped to one: the default stands. */
  get #limit(): number {
    return this.limit >= 1 && this.limit <= 20 ? Math.floor(this.limit) : 5;
  }

  #again(): void {
    if (this.#threads.view) this.#threads.view.refresh();
    else this.#care.retry();
  }
}

function since({ attention, lastActivityAt }: Thread): string {
  return attention.since ?? lastActivityAt;
}
