import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CareAdapter } from '../../adapter/care-adapter.js';
import { CareController } from '../../controllers/care-controller.js';
import { DEFAULT_PREFIX, underPrefix } from '../../controllers/care-tags.js';
import { Later } from '../../controllers/later.js';
import { careLink } from '../../controllers/navigation.js';
import { property } from '../../controllers/property.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import { openOrder } from '../../store/order-record.js';
import { attachment } from '../../text/en/attachment.js';
import { everywhere } from '../../text/en/everywhere.js';
import { order as words } from '../../text/en/order.js';
import { orderCard } from '../../text/en/order-card.js';
import { FilesOnRequest } from '../parts/files-on-request.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { missingParts } from '../parts/missing-parts.js';
import { situationOf, stalenessOf } from '../parts/situation-of.js';
import { orderActions, policyLinks } from './order-actions.js';
import { orderDocuments, orderFacts, orderShipments } from './order-facts-view.js';
import { orderLines } from './order-lines.js';
import { orderRefunds } from './order-refunds.js';
import { orderStyles } from './order-styles.js';

/**
 * One order from its care side: what was bought and where it is, what was given back, its incidents and conversations,
 * and what the marketplace lets the seller do with it: refund, write to the customer or the operator, settle its
 * incident. Works alone in a page of the host.
 *
 * ```html
 * <care-order order-id="48215620-A"></care-order>
 * ```
 *
 * @tag care-order
 * @event {CareNavigateEvent} care-navigate - When the seller wants to write about it, or to see an incident or a conversation; cancel it to take her there.
 * @event {CareErrorEvent} care-error - When a read failed or a record could not be read.
 * @csspart action - Something that can be done with the order.
 * @csspart action-reason - Why something cannot be done.
 * @csspart actions - What can be done with the order.
 * @csspart attachment - A file.
 * @csspart attachment-name - The name of a file.
 * @csspart attachment-size - The size of a file.
 * @csspart attention - What a conversation needs.
 * @csspart avatar - The initials or the icon of somebody.
 * @csspart base - All of it.
 * @csspart documents - The documents.
 * @csspart facts - State, dates, customer and total.
 * @csspart file-notice - What is said of a file before it is saved, or instead of it.
 * @csspart file-picture - The picture.
 * @csspart file-preview - The dialog in which a picture is looked at.
 * @csspart frozen - Says that the order is on hold, and why.
 * @csspart header - Number, state and what can be done.
 * @csspart incident - An incident on the order.
 * @csspart incident-link - Leads to an incident.
 * @csspart incidents - The incidents.
 * @csspart line - A line of the order.
 * @csspart line-frozen - Why a line is on hold.
 * @csspart line-picture - The picture of a line.
 * @csspart line-price - The price of a line.
 * @csspart line-state - The state of a line.
 * @csspart line-title - How many of what.
 * @csspart lines - What was bought.
 * @csspart loading - Stands there while something is read.
 * @csspart policies - The links to the rules of the marketplace.
 * @csspart policy - A link to rules of the marketplace.
 * @csspart refresh-button - Reads again what could not be updated.
 * @csspart refund - A refund.
 * @csspart refund-state - How a refund stands.
 * @csspart refund-total - How much was given back.
 * @csspart refunds - The refunds so far.
 * @csspart request-id - The request to name to support.
 * @csspart retry-button - Tries again.
 * @csspart row - A row; a link or a button.
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
 * @csspart section - A section.
 * @csspart section-title - The heading of a section.
 * @csspart shipment - A shipment.
 * @csspart situation - What is said instead of content.
 * @csspart situation-actions - What can be done about it.
 * @csspart situation-hint - What it means and what to do.
 * @csspart situation-title - What is the matter.
 * @csspart stale - The bar over content that could not be updated.
 * @csspart state - The state of the order.
 * @csspart threads - The conversations about the order.
 * @csspart title - The heading.
 */
export class CareOrderElement extends LitElement {
  /** @internal */
  static override readonly styles = orderStyles;

  /** @internal */
  static readonly prefix: string = DEFAULT_PREFIX;

  /** The order, by the id that the adapter knows it by. */
  @property({ attribute: 'order-id' }) orderId: string | undefined;

  /** An adapter of its own; stands before the provider's. */
  @property({ attribute: false }) adapter: CareAdapter | undefined;

