import { html, nothing, type TemplateResult } from 'lit';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { WordKey } from '../../text/words.js';
import { errorNote } from './error-note.js';

/** What is known of an act of which nobody knows whether it was done. */
export interface UnknownStage {
  readonly isChecking: boolean;
  /** Whether it was asked, and is not known all the same. */
  readonly wasChecked: boolean;
  readonly isStillOpen: boolean;
  readonly error?: CareErrorDetails;
}

type Word =
  | 'unknown'
  | 'unknownHint'
  | 'stillUnknown'
  | 'stillOpen'
  | 'cannotCheck'
  | 'checkNow'
  | 'checking'
  | 'abandon';

/** What is said, of what was done. */
export type UnknownWords = Readonly<
  Record<Word, Extract<WordKey, `${'refund' | 'closure'}.${Word}`>>
>;

export interface UnknownShown {
  readonly words: UnknownWords;
  readonly look: Look;
  readonly stage: UnknownStage;
  /** What was sent. */
  readonly sent?: TemplateResult | typeof nothing;
  readonly canCheck: boolean;
  readonly onCheck: () => void;
  readonly onAbandon: () => void;
}

/** Nothing else is offered before somebody has looked. Parts: `unknown`, `check-now`, `abandon`. */
export function unknownNote(shown: UnknownShown): TemplateResult {
  const { words, look, stage, sent, canCheck } = shown;
  const { isChecking, isStillOpen, error } = stage;
  return html`<div class="note warning" part="unknown" id="outcome" tabindex="-1">
    <p><strong>${say(look, words.unknown)}</strong></p>
    ${sent ?? nothing}
    <p>${say(look, words[hintFor(shown)])}</p>
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        !isStillOpen && (!canCheck || isInVain(stage))
          ? html`<button
              class="button quiet"
              part="abandon"
              type="button"
              @click=${shown.onAbandon}
            >
              ${say(look, words.abandon)}
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
              @click=${shown.onCheck}
            >
              ${say(look, isChecking ? words.checking : words.checkNow)}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function hintFor({ stage, canCheck }: UnknownShown): Word {
  if (stage.isStillOpen) return 'stillOpen';
  if (!canCheck) return 'cannotCheck';
  return isInVain(stage) ? 'stillUnknown' : 'unknownHint';
}

/** The marketplace has answered, and does not know. */
function isInVain({ wasChecked, error }: UnknownStage): boolean {
  return wasChecked && !error;
}
