import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { sentText } from '../../model/reply-draft.js';
import { errorNote } from '../parts/error-note.js';
import type { ComposerStage, ReplyFailure } from './composer-stage.js';
import type { DraftProblem } from './errand.js';
import type { Letter } from './letter.js';
import type { Sending } from './sending.js';

/** What is shown of sending, each at its place in the form. */
export interface SendingShown {
  /** What is wrong at one place. */
  readonly problemAt: (at: DraftProblem['at']) => string | undefined;
  readonly counter: Part;
  /** What came in between, above the buttons. */
  readonly outcome: Part;
  /** Beside the button that sends. */
  readonly buttons: Part;
  /** On the button that sends. */
  readonly label: string | undefined;
}

type Part = TemplateResult | typeof nothing;
type At<Name extends ComposerStage['at']> = Extract<ComposerStage, { at: Name }>;

export function sendingShown<Occasion>(
  sending: Sending<Occasion>,
  letter: Letter<Occasion>,
  onAbandoned: () => void,
): SendingShown {
  const { look } = letter.care;
  const { stage, problems } = sending;
  const at = (place: DraftProblem['at']) => problems.find((problem) => problem.at === place);
  return {
    problemAt: (place) => {
      const problem = at(place);
      return problem && wordsOf(look, problem);
    },
    counter:
      at('text')?.code === 'too-long'
        ? nothing
        : counterOf(look, sentText(sending.draft.text).length, letter.rules?.text.max ?? Infinity),
    outcome: html`${stage.at === 'writing' && stage.failure ? failureOf(look, stage.failure) : nothing}
    ${stage.at === 'writing' ? findingsOf(look, sending) : nothing}
    ${stage.at === 'unknown' ? unknownOf(sending, letter, stage, onAbandoned) : nothing}`,
    buttons:
      stage.at === 'review'
        ? html`<button
            class="button quiet"
            part="stop-review"
            type="button"
            @click=${() => sending.stopReview()}
          >
            ${say(look, 'composer.stopReview')}
          </button>`
        : nothing,
    label:
      stage.at === 'writing'
        ? say(look, stage.send)
        : stage.at === 'review'
          ? say(look, 'composer.reviewing')
          : undefined,
  };
}

/** Said only where the limit is near: a number that never matters is noise. */
function counterOf(look: Look, length: number, max: number): TemplateResult {
  const left = max - length;
  const isNear = left < Math.min(500, max / 4);
  const words =
    left < 0
      ? say(look, 'composer.over', { count: -left })
      : say(look, 'composer.left', { count: left });
  return html`<p
    class=${left < 0 ? 'problem' : 'hint'}
    part="counter"
    id="counter"
    ?hidden=${!isNear}
  >
    ${isNear ? words : nothing}
  </p>`;
}

function findingsOf<Occasion>(
  look: Look,
  { findings, isReviewSilent }: Sending<Occasion>,
): TemplateResult | typeof nothing {
  if (findings.length === 0 && !isReviewSilent) return nothing;
  return html`<div class="findings" part="findings" role="alert">
    <ul>
      ${findings.map(({ severity, message }) => html`<li class=${severity}>${message}</li>`)}
      ${isReviewSilent ? html`<li>${say(look, 'composer.reviewSilent')}</li>` : nothing}
    </ul>
  </div>`;
}

function failureOf(look: Look, { words, error }: ReplyFailure): TemplateResult {
  return html`<div class="failure" part="failure">
    <p><strong>${say(look, words)}</strong></p>
    ${error ? errorNote(look, error) : nothing}
  </div>`;
}

function unknownOf<Occasion>(
  sending: Sending<Occasion>,
  { care }: Letter<Occasion>,
  { wasChecked, isChecking, error }: At<'unknown'>,
  onAbandoned: () => void,
): TemplateResult {
  const { look } = care;
  const canCheck = care.store?.adapter.check !== undefined;
  const abandon = async (): Promise<void> => {
    if (await sending.abandon()) onAbandoned();
  };
  return html`<div class="unknown-note" part="unknown">
    <p><strong>${say(look, 'composer.unknown')}</strong></p>
    <p>${say(look, wasChecked ? 'composer.stillUnknown' : 'composer.unknownHint')}</p>
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        wasChecked || !canCheck
          ? html`<button
              class="button quiet"
              part="abandon"
              type="button"
              @click=${() => void abandon()}
            >
              ${say(look, 'composer.abandon')}
            </button>`
          : nothing
      }
      ${
        canCheck
          ? html`<button
              class="button primary"
              part="check"
              type="button"
              aria-disabled=${isChecking ? 'true' : 'false'}
              @click=${() => void sending.check()}
            >
              ${say(look, isChecking ? 'composer.checking' : 'composer.check')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function wordsOf(look: Look, problem: DraftProblem): string {
  switch (problem.code) {
    case 'missing':
      return say(look, 'composer.noRecipient');
    case 'empty':
      return say(look, 'composer.empty');
    case 'too-short':
      return say(look, 'composer.tooShort', { count: problem.min });
    case 'too-long':
      return say(look, 'composer.tooLong', { count: problem.by });
  }
}
