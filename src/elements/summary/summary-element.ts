import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { isBadRecord } from '../../adapter/parse.js';
import { CareController } from '../../controllers/care-controller.js';
import { NEEDS_REPLY } from '../../controllers/counts.js';
import { Later } from '../../controllers/later.js';
import { careLink } from '../../controllers/navigation.js';
import { property } from '../../controllers/property.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { PagedList } from '../../store/paged-list.js';
import { openThreads } from '../../store/thread-list.js';
import { everywhere } from '../../text/en/everywhere.js';
import { lists } from '../../text/en/lists.js';
import { summary } from '../../text/en/summary.js';
import { missingParts } from '../parts/missing-parts.js';
import { openingRow } from '../parts/opening-row.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { empty } from '../parts/situation.js';
import type { SummaryInside } from './summary-inside.js';
import { summaryStyles } from './summary-styles.js';
import * as paths from '../parts/icon-paths.js';

/** Longest waiting first: the one to answer next is on top. */
const OLDEST_FIRST = { ...NEEDS_REPLY, sort: 'waiting-longest' } as const;

/**
 * What waits for the seller, for a dashboard: the conversations that need a reply, how many, and the longest waiting
 * ones on top; the cases to close by their committed dates, the incidents to settle, the orders that wait, and the quality
 * figures with how they went. Of these, what the marketplace has.
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
 * @csspart inbox-link - Leads to the inbox.
 * @csspart loading - Stands there while something is read.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A conversation; a link or a button.
 * @csspart row-about - What a conversation is about.
 * @csspart row-attachments - That the last message has attachments.
 * @csspart row-audience - Whom the last words are for, or whose they are.
 * @csspart row-deadline - By when it has to be answered.
 * @csspart row-draft - That a draft waits.
 * @csspart row-excerpt - The last words.
 * @csspart row-link - The link or button that a row is.
 * @csspart row-note - What became of something that was done to it.
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
 * @csspart answered - Whether an incident has been answered.
 * @csspart card - What waits, of one kind.
 * @csspart case - A case to close.
 * @csspart case-link - Leads to a case.
 * @csspart deadline - By when a case has to be closed.
 * @csspart deadline-date - Its committed date.
 * @csspart news - That cases have come, and what not to do about it.
 * @csspart news-link - Leads to one that has come.
 * @csspart urgencies - How many cases are overdue, due soon, within the limit.
 * @csspart urgency-link - Leads to these cases.
 * @csspart card-link - Leads to all of them.
 * @csspart card-title - The heading of a card.
 * @csspart error-note - What went wrong with a card.
 * @csspart facts - How many are not answered, and since when the oldest is open.
 * @csspart figure - A quality figure.
 * @csspart figure-goal - What the marketplace wants it to be.
 * @csspart figure-value - What it is.
 * @csspart figures - The quality figures.
 * @csspart incident - An incident to settle.
 * @csspart incident-link - Leads to an incident.
 * @csspart state - Where an incident stands.
 * @csspart time - By when an incident has to be answered, or since when it is open.
 * @csspart trend - How a figure went.
 * @csspart waiting - The orders that wait, by why.
 * @csspart waiting-link - Leads to these orders.
 */
export class CareSummaryElement extends LitElement {
  /** @internal */
  static override readonly styles = summaryStyles;

