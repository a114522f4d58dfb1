import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import { ViewController } from '../../controllers/view-controller.js';
import { rowTime } from '../../format/dates.js';
import { say } from '../../format/phrase.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { Order } from '../../model/order.js';
import { openComposeOptions } from '../../store/compose-options.js';
import { canFindOrders, findOrders } from '../../store/order-list.js';
import { errorNote } from '../parts/error-note.js';
import { partyName } from '../parts/party-name.js';
import { notOffered } from '../parts/situation.js';

export interface StartSearchOptions {
  /** Whether it is on the screen. */
  readonly isShown: () => boolean;
  /** `null`: none, with the operator. */
  readonly onFound: (order: Order | null) => void;
}

/** Finds the order that a new conversation is about; or none, to write to the operator. */
export class StartSearch implements ReactiveController {
  readonly #element: Connected;
  readonly #care: CareController;
  readonly #options: StartSearchOptions;
  readonly #found;
  readonly #withOperator;
  #typed = '';
  #wanted: string | undefined;
  #isMissing = false;
  /** An order that was asked for by its id and is not there. */
  #unknown: string | undefined;

  constructor(element: Connected, care: CareController, options: StartSearchOptions) {
    this.#element = element;
    this.#care = care;
    this.#options = options;
    const whenShown = (value: string | undefined) => (options.isShown() ? value : undefined);
    this.#found = new ViewController(
      element,
      care,
      () => whenShown(this.#wanted),
      ({ store, wanted, description, locale }) => findOrders(store, wanted, description, locale),
    );
    this.#withOperator = new ViewController(
      element,
      care,
      () => whenShown('none'),
      ({ store, locale }) => openComposeOptions(store, null, locale),
    );
    element.addController(this);
  }

  hostUpdate(): void {
    const orders = this.#orders;
    const { state } = this.#found.view ?? {};
    if (orders.length !== 1 || state?.reading === true) return;
    this.#wanted = undefined;
    this.#options.onFound(orders[0] as Order);
  }

  /** It is not there, whoever asked for it. */
  tellUnknown(id: string): void {
    this.#unknown = id;
    this.#typed = id;
  }

  focus(): void {
    this.#element.renderRoot.querySelector<HTMLElement>('[name="order-number"]')?.focus();
  }

  /** Parts: `find-order`, `order-number`, `find-button`, `found-orders`, `found-order`, `to-operator`, `problem`. */
  render(): TemplateResult {
    const { look, description } = this.#care;
    const canFind = description !== undefined && canFindOrders(description);
    const operator = this.#withOperator.view?.state.value;
    const canWriteToOperator = operator && !operator.blocked && operator.recipients.length > 0;
    if (!canFind && this.#withOperator.view?.state.status === 'failed') {
      return notOffered('orders.list', look);
    }
    return html`<div class="start">
      <h3 class="start-title" tabindex="-1">${say(look, 'start.title')}</h3>
      ${canFind ? this.#renderField() : nothing}
      ${
        canWriteToOperator
          ? html`<button
              class="button"
              part="to-operator"
              type="button"
              @click=${() => this.#options.onFound(null)}
            >
              ${say(look, 'start.toOperator')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderField(): TemplateResult {
    const { look } = this.#care;
    const problem = this.#problem;
    return html`<form class="find-order" part="find-order" novalidate @submit=${this.#onSubmit}>
        <label class="label" for="order-number">${say(look, 'start.find')}</label>
        <div class="find-line">
          <input
            class="field"
            part="order-number"
            id="order-number"
            name="order-number"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            enterkeyhint="search"
            placeholder=${say(look, 'start.number')}
            aria-invalid=${problem ? 'true' : 'false'}
            aria-describedby="order-number-problem"
            .value=${live(this.#typed)}
            @input=${this.#onInput}
          />
          <button class="button" part="find-button" type="submit">
            ${say(look, 'start.search')}
          </button>
        </div>
        <p class="problem" part="problem" id="order-number-problem" role="alert">${problem}</p>
        <p class="hint" role="status">
          ${this.#isSearching ? say(look, 'start.searching') : nothing}
        </p>
      </form>
      ${this.#renderFound()}`;
  }

  #renderFound(): TemplateResult | typeof nothing {
    const { look } = this.#care;
    const error = this.#found.view?.state.error;
    if (error) return errorNote(look, error);
    const orders = this.#orders;
    if (orders.length < 2) return nothing;
    return html`<ul class="found-orders" part="found-orders">
      ${orders.map(
        (order) =>
          html`<li>
            <button
              class="button quiet"
              part="found-order"
              type="button"
              @click=${() => this.#options.onFound(order)}
            >
              <bdi>${order.number}</bdi> · <bdi>${customerOf(order, look)}</bdi> ·
              ${rowTime(order.placedAt, look).short}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  get #problem(): string | undefined {
    const { look } = this.#care;
    if (this.#isMissing) return say(look, 'start.noNumber');
    const { status, value } = this.#found.view?.state ?? {};
    const isNone = status === 'ready' && value?.length === 0 && !this.#isSearching;
    const number = isNone ? this.#wanted : this.#unknown;
    return number === undefined ? undefined : say(look, 'start.noOrder', { number });
  }

  get #isSearching(): boolean {
    return this.#found.view?.state.reading === true;
  }

  get #orders(): readonly Order[] {
    const rows = this.#found.view?.state.value ?? [];
    return rows.filter((row): row is Order => !isBadRecord(row));
  }

  readonly #onInput = (event: Event): void => {
    this.#typed = (event.target as HTMLInputElement).value;
    if (!this.#isMissing && this.#unknown === undefined) return;
    this.#isMissing = false;
    this.#unknown = undefined;
    this.#element.requestUpdate();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const number = this.#typed.trim();
    this.#isMissing = number === '';
    this.#unknown = undefined;
    const isSame = number === this.#wanted;
    this.#wanted = number || undefined;
    if (isSame) this.#found.view?.refresh();
    if (this.#isMissing) this.focus();
    this.#element.requestUpdate();
  };
}

function customerOf({ customer }: Order, look: Parameters<typeof partyName>[1]): string {
  return partyName(customer ?? { kind: 'customer' }, look);
}
