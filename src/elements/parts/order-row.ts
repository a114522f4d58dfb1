import { css, html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { rowTime } from '../../format/dates.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { hasOpenIncident } from '../../model/open-incident.js';
import type { Order } from '../../model/order.js';
import {
  accentText,
  airs,
  dangerText,
  hover,
  line,
  quiet,
  spaces,
  textSmall,
  tint,
  warningText,
} from '../../styles/derived.js';
import { accent, border, muted } from '../../styles/tokens.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';
import { amount } from './amount.js';
import { partyName } from './party-name.js';
import type { RowPlace } from './row-place.js';

export interface OrderRowShown {
  readonly place?: RowPlace;
  /** Whether this is the one that is open beside the list. */
  readonly current?: boolean;
  /** Whether it is the one row that Tab reaches, where the list moves focus by arrow keys. Default: reached. */
  readonly tabbable?: boolean;
}

/**
 * One order in a list, of one height however long its words: number, customer, what was bought, state, total, when, and
 * what is going on with it. A real link where the host gives its address, and asked for first in any case.
 *
 * Parts: `order-row`, `order-link`, `order-number`, `order-customer`, `order-products`, `order-state`, `order-total`,
 * `order-date`, `order-mark`.
 */
export function orderRow(
  element: Element,
  care: CareController,
  order: Order,
  shown: OrderRowShown = {},
): TemplateResult {
  const { current = false, tabbable = true } = shown;
  return listItem(
    shown.place,
    careLink({
      ...{ element, links: care.links, target: { to: 'order', id: order.id }, current, tabbable },
      ...{ class: 'order-link', part: 'order-link', content: rowContent(order, care) },
    }),
  );
}

/** A row that is on its way: the same height, nothing to read. */
export function orderRowPlaceholder(place?: RowPlace): TemplateResult {
  return listItem(
    place,
    html`<span class="order-link" aria-hidden="true">
      <span class="order-number"><span class="skeleton"></span></span>
      <span class="order-products"><span class="skeleton"></span></span>
    </span>`,
  );
}

function listItem(place: RowPlace | undefined, content: TemplateResult): TemplateResult {
  return html`<li
    class="order-row"
    part="order-row"
    aria-posinset=${place ? place.index + 1 : nothing}
    aria-setsize=${place ? (place.size ?? -1) : nothing}
    ?data-kept=${place?.isKept === true}
  >
    ${content}
  </li>`;
}

function rowContent(order: Order, { look, description }: CareController): TemplateResult {
  const { number, customer, lines, state, total, placedAt } = order;
  const [first, ...others] = lines;
  const time = rowTime(placedAt, look);
  const currencies = description?.currencies ?? {};
  return html`<span class="order-number" part="order-number"><bdi>${number}</bdi></span>
    <span class="order-customer" part="order-customer"
      ><bdi>${customer ? partyName(customer, look) : say(look, 'party.unknown')}</bdi></span
    >
    <span class="order-products" part="order-products"
      ><bdi>${first?.title ?? ''}</bdi>${
        others.length === 0
          ? nothing
          : html` <span class="order-others"
              >${say(look, 'orderRow.more', { count: others.length })}</span
            >`
      }</span
    >
    <span class="order-total" part="order-total">${amount(total, { look, currencies })}</span>
    <time class="order-date" part="order-date" datetime=${placedAt} title=${time.full}
      >${time.short}</time
    >
    <span class="order-marks"
      ><bdi class="order-state" part="order-state">${state.label ?? state.code}</bdi
      >${marks(order, look)}</span
    >`;
}

/** What is going on with an order: an open incident, money that has not arrived. */
function marks(order: Order, look: Look): TemplateResult | typeof nothing {
  const states = order.refunds.map(({ state }) => state);
  const isPending = states.some((state) => state === 'pending' || state === 'sent');
  const last = order.refunds.reduce<Order['refunds'][number] | undefined>(
    (newest, refund) => (newest && newest.createdAt > refund.createdAt ? newest : refund),
    undefined,
  );
  return html`${
    hasOpenIncident(order) ? mark('incident', paths.alert, say(look, 'orderRow.incident')) : nothing
  }${isPending ? mark('pending', paths.clock, say(look, 'orderRow.refundPending')) : nothing}${
    last?.state === 'refused'
      ? mark('refused', paths.alert, say(look, 'orderRow.refundRefused'))
      : nothing
  }`;
}

function mark(kind: string, path: Parameters<typeof icon>[0], words: string): TemplateResult {
  return html`<span class="order-mark" part="order-mark" data-mark=${kind} title=${words}
    >${icon(path)}<span class="order-mark-words">${words}</span></span
  >`;
}

/** Goes with `orderRow`. Three lines in a narrow list, two from 680px on; the height follows from density alone. */
export const orderRowStyles = css`
  .order-row {
    --_care-order-row-height: calc(${line} * 3 + ${airs(6)} + 1px);
    block-size: var(--_care-order-row-height);
    border-block-end: 1px solid ${border};
    contain: strict;
  }

  .order-link {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: repeat(3, ${line});
    grid-template-areas:
      'number date'
      'products total'
      'customer marks';
    align-content: center;
    column-gap: ${spaces(3)};
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0 ${spaces(4)};
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: ${line};
    text-align: start;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }

  .order-link:hover {
    background: ${hover};
  }

  .order-link:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }

  .order-link[aria-current] {
    background: ${tint(accent)};
  }

  .order-link[aria-current]::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 3px solid ${accentText};
    content: '';
  }

  .order-number,
  .order-customer,
  .order-products {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .order-number {
    grid-area: number;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .order-customer {
    grid-area: customer;
    color: ${muted};
  }

  .order-products {
    grid-area: products;
  }

  .order-others,
  .order-date {
    color: ${muted};
  }

  .order-total,
  .order-date {
    justify-self: end;
    font-variant-numeric: tabular-nums;
  }

  .order-total {
    grid-area: total;
  }

  .order-date {
    grid-area: date;
    font-size: ${textSmall};
  }

  .order-marks {
    display: flex;
    grid-area: marks;
    align-items: center;
    justify-self: end;
    gap: ${spaces(2)};
    min-inline-size: 0;
    font-size: ${textSmall};
  }

  .order-state {
    max-inline-size: 12em;
    padding-inline: ${spaces(1.5)};
    border: 1px solid ${border};
    border-radius: 4px;
    background: ${quiet};
    line-height: calc(${line} - 4px);
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .order-mark {
    display: inline-flex;
    align-items: center;
    gap: ${spaces(1)};
    color: ${muted};
  }

  .order-mark[data-mark='incident'] {
    color: ${warningText};
    font-weight: 500;
  }

  .order-mark[data-mark='refused'] {
    color: ${dangerText};
  }

  .order-row .skeleton {
    inline-size: 60%;
    block-size: 0.7em;
    margin-block: 0.35em;
  }

  @container (inline-size < 680px) {
    .order-mark-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container (inline-size >= 680px) {
    .order-row {
      --_care-order-row-height: calc(${line} * 2 + ${airs(6)} + 1px);
    }

    .order-link {
      grid-template-columns: minmax(8em, 15em) minmax(0, 1fr) minmax(6em, auto);
      grid-template-rows: ${line} ${line};
      grid-template-areas:
        'number products total'
        'customer marks date';
      column-gap: ${spaces(4)};
    }

    .order-marks {
      justify-self: start;
    }

    .order-state {
      max-inline-size: 22em;
    }
  }
`;
