import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Order } from '../../model/order.js';
import type { Refund, RefundOptions } from '../../model/refund.js';
import type { LeftChange } from '../../model/refund-changes.js';
import type { RefundLeft } from '../../model/refund-left.js';
import type { MinorUnits } from '../../model/minor-units.js';
import { errorNote } from '../parts/error-note.js';
import type { UnknownWords } from '../parts/unknown-note.js';
import { lineName, shownMoney, shownUnits } from './refund-money.js';
import type { RefundStage } from './refund-stage.js';

type At<Name extends RefundStage['at']> = Extract<RefundStage, { at: Name }>;

/** What is known of the order that an outcome speaks of. */
export interface OutcomeContext {
  readonly look: Look;
  readonly order: Order | undefined;
  readonly options: RefundOptions | undefined;
  readonly left: RefundLeft | undefined;
}

/** Part: `sent`. @param sent See `sentWords`. */
export function sentNote(sent: string | undefined): TemplateResult | typeof nothing {
  return sent === undefined ? nothing : html`<p part="sent">${sent}</p>`;
}

/** Parts: `sending`, `sent`. @param sent See `sentWords`. */
export function sendingNote(look: Look, sent: string | undefined): TemplateResult {
  return html`<div class="note" part="sending" id="outcome" tabindex="-1">
    <p><strong>${say(look, 'refund.sending')}</strong></p>
    ${sentNote(sent)}
    <p>${say(look, 'refund.sendingHint')}</p>
  </div>`;
}

/** Parts: `partly`, `failure`, `leave`, `resume`. */
export function partlyNote(
  context: OutcomeContext,
  { intent, error, notBegun }: At<'partly'>,
  { onResume, onLeave }: { readonly onResume: () => void; readonly onLeave: () => void },
): TemplateResult {
  const { look } = context;
  return html`<div class="note warning" part="partly" id="outcome" tabindex="-1">
    <p><strong>${say(look, 'refund.partly')}</strong></p>
    <ul>
      ${(intent.steps ?? []).map(
        ({ id, label, outcome, error: own }) =>
          html`<li>
            ${label ?? nameOf(id, context)}:
            ${say(look, outcome === 'applied' ? 'refund.stepDone' : 'refund.stepLeft')}
            ${own?.message ?? nothing}
          </li>`,
      )}
    </ul>
    ${error ? errorNote(look, error) : nothing}
    <p>${say(look, 'refund.partlyHint')}</p>
    ${notBegun ? html`<p class="problem" part="failure">${say(look, notBegun.words)}</p>` : nothing}
    <div class="end">
      <button class="button quiet" part="leave" type="button" @click=${onLeave}>
        ${say(look, 'refund.leaveIt')}
      </button>
      <button class="button primary" part="resume" type="button" @click=${onResume}>
        ${say(look, 'refund.resume')}
      </button>
    </div>
  </div>`;
}

export interface DoneView extends OutcomeContext {
  readonly stage: At<'done'>;
  readonly refunds: readonly Refund[];
  readonly onAgain: () => void;
  readonly onWriteAgain: () => void;
  /** Absent: there is nothing to close. */
  readonly onClose?: () => void;
}

