import { html, nothing, type TemplateResult } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { ViewController } from '../../controllers/view-controller.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { openOrder } from '../../store/order-record.js';
import { orderCard as english } from '../../text/en/order-card.js';
import { errorNote, errorNoteStyles } from '../parts/error-note.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import { factStyles } from '../parts/fact.js';
import { orderCard, orderCardStyles } from './order-card.js';

/** The order that a conversation is about, beside it where there is room, else above it and folded. */
export class OrderBeside {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #order;
  #id: string | undefined;
  #isOpen = false;

  /** @param about The order's id, as long as there is one to show. */
  constructor(element: Connected, care: CareController, about: () => string | undefined) {
    this.#element = element;
    this.#care = care;
    care.learn(english);
    addStyles(element, errorNoteStyles, factStyles, orderCardStyles);
    this.#order = new ViewController(element, care, about, ({ store, locale, wanted }) =>
      openOrder(store, wanted, locale),
    );
  }

  /** Parts: `order`, `order-toggle`, `order-card`, `order-failed`. */
  render(thread: Thread): TemplateResult | typeof nothing {
    const { view } = this.#order;
    const [first, ...others] = thread.about.filter(({ kind }) => kind === 'order');
    if (!view || !first || view.state.error?.kind === 'unsupported') return nothing;
    if (this.#id !== first.id) this.#isOpen = false;
    this.#id = first.id;
    const { look } = this.#care;
    const number = view.state.value?.number ?? first.label ?? first.id;
    return html`<aside
      class="order"
      part="order"
      aria-label=${say(look, 'about.order', { number })}
    >
      <h3 class="order-title"><bdi>${say(look, 'about.order', { number })}</bdi></h3>
      <button
        class="order-toggle"
        part="order-toggle"
        type="button"
        aria-expanded=${this.#isOpen ? 'true' : 'false'}
        aria-controls="order-card"
        @click=${this.#onToggle}
      >
        ${icon(paths.document)}<bdi>${say(look, 'about.order', { number })}</bdi>
        ${view.state.value ? html`<bdi class="order-state">${view.state.value.state.label ?? view.state.value.state.code}</bdi>` : nothing}
      </button>
      <div
        class=${this.#isOpen ? 'order-card open' : 'order-card'}
        id="order-card"
        part="order-card"
      >
        ${this.#renderCard()}
        ${
          others.length === 0
            ? nothing
            : html`<p class="order-others">
                ${say(look, 'orderCard.others', { count: others.length })}:
                ${others.map(({ id, label }) => html`<bdi>${label ?? id}</bdi> `)}
              </p>`
        }
      </div>
    </aside>`;
  }

  #renderCard(): TemplateResult {
    const { look, links, description } = this.#care;
    const { value, error } = this.#order.view?.state ?? {};
    const currencies = description?.currencies ?? {};
    const card = value ? orderCard({ order: value, look, links, currencies }) : nothing;
    if (!error) {
      return html`${value ? card : html`<p role="status">${say(look, 'orderCard.loading')}</p>`}`;
    }
    return html`<div class="order-failed" part="order-failed">
        <p>${say(look, 'orderCard.failed')}</p>
        ${errorNote(look, error)}
        <button class="button small" type="button" @click=${this.#onRetry}>
          ${say(look, 'situation.tryAgain')}
        </button>
      </div>
      ${card}`;
  }

  readonly #onToggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#element.requestUpdate();
  };

  readonly #onRetry = (): void => this.#order.view?.refresh();
}
