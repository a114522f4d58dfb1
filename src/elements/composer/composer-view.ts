import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import { sentText, type ReplyProblem } from '../../model/reply-draft.js';
import { audienceMark, audienceWords } from '../parts/audience-mark.js';
import { errorNote } from '../parts/error-note.js';
import { toneOf } from '../parts/tone.js';
import type { ComposerStage, ReplyFailure } from './composer-stage.js';
import type { ReplyShown } from './reply-controller.js';

/** All that the composer shows, and what it does when something is pressed. */
export interface ComposerView extends ReplyShown {
  readonly look: Look;
  /** `undefined`: nothing can be written here at all. */
  readonly rules: ComposeRules | undefined;
  /** Whether the marketplace can be asked what became of a message. */
  readonly canCheck: boolean;
  readonly onText: (text: string) => void;
  readonly onRecipient: (recipient: string) => void;
  readonly onSubmit: () => void;
  readonly onStopReview: () => void;
  readonly onCheck: () => void;
  readonly onAbandon: () => void;
}

type At<Name extends ComposerStage['at']> = Extract<ComposerStage, { at: Name }>;

export function renderComposer(view: ComposerView): TemplateResult {
  const { look, stage, rules } = view;
  if (stage.at === 'read-only' || stage.at === 'blocked') return renderClosed(view, stage);
  const chosen = rules?.recipients.find(({ id }) => id === view.recipient);
  return html`<form
    class="form"
    part="form"
    data-tone=${chosen ? toneOf(chosen.to) : 'other'}
    aria-label=${say(look, 'composer.title')}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onSubmit();
    }}
  >
    ${renderRecipients(view)} ${renderAudience(look, chosen)} ${renderText(view)}
    ${stage.at === 'unknown' ? renderUnknown(view, stage) : renderEnd(view, stage)}
  </form>`;
}

/** Nothing can be written now; what was written is still hers. */
function renderClosed(view: ComposerView, stage: At<'read-only' | 'blocked'>): TemplateResult {
  const { look, text } = view;
  const words = text === '' ? 'composer.readOnly' : 'composer.withdrawn';
  return html`<div class="closed">
    <p class="note" part="note">
      ${
        stage.at === 'blocked'
          ? html`<strong>${say(look, 'composer.blocked')}</strong> ${stage.why.label}`
          : say(look, words)
      }
    </p>
    ${text === '' ? nothing : renderText(view)}
  </div>`;
}

function renderRecipients(view: ComposerView): TemplateResult | typeof nothing {
  const { look, problems, rules } = view;
  if (!rules) return nothing;
  const isMissing = problems.some(({ at }) => at === 'recipient');
  return html`<div class="recipients">
    <fieldset
      class="segments"
      part="recipients"
      ?disabled=${view.stage.at !== 'writing'}
      aria-describedby=${isMissing ? 'recipient-problem' : nothing}
    >
      <legend class="visually-hidden">${say(look, 'composer.recipient')}</legend>
      ${rules.recipients.map(
        (option) =>
          html`<label class="segment" part="recipient" data-tone=${toneOf(option.to)}>
            <input
              type="radio"
              name="recipient"
              value=${option.id}
              required
              .checked=${live(option.id === view.recipient)}
              @change=${() => view.onRecipient(option.id)}
            />
            <span>${option.label}</span>
          </label>`,
      )}
    </fieldset>
    ${
      isMissing
        ? html`<p class="problem" part="problem" id="recipient-problem">
            ${say(look, 'composer.noRecipient')}
          </p>`
        : nothing
    }
  </div>`;
}

/** Who will be able to read it, always in sight: a message to the wrong people cannot be taken back. */
function renderAudience(
  look: Look,
  option: RecipientOption | undefined,
): TemplateResult | typeof nothing {
  if (!option) return nothing;
  const audience = { to: option.to.map((kind) => ({ kind })), visibleTo: option.visibleTo };
  const words = audienceWords({ from: { kind: 'seller' }, audience }, look);
  return html`<p id="audience">${audienceMark(words)}</p>`;
}