  readonly #care = new CareController(this, {
    ...everywhere,
    ...attachment,
    ...orderCard,
    ...words,
  });
  readonly #order = new ViewController(
    this,
    this.#care,
    () => (this.#care.has('orders') ? this.orderId : undefined),
    ({ store, locale, wanted }) => openOrder(store, wanted, locale),
  );
  readonly #files = new FilesOnRequest(this, this.#care);
  readonly #related = new Later(this, async () => {
    const { OrderRelated } = await import('./order-related.js');
    return new OrderRelated(this, this.#care, () => this.#current?.id);
  });
  readonly #pictures = new Later(this, async () => {
    const { LinePictures } = await import('./line-pictures.js');
    return new LinePictures(this, this.#care, {
      id: () => this.#current?.id,
      pictures: () =>
        this.#canOpen ? (this.#current?.lines ?? []).flatMap(({ picture }) => picture ?? []) : [],
    });
  });

  protected override willUpdate(): void {
    if (!this.#current) return;
    this.#related.expect();
    if (this.#canOpen && this.#current.lines.some(({ picture }) => picture))
      this.#pictures.expect();
  }

  protected override render(): TemplateResult {
    const { look, direction } = this.#care;
    const shown = this.#order.view;
    const situation = situationOf({
      care: this.#care,
      method: 'orders.get',
      tag: this.localName,
      shown,
    });
    const order = this.#current;
    const label = say(look, 'about.order', { number: order?.number ?? this.orderId ?? '' });
    return html`<section
      class="base"
      part="base"
      lang=${look.locale}
      dir=${direction === 'rtl' ? 'rtl' : nothing}
      aria-label=${label}
    >
      ${situation ?? (order && shown ? html`${stalenessOf(this.#care, shown) ?? nothing}${this.#renderOrder(order)}` : nothing)}
    </section>`;
  }

  get #current(): Order | undefined {
    return this.#order.view?.state.value;
  }

  get #canOpen(): boolean {
    return this.#care.can('files.open');
  }

  #renderOrder(order: Order): TemplateResult {
    const { look, description } = this.#care;
    const shown = { look, currencies: description?.currencies ?? {} };
    const { documents = [] } = order;
    const related = this.#related.part;
    return html`${this.#renderHead(order)} ${missingParts(look, [this.#related, this.#pictures])}
      <div class="columns">
        <div class="column wide">
          ${this.#section('orderCard.lines', orderLines({ ...shown, order, hasPictures: this.#canOpen }))}
          ${this.#section('order.refunds', orderRefunds(order, shown))}
          ${related?.renderThreads() ?? nothing}
        </div>
        <div class="column">
          ${this.#section('order.facts', orderFacts(order, shown))}
          ${related?.renderIncidents(order) ?? nothing}
          ${this.#section('order.shipments', orderShipments(order, look))}
          ${
            documents.length === 0
              ? nothing
              : this.#section(
                  'order.documents',
                  orderDocuments(documents, this.#files, look, this.#canOpen),
                )
          }
          ${policyLinks(this.#care)}
        </div>
      </div>
      ${this.#files.desk?.render() ?? nothing} ${this.#renderRefund(order)}`;
  }

  #renderHead(order: Order): TemplateResult {
    const { look } = this.#care;
    const incident = this.#openIncident(order);
    return html`<header class="header" part="header">
      <div class="names">
        <h2 class="title" part="title">
          <bdi>${say(look, 'about.order', { number: order.number })}</bdi>
        </h2>
        <bdi class="state" part="state">${order.state.label ?? order.state.code}</bdi>
      </div>
      ${this.#renderFrozen(order, incident)}
      ${orderActions({
        element: this,
        care: this.#care,
        order,
        incident,
        onRefund: () => this.#refundDialog?.show(),
      })}
    </header>`;
  }

  /** That its cycle stands still, why, and the way to what would let it go on. */
  #renderFrozen({ lines }: Order, incident: string | undefined): TemplateResult | typeof nothing {
    const { look, links } = this.#care;
    const reasons = [...new Set(lines.flatMap(({ frozen }) => frozen?.label ?? []))];
    if (reasons.length === 0) return nothing;
    return html`<p class="frozen" part="frozen">
      ${icon(paths.alert)}<span>${say(look, 'order.frozen', { reason: reasons.join(' · ') })}</span>
      ${
        incident === undefined || !this.#care.has('incidents')
          ? nothing
          : careLink({
              element: this,
              links,
              target: { to: 'incident', id: incident },
              content: say(look, 'order.openIncident'),
              class: 'link',
              part: 'incident-link',
            })
      }
    </p>`;
  }

  #openIncident(order: Order): string | undefined {
    const known = order.incidents?.find(({ open }) => open)?.id;
    return this.#related.part?.openIncident(order) ?? known;
  }

  #section(title: SectionTitle, content: TemplateResult): TemplateResult {
    return html`<section class="section" part="section">
      <h3 class="section-title" part="section-title">${say(this.#care.look, title)}</h3>
      ${content}
    </section>`;
  }

  #renderRefund({ id }: Order): TemplateResult | typeof nothing {
    if (!this.#care.has('refunds')) return nothing;
    const dialog = html`<care-refund-dialog
      .adapter=${this.adapter}
      order-id=${id}
    ></care-refund-dialog>`;
    return underPrefix(dialog, (this.constructor as typeof CareOrderElement).prefix);
  }

  get #refundDialog(): { show(): void } | null {
    const { prefix } = this.constructor as typeof CareOrderElement;
    return this.renderRoot.querySelector<HTMLElement & { show(): void }>(`${prefix}-refund-dialog`);
  }
}

type SectionTitle =
  'orderCard.lines' | 'order.refunds' | 'order.facts' | 'order.shipments' | 'order.documents';
