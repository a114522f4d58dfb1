import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { errorNote } from '../parts/error-note.js';
import type { ClosureFailure, ClosureStage } from './closure-stage.js';

/** Part: `sending`. */
export function sendingNote(look: Look): TemplateResult {
  return html`<div class="note" part="sending" id="outcome" tabindex="-1">
    <p><strong>${say(look, 'closure.sending')}</strong></p>
    <p>${say(look, 'closure.sendingHint')}</p>
  </div>`;
}

/** Part: `failure`. @param isAtField Whether what it says of a path stands at a field. */
export function failureNote(
  look: Look,
  { words, error }: ClosureFailure,
  isAtField: (path: string) => boolean,
): TemplateResult {
  const { fields = [], ...rest } = error ?? { kind: 'unknown' as const };
  const elsewhere = fields.filter(({ path }) => !isAtField(path));
  return html`<div class="failure" part="failure" id="outcome" tabindex="-1">
    <p><strong>${say(look, words)}</strong></p>
    ${error ? errorNote(look, { ...rest, fields: elsewhere }) : nothing}
  </div>`;
}

export interface UnknownView {
  readonly look: Look;
  readonly stage: Extract<ClosureStage, { at: 'unknown' }>;
  readonly canCheck: boolean;
  readonly onCheck: () => void;
  readonly onAbandon: () => void;
}

/** Nothing else is offered before somebody has looked. Parts: `unknown`, `check-now`, `abandon`. */
export function unknownNote(view: UnknownView): TemplateResult {
  const { look, stage, canCheck } = view;
  const { isChecking, wasChecked, isStillOpen, error } = stage;
  const hint = isStillOpen
    ? 'closure.stillOpen'
    : !canCheck
      ? 'closure.cannotCheck'
      : wasChecked && !error
        ? 'closure.stillUnknown'
        : 'closure.unknownHint';
  const mayAbandon = !isStillOpen && (!canCheck || (wasChecked && !error));
  return html`<div class="note warning" part="unknown" id="outcome" tabindex="-1">
    <p><strong>${say(look, 'closure.unknown')}</strong></p>
    <p>${say(look, hint)}</p>
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        mayAbandon
          ? html`<button class="button quiet" part="abandon" type="button" @click=${view.onAbandon}>
              ${say(look, 'closure.abandon')}
            </button>`
          : nothing
      }
      ${
        canCheck
          ? html`<button
              class="button primary"
              part="check-now"
              type="button"
              aria-disabled=${isChecking ? 'true' : 'false'}
              @click=${view.onCheck}
            >
              ${say(look, isChecking ? 'closure.checking' : 'closure.checkNow')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
