import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { safeAddressOf } from '../../controllers/safe-href.js';
import { say } from '../../format/phrase.js';
import type { Action } from '../../model/action.js';
import type { Order } from '../../model/order.js';
import type { Target } from '../../model/target.js';

export interface OrderActions {
  readonly element: Element;
  readonly care: CareController;
  readonly order: Order;
  /** The open incident that is to be resolved, where it is known. */
  readonly incident: string | undefined;
  readonly onRefund: () => void;
}

/**
 * What the marketplace lets the seller do with an order now, each that is barred with its reason. What it allows and
 * the kit has no way to do is not shown. Parts: `actions`, `action`, `action-reason`.
 */
export function orderActions(actions: OrderActions): TemplateResult | typeof nothing {
  const { care, order } = actions;
  const doings = order.actions.flatMap((action) => {
    const does = doingOf(action, actions);
    return does === undefined ? [] : [{ action, does }];
  });
  if (doings.length === 0) return nothing;
  return html`<ul
    class="actions"
    part="actions"
    role="list"
    aria-label=${say(care.look, 'order.actions')}
  >
    ${doings.map(({ action, does }, place) => html`<li>${item(action, does, place, actions)}</li>`)}
  </ul>`;
}

/** The way to the rules of the marketplace, where the host has pages of them. Part: `policies`, `policy`. */
export function policyLinks({ look, links }: CareController): TemplateResult | typeof nothing {
  const found = POLICIES.flatMap(({ page, words }) => {
    const href = safeAddressOf(links, { to: 'policy', page });
    return href === undefined ? [] : [{ href, words: say(look, words) }];
  });
  if (found.length === 0) return nothing;
  return html`<nav class="policies" part="policies" aria-label=${say(look, 'order.links')}>
    ${found.map(({ href, words }) => html`<a class="link" part="policy" href=${href}>${words}</a>`)}
  </nav>`;
}

const POLICIES = [
  { page: 'returns', words: 'order.returns' },
  { page: 'refunds', words: 'order.refundPolicy' },
] as const;

/** What a press does: goes somewhere, or opens the refund. `undefined`: nothing that can be done here. */
function doingOf(
  { id }: Action,
  { care, order, incident }: OrderActions,
): Target | 'refund' | undefined {
  const about = { to: 'compose', orderId: order.id } as const;
  switch (id) {
    case 'refund':
      return care.has('refunds') ? 'refund' : undefined;
    case 'message-customer':
      return care.has('threads') ? { ...about, audience: 'customer' } : undefined;
    case 'message-operator':
      return care.has('threads') ? { ...about, audience: 'operator' } : undefined;
    case 'resolve':
      return incident === undefined ? undefined : { to: 'incident', id: incident };
    default:
      return undefined;
  }
}

function item(
  action: Action,
  does: Target | 'refund',
  place: number,
  { element, care, onRefund }: OrderActions,
): TemplateResult {
  const { label, blocked } = action;
  const style = place === 0 ? 'button primary' : 'button';
  if (blocked) {
    const id = `barred-${place}`;
    // Said and not disabled: it can be reached, and its reason read.
    return html`<button
        class="button"
        part="action"
        type="button"
        aria-disabled="true"
        aria-describedby=${id}
      >
        ${label}
      </button>
      <p class="hint" part="action-reason" id=${id}>${blocked.label}</p>`;
  }
  if (does === 'refund') {
    return html`<button
      class=${style}
      part="action"
      type="button"
      aria-haspopup="dialog"
      @click=${onRefund}
    >
      ${label}
    </button>`;
  }
  const { links } = care;
  return careLink({ element, links, target: does, content: label, class: style, part: 'action' });
}
