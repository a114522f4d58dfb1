import { html, nothing, type TemplateResult } from 'lit';
import type { CareController } from '../../controllers/care-controller.js';
import { say } from '../../format/phrase.js';
import type { Action } from '../../model/action.js';
import type { Incident } from '../../model/incident.js';
import { incidentPhase, legalActions } from '../../model/incident-moves.js';
import type { IncidentDays } from '../parts/incident-days.js';
import { actionTerms, ELSEWHERE } from './action-terms.js';

/** Whether acts can be sent at all: the method is there, offered, and was not answered with `unsupported`. */
export function canAct({ store, offers }: CareController): boolean {
  const isThere = store?.adapter.incidents?.act !== undefined && offers.incidents?.act === true;
  return isThere && !store.isWithdrawn('incidents.act');
}

/** Of what came with the incident that for which there is a place here, also what is blocked. */
export function actionsShown(incident: Incident, care: CareController): readonly Action[] {
  return legalActions(incident).filter(({ id }) => {
    if (id === 'refund') return care.has('refunds');
    if (ELSEWHERE.has(id)) return care.can('threads.start') || care.can('threads.reply');
    return canAct(care);
  });
}

export interface ActionsShown {
  readonly care: CareController;
  readonly incident: Incident;
  /** The id of the one that is open. */
  readonly open: string | undefined;
  /** Once it has come: what counts business days. */
  readonly days: IncidentDays | undefined;
  readonly onOpen: (id: string) => void;
}

/** What can be done, each with its terms; what is blocked with the reason why. Parts: `actions`, `action`. */
export function actionButtons(shown: ActionsShown): TemplateResult | typeof nothing {
  const { care, incident } = shown;
  const actions = actionsShown(incident, care);
  const isOver = incidentPhase(incident.state) === 'closed';
  if (actions.length === 0 && isOver) return nothing;
  return html`<section class="actions" part="actions" aria-labelledby="actions">
    <h3 id="actions">${say(care.look, 'incident.actions')}</h3>
    ${
      actions.length === 0
        ? html`<p class="hint">${say(care.look, 'incident.readOnly')}</p>`
        : html`<ul role="list">
            ${actions.map((action) => actionItem(action, shown))}
          </ul>`
    }
  </section>`;
}

function actionItem(action: Action, { care, open, days, onOpen }: ActionsShown): TemplateResult {
  const { id, label, blocked } = action;
  const terms = blocked?.label ?? actionTerms(action, care.look, days);
  const isOpen = open === id;
  return html`<li>
    <button
      class=${id === 'resolve' ? 'button primary' : 'button'}
      part="action"
      type="button"
      data-action=${id}
      aria-disabled=${blocked ? 'true' : 'false'}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-describedby=${`terms-${encodeURIComponent(id)}`}
      @click=${() => {
        if (!blocked) onOpen(id);
      }}
    >
      <bdi>${label}</bdi>
    </button>
    <span class="hint" id=${`terms-${encodeURIComponent(id)}`}>${terms}</span>
  </li>`;
}
