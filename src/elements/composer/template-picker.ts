import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { addStyles } from '../../controllers/late-styles.js';
import { rowTime } from '../../format/dates.js';
import { formatMoney } from '../../format/money.js';
import { say } from '../../format/phrase.js';
import type { MessageTemplate } from '../../model/compose.js';
import { currencyDigits } from '../../model/currency-digits.js';
import type { Order } from '../../model/order.js';
import { templateValues } from '../../model/template-values.js';
import { fillTemplate } from '../../model/template.js';
import type { CareStore } from '../../store/care-store.js';
import { openOrder } from '../../store/order-record.js';
import type { RecordView } from '../../store/record-view.js';
import { picking } from '../../text/en/picking.js';
import type { TemplateOccasion } from './errand.js';
import type { Letter } from './letter.js';
import { templateStyles } from './template-styles.js';

/** As many are seen at a glance; with more a search stands above them. */
const AT_A_GLANCE = 6;

/** Ready texts: found, filled with what is known, and put where the cursor stands. Fetched when first asked for. */
export class TemplatePicker<Occasion> {
  readonly #letter: Letter<Occasion>;
  #isOpen = false;
  #search = '';
  #order: { readonly id: string; readonly view: RecordView<Order> } | undefined;

  constructor(letter: Letter<Occasion>) {
    this.#letter = letter;
    letter.care.learn(picking);
    addStyles(letter.element, ...templateStyles);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  toggle(): void {
    this.#isOpen = !this.#isOpen;
    this.#search = '';
    if (this.#isOpen) this.#readOrder();
    else this.#letGo();
    this.#update();
  }

  shown(): TemplateResult | typeof nothing {
    const { look } = this.#letter.care;
    const all = (this.#letter.rules?.templates ?? []).filter(({ text }) => text !== undefined);
    if (!this.#isOpen) return nothing;
    const wanted = this.#search.trim().toLocaleLowerCase(look.locale);
    const found = all.filter(({ label, text = '' }) =>
      `${label}\n${text}`.toLocaleLowerCase(look.locale).includes(wanted),
    );
    return html`<div
      class="templates"
      part="templates"
      role="group"
      aria-label=${say(look, 'composer.templates')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${
        all.length > AT_A_GLANCE
          ? html`<input
              class="field"
              part="template-search"
              type="search"
              aria-label=${say(look, 'picking.search')}
              placeholder=${say(look, 'picking.search')}
              .value=${this.#search}
              @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}
            />`
          : nothing
      }
      ${
        found.length === 0
          ? html`<p class="hint" role="status">${say(look, 'picking.none')}</p>`
          : html`<ul>
              ${found.map((template) => this.#row(template))}
            </ul>`
      }
    </div>`;
  }

  #row(template: MessageTemplate): TemplateResult {
    return html`<li>
      <button
        class="template"
        part="template"
        type="button"
        @click=${() => void this.#insert(template)}
      >
        <strong>${template.label}</strong>
        <span>${template.text}</span>
      </button>
    </li>`;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.toggle();
    this.#letter.element.focus();
  }

  #find(search: string): void {
    this.#search = search;
    this.#update();
  }

  async #insert({ text = '' }: MessageTemplate): Promise<void> {
    const { draftKey } = this.#letter.errand ?? {};
    await this.#orderIsKnown();
    // Another conversation is shown by now.
    if (draftKey !== this.#letter.errand?.draftKey || !this.#isOpen) return;
    this.#insertWords(fillTemplate(text, this.#values()));
    this.toggle();
  }

  /** Where the cursor stands. */
  #insertWords(words: string): void {
    const { element, draft } = this.#letter;
    const field = element.renderRoot.querySelector('textarea');
    if (!field) return;
    const before = draft.text.slice(0, field.selectionStart);
    const added = `${/\S$/u.test(before) ? '\n' : ''}${words}`;
    this.#letter.writeText(before + added + draft.text.slice(field.selectionEnd));
    const end = before.length + added.length;
    void element.updateComplete.then(() => {
      field.focus();
      field.setSelectionRange(end, end);
    });
  }

  #values(): Record<string, string> {
    const { care, templateOccasion } = this.#letter;
    const { locale } = care.look;
    const { currencies = {} } = care.description ?? {};
    const order = templateOccasion?.order ?? this.#order?.view.state.value;
    return templateValues({
      ...(templateOccasion?.thread ? { thread: templateOccasion.thread } : {}),
      ...(order ? { order } : {}),
      show: {
        day: (instant) => rowTime(instant, care.look).full,
        money: (money) =>
          formatMoney(money, currencyDigits(money.currency, currencies) ?? 0, locale),
      },
    });
  }

  #readOrder(): void {
    const { care, templateOccasion } = this.#letter;
    const id = orderIdOf(templateOccasion);
    if (id === undefined || !canReadOrders(care) || this.#order?.id === id) return;
    this.#letGo();
    this.#order = { id, view: openOrder(care.store, id, care.locale) };
  }

  /** What the marketplace says of the order, or that it does not say. */
  async #orderIsKnown(): Promise<void> {
    const view = this.#order?.view;
    if (!view || view.state.value || view.state.error) return;
    await new Promise<void>((resolve) => {
      const stop = view.subscribe(() => {
        if (!view.state.value && !view.state.error) return;
        stop();
        resolve();
      });
    });
  }

  #letGo(): void {
    this.#order?.view.close();
    this.#order = undefined;
  }

  #update(): void {
    this.#letter.element.requestUpdate();
  }
}

/** Of a conversation about one order. */
function orderIdOf(occasion: TemplateOccasion | undefined): string | undefined {
  const orders = occasion?.thread?.about.filter(({ kind }) => kind === 'order') ?? [];
  return orders.length === 1 ? orders[0]?.id : undefined;
}

function canReadOrders(
  care: CareController,
): care is CareController & { readonly store: CareStore } {
  return care.offers.orders?.get === true && care.store?.adapter.orders?.get !== undefined;
}