function renderText(view: ComposerView): TemplateResult {
  const { look, text, problems, rules, stage } = view;
  const problem = problems.find(({ at }) => at === 'text');
  return html`<div class="writing">
    <label class="visually-hidden" for="text">${say(look, 'composer.text')}</label>
    <textarea
      class="field"
      part="text"
      id="text"
      rows="3"
      dir="auto"
      placeholder=${say(look, 'composer.placeholder')}
      ?readonly=${stage.at !== 'writing'}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="audience text-problem counter"
      .value=${live(text)}
      @input=${(event: Event) => view.onText((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => sendOnKey(event, view.onSubmit)}
    ></textarea>
    <p class="problem" part="problem" id="text-problem" ?hidden=${!problem}>
      ${problem ? wordsOf(look, problem) : nothing}
    </p>
    ${problem?.code === 'too-long' ? nothing : renderCounter(look, sentText(text).length, rules?.text.max ?? Infinity)}
  </div>`;
}

/** Words are being put together (an input method): the key that ends them does not send. */
function sendOnKey(event: KeyboardEvent, send: () => void): void {
  if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
}

/** Said only where the limit is near: a number that never matters is noise. */
function renderCounter(look: Look, length: number, max: number): TemplateResult {
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

function renderEnd(
  view: ComposerView,
  stage: At<'writing' | 'review' | 'sending'>,
): TemplateResult {
  const { look } = view;
  const isWriting = stage.at === 'writing';
  return html`${isWriting && stage.failure ? renderFailure(look, stage.failure) : nothing}
    ${isWriting ? renderFindings(view) : nothing}
    <div class="end" part="end">
      ${
        view.isNotKept
          ? html`<p class="hint" part="note">${say(look, 'composer.notKept')}</p>`
          : nothing
      }
      ${
        stage.at === 'review'
          ? html`<button
              class="button quiet"
              part="stop-review"
              type="button"
              @click=${view.onStopReview}
            >
              ${say(look, 'composer.stopReview')}
            </button>`
          : nothing
      }
      <button
        class="button primary"
        part="send"
        type="submit"
        aria-disabled=${isWriting ? 'false' : 'true'}
      >
        ${say(look, isWriting ? stage.send : stage.at === 'review' ? 'composer.reviewing' : 'composer.sending')}
      </button>
    </div>`;
}

function renderFindings(view: ComposerView): TemplateResult | typeof nothing {
  const { look, findings, isReviewSilent } = view;
  if (findings.length === 0 && !isReviewSilent) return nothing;
  return html`<div class="findings" part="findings" role="alert">
    <ul>
      ${findings.map(({ severity, message }) => html`<li class=${severity}>${message}</li>`)}
      ${isReviewSilent ? html`<li>${say(look, 'composer.reviewSilent')}</li>` : nothing}
    </ul>
  </div>`;
}

function renderFailure(look: Look, { words, error }: ReplyFailure): TemplateResult {
  return html`<div class="failure" part="failure">
    <p><strong>${say(look, words)}</strong></p>
    ${error ? errorNote(look, error) : nothing}
  </div>`;
}

function renderUnknown(view: ComposerView, stage: At<'unknown'>): TemplateResult {
  const { look, canCheck } = view;
  const { wasChecked, isChecking, error } = stage;
  return html`<div class="unknown-note" part="unknown">
    <p><strong>${say(look, 'composer.unknown')}</strong></p>
    <p>${say(look, wasChecked ? 'composer.stillUnknown' : 'composer.unknownHint')}</p>
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        wasChecked || !canCheck
          ? html`<button class="button quiet" part="abandon" type="button" @click=${view.onAbandon}>
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
              @click=${view.onCheck}
            >
              ${say(look, isChecking ? 'composer.checking' : 'composer.check')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function wordsOf(look: Look, problem: ReplyProblem): string {
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
