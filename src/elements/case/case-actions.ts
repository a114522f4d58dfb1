import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { careLink } from '../../controllers/navigation.js';
import { say } from '../../format/phrase.js';
import type { Action } from '../../model/action.js';
import type { CareCase } from '../../model/case.js';
import type { Target } from '../../model/target.js';
import { canClose } from '../parts/can-close.js';
import { CareCaseActEvent } from './case-events.js';

export interface CaseActionsShown {
  readonly careCase: CareCase;
  readonly care: CareController;
  readonly element: Element;
  /** Whether the form is open. */
  readonly isClosing: boolean;
  readonly onClose: () => void;
  /** The id of an act that nobody took over: where it is done is said. */
  readonly notTaken: string | undefined;
  readonly onNotTaken: (action: string) => void;
}

/**
 * What can be done, as the marketplace says: to close it opens the form; to write and to refund lead to where that is
 * done; the rest is the host's. What is blocked says why. Parts: `actions`, `action`.
 */
export function caseActions(shown: CaseActionsShown): TemplateResult {
  const { careCase, care } = shown;
  const { look } = care;
  const actions = careCase.actions.filter(({ id }) => id !== 'close' || canClose(care));
  return html`<section class="block" part="actions" aria-labelledby="actions">
    <h3 id="actions">${say(look, 'case.actions')}</h3>
    ${
      actions.length === 0
        ? html`<p class="hint">${say(look, 'case.noActions')}</p>`
        : html`<ul class="actions" role="list">
            ${actions.map((action) => html`<li>${actionItem(action, shown)}</li>`)}
          </ul>`
    }
  </section>`;
}

function actionItem(action: Action, shown: CaseActionsShown): TemplateResult {
  const { careCase, care, element, isClosing, notTaken } = shown;
  const { id, label, blocked } = action;
  const target = blocked ? undefined : targetOf(id, careCase);
  const content = html`<bdi>${label}</bdi>`;
  if (target) {
    return careLink({
      ...{ element, links: care.links, target, content },
      ...{ class: 'button', part: 'action' },
    });
  }
  const isClose = id === 'close';
  const terms = `terms-${encodeURIComponent(id)}`;
  const words = blocked?.label ?? (notTaken === id ? say(care.look, 'case.elsewhere') : undefined);
  return html`<button
      class=${isClose ? 'button primary' : 'button'}
      part="action"
      type="button"
      data-action=${id}
      aria-disabled=${blocked ? 'true' : 'false'}
      aria-expanded=${isClose ? (isClosing ? 'true' : 'false') : nothing}
      aria-describedby=${terms}
      @click=${() => {
        if (blocked) return;
        if (isClose) shown.onClose();
        else act(id, shown);
      }}
    >
      ${content}
    </button>
    <span class="hint" id=${terms} role="status">${words ?? nothing}</span>`;
}

function act(id: string, { careCase, element, onNotTaken }: CaseActionsShown): void {
  const event = new CareCaseActEvent(careCase.id, id);
  element.dispatchEvent(event);
  if (!event.defaultPrevented) onNotTaken(id);
}

/** Where it is done. */
function targetOf(id: Action['id'], { order }: CareCase): Target | undefined {
  if (!order) return undefined;
  if (id === 'refund') return { to: 'order', id: order.id };
  if (id === 'message-customer') return { to: 'compose', orderId: order.id, audience: 'customer' };
  if (id === 'message-operator') return { to: 'compose', orderId: order.id, audience: 'operator' };
  return undefined;
}
