import { css, html, nothing, type TemplateResult } from 'lit';
import type { OrderQuery } from '../../adapter/orders-group.js';
import { addStyles } from '../../controllers/late-styles.js';
import { careLink } from '../../controllers/navigation.js';
import { ViewController } from '../../controllers/view-controller.js';
import { amountOf } from '../../format/counts.js';
import { say } from '../../format/phrase.js';
import type { Count } from '../../model/count.js';
import type { Order } from '../../model/order.js';
import type { Row } from '../../store/answers.js';
import { openOrders } from '../../store/order-pages.js';
import type { PagedList } from '../../store/paged-list.js';
import { airs, spaces } from '../../styles/derived.js';
import { overview } from '../../text/en/overview.js';
import type { Shown } from '../parts/situation-of.js';
import { summaryCard, type SummaryInside } from './summary-inside.js';

/** The orders that wait for the seller: about which there are messages to answer, or which an incident holds. */
export class SummaryOrders {
  readonly #inside: SummaryInside;
  readonly #kinds;

  constructor(inside: SummaryInside) {
    this.#inside = inside;
    const { element, care } = inside;
    care.learn(overview);
    addStyles(element, styles);
    this.#kinds = KINDS.map(({ filter, query, ...kind }) => ({
      ...kind,
      list: new ViewController<PagedList<Row<Order>>>(
        element,
        care,
        // What a back end cannot filter by it cannot count.
        () =>
          care.offers.orders?.filters?.includes(filter) === true && care.has('orders')
            ? filter
            : undefined,
        ({ store, description, locale }) => openOrders(store, query, description, locale),
      ),
    }));
  }

  /** Parts: `waiting`, `waiting-link`. */
  render(): TemplateResult | typeof nothing {
    const { element, care } = this.#inside;
    const { look, links } = care;
    const kinds = this.#kinds.flatMap(({ list: { view }, ...kind }) =>
      view ? [{ ...kind, view }] : [],
    );
    if (kinds.length === 0) return nothing;
    const waiting = kinds.filter(({ view }) => view.state.length > 0);
    return summaryCard(this.#inside, {
      id: 'orders-title',
      title: say(look, 'overview.orders'),
      content:
        waiting.length === 0
          ? html`<p class="card-note">${say(look, 'overview.noOrders')}</p>`
          : html`<ul class="waiting" part="waiting" role="list">
              ${waiting.map(({ view, only, counted, some }) => {
                const count = countOf(view);
                return html`<li>
                  ${careLink({
                    element,
                    links,
                    target: { to: 'orders', only },
                    content: count
                      ? say(look, counted, { count: amountOf(count, look.locale) })
                      : say(look, some),
                    class: 'link',
                    part: 'waiting-link',
                  })}
                </li>`;
              })}
            </ul>`,
      way: { target: { to: 'orders' }, words: say(look, 'overview.allOrders') },
      shown: together(kinds.map(({ view }) => view)),
    });
  }
}

const KINDS = [
  {
    filter: 'withUnansweredMessages',
    query: { withUnansweredMessages: true },
    only: 'unanswered',
    counted: 'overview.unansweredOrders',
    some: 'overview.someUnanswered',
  },
  {
    filter: 'withIncident',
    query: { withIncident: true },
    only: 'with-incident',
    counted: 'overview.heldOrders',
    some: 'overview.someHeld',
  },
] as const satisfies readonly { filter: string; query: OrderQuery; [word: string]: unknown }[];

/** As the back end counts; else those that are loaded, exactly where these are all. */
function countOf({ state }: PagedList<Row<Order>>): Pick<Count, 'value' | 'precision'> | undefined {
  const { total, length, complete } = state;
  if (total) return total;
  if (complete) return { value: length, precision: 'exact' };
  // One more has room while there is more.
  return length > 1 ? { value: length - 1, precision: 'at-least' } : undefined;
}

/** Lists that stand in one card, as one. */
function together(views: readonly PagedList<Row<Order>>[]): Shown {
  const states = views.map(({ state }) => state);
  const error = states.find((state) => state.error)?.error;
  const isReady = states.some(({ status }) => status === 'ready');
  const isLoading = states.some(({ status }) => status === 'loading');
  return {
    state: {
      status: isReady ? 'ready' : isLoading ? 'loading' : 'failed',
      ...(error ? { error } : {}),
    },
    refresh: () => views.forEach((view) => view.refresh()),
  };
}

const styles = css`
  .waiting {
    display: grid;
    gap: ${airs(1)};
    padding-inline: ${spaces(4)};
  }
`;