  /** How many conversations, and how many incidents, are listed, 1 to 20. Default 5. */
  @property({ type: Number }) limit = 5;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, { ...everywhere, ...lists, ...summary });
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

  readonly #inside: SummaryInside = {
    element: this,
    care: this.#care,
    limit: () => this.#limit,
  };
  readonly #cards: Readonly<
    Record<CardGroup, Later<{ render(): TemplateResult | typeof nothing }>>
  > = {
    incidents: new Later(this, async () => {
      const { SummaryIncidents } = await import('./summary-incidents.js');
      return this.#spoken(new SummaryIncidents(this.#inside));
    }),
    cases: new Later(this, async () => {
      const { SummaryCases } = await import('./summary-cases.js');
      return this.#spoken(new SummaryCases(this.#inside));
    }),
    orders: new Later(this, async () => {
      const { SummaryOrders } = await import('./summary-orders.js');
      return this.#spoken(new SummaryOrders(this.#inside));
    }),
    figures: new Later(this, async () => {
      const { SummaryFigures } = await import('./summary-figures.js');
      return this.#spoken(new SummaryFigures(this.#inside));
    }),
  };

  /** Once it has all that it says, in the language that is spoken. */
  async #spoken<Card>(card: Card): Promise<Card> {
    await this.#care.wordsComing;
    return card;
  }

  protected override willUpdate(): void {
    for (const group of this.#groups) this.#cards[group].expect();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const groups = this.#groups;
    const hasMessages = this.#care.has('threads') || groups.length === 0;
    // A card, of which a page may have several: which of them are landmarks is for the host to say.
    return html`<div
      class="base"
      part="base"
      role="group"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-label=${say(look, 'summary.label')}
    >
      ${missingParts(
        look,
        groups.map((group) => this.#cards[group]),
      )}
      ${hasMessages ? this.#renderMessages() : nothing}
      ${groups.map((group) => this.#cards[group].part?.render() ?? nothing)}
    </div>`;
  }

  get #groups(): readonly CardGroup[] {
    return CARD_GROUPS.filter((group) => this.#care.has(group));
  }

  #renderMessages(): TemplateResult {
    const { look } = this.#care;
    const shown = this.#threads.view;
    const total = shown?.state.total;
    const situation = situationOf({
      care: this.#care,
      method: 'threads.list',
      tag: this.localName,
      shown,
    });
    return html`<div class="card messages" part="card" role="group" aria-labelledby="title">
      <div class="header">
        <h2 class="title" part="title" id="title">${say(look, 'summary.title')}</h2>
        ${
          total && total.value > 0
            ? html`<p class="count" part="count">
                ${say(look, 'summary.count', { count: amountOf(total, look.locale) })}
              </p>`
            : nothing
        }
      </div>
      ${situation ?? (shown ? this.#renderWaiting(shown) : nothing)}
    </div>`;
  }

  #renderWaiting(shown: PagedList<Row<Thread>>): TemplateResult {
    const { look, links } = this.#care;
    const waiting = this.#waiting(shown);
    return html`${stalenessOf(this.#care, shown) ?? nothing}
      ${waiting.length === 0 ? this.#renderNone() : this.#renderList(waiting)}
      <div class="footer">
        ${careLink({
          element: this,
          links,
          target: { to: 'inbox', view: 'needs-reply' },
          content: say(look, 'summary.openInbox'),
          class: 'link',
          part: 'inbox-link',
        })}
      </div>`;
  }

  #renderList(threads: readonly Thread[]): TemplateResult {
    return html`<ul class="list" role="list">
      ${repeat(
        threads,
        ({ id }) => id,
        (thread) => openingRow(this, this.#care, thread),
      )}
    </ul>`;
  }

  #renderNone(): TemplateResult {
    const { look } = this.#care;
    return empty({
      icon: paths.check,
      title: say(look, 'summary.empty'),
      hint: say(look, 'summary.emptyHint'),
    });
  }

  /** What was loaded, longest waiting first: sorted here where the back end cannot. */
  #waiting({ state }: PagedList<Row<Thread>>): readonly Thread[] {
    const rows = Array.from({ length: Math.min(state.length, 50) }, (_, n) => state.at(n));
    return rows
      .filter((row): row is Thread => row !== undefined && !isBadRecord(row))
      .sort((one, other) => (since(one) < since(other) ? -1 : 1))
      .slice(0, this.#limit);
  }

  /** A limit that is no number from 1 to 20 is not clamped to one: the default stands. */
  get #limit(): number {
    return this.limit >= 1 && this.limit <= 20 ? Math.floor(this.limit) : 5;
  }
}

function since({ attention, lastActivityAt }: Thread): string {
  return attention.since ?? lastActivityAt;
}

/** What has a card of its own besides messages, in the order in which they stand. */
const CARD_GROUPS = ['cases', 'incidents', 'orders', 'figures'] as const;

type CardGroup = (typeof CARD_GROUPS)[number];