/** Parts: `done`, `done-refund`, `not-taken`, `write-again`, `again`, `done-close`. */
export function doneNote(view: DoneView): TemplateResult {
  const { look, stage, refunds, left } = view;
  const { items = [] } = stage.intent.error ?? {};
  const isRefused = refunds.some(({ state }) => state === 'refused');
  return html`<div class="done" part="done">
    <h3 id="outcome" tabindex="-1">
      ${say(look, items.length > 0 ? 'refund.doneIn' : 'refund.done')}
    </h3>
    <ul>
      ${refunds.map(
        ({ id, state, total, refusal, reference }) =>
          html`<li part="done-refund" data-state=${state} data-refund=${id}>
            <strong class="figure">${left ? shownMoney(total, left, look) : nothing}</strong>
            ${[stateWords(state, look), ...(refusal ? [refusal.label ?? refusal.code] : [])].join(': ')}
            ${reference === undefined ? nothing : html`<span class="hint">${say(look, 'refund.reference', { number: reference })}</span>`}
          </li>`,
      )}
    </ul>
    ${
      items.length > 0
        ? html`<div class="failure" part="not-taken">
            <p><strong>${say(look, 'refund.notTaken')}</strong></p>
            <ul>
              ${items.map(
                ({ id, error }) =>
                  html`<li>
                    ${[nameOf(id, view), ...(error.message ? [error.message] : [])].join(': ')}
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
    <div class="end">
      ${
        isRefused
          ? html`<button
              class="button"
              part="write-again"
              type="button"
              @click=${view.onWriteAgain}
            >
              ${say(look, 'refund.writeAgain')}
            </button>`
          : nothing
      }
      <button class="button" part="again" type="button" @click=${view.onAgain}>
        ${say(look, 'refund.again')}
      </button>
      ${
        view.onClose
          ? html`<button
              class="button primary"
              part="done-close"
              type="button"
              @click=${view.onClose}
            >
              ${say(look, 'refund.finish')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** A state that the kit does not know shows as it came. */
function stateWords(state: Refund['state'], look: Look): string {
  const isKnown = STATES.includes(state);
  return isKnown ? say(look, `refund.state-${state as 'sent'}`) : state;
}

const STATES: readonly string[] = ['sent', 'pending', 'done', 'refused', 'offered', 'unknown'];

/** Part: `changed`. */
export function changedNote(
  { look, order, options, left }: OutcomeContext,
  changes: readonly LeftChange[],
): TemplateResult {
  const shown = (units: MinorUnits | undefined): string =>
    units === undefined || !left ? say(look, 'refund.none') : shownUnits(units, left, look);
  const words = (change: LeftChange): string => {
    switch (change.what) {
      case 'gone':
        return say(look, 'refund.changedGone');
      case 'new':
        return say(look, 'refund.changedNew');
      case 'units':
        return say(look, 'refund.changedUnits', {
          before: change.before ?? say(look, 'refund.none'),
          after: change.after ?? say(look, 'refund.none'),
        });
      default:
        return say(
          look,
          change.what === 'product' ? 'refund.changedProduct' : 'refund.changedShipping',
          {
            before: shown(change.before),
            after: shown(change.after),
          },
        );
    }
  };
  return html`<div class="note warning" part="changed">
    <p><strong>${say(look, 'refund.changed')}</strong></p>
    ${
      changes.length === 0
        ? html`<p>${say(look, 'refund.changedElse')}</p>`
        : html`<ul>
            ${changes.map((change) => {
              const { lineId } = change;
              const name =
                lineId === undefined
                  ? say(look, 'refund.ofWholeOrder')
                  : nameOf(lineId, { look, order, options });
              return html`<li>${name}: ${words(change)}</li>`;
            })}
          </ul>`
    }
    <p>${say(look, 'refund.changedHint')}</p>
  </div>`;
}

function nameOf(
  lineId: string,
  { look, order, options }: Pick<OutcomeContext, 'look' | 'order' | 'options'>,
): string {
  const at = options?.lines.findIndex((line) => line.lineId === lineId) ?? -1;
  return at < 0 && !order?.lines.some(({ id }) => id === lineId)
    ? lineId
    : lineName(lineId, at, order, look);
}

/** What is said of one of which nobody knows. */
export const UNKNOWN_WORDS = {
  unknown: 'refund.unknown',
  unknownHint: 'refund.unknownHint',
  stillUnknown: 'refund.stillUnknown',
  stillOpen: 'refund.stillOpen',
  cannotCheck: 'refund.cannotCheck',
  checkNow: 'refund.checkNow',
  checking: 'refund.checking',
  abandon: 'refund.abandon',
} as const satisfies UnknownWords;
