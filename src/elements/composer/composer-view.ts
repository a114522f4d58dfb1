import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { isRefusal, type CareErrorDetails } from '../../adapter/care-error.js';
import type { ReviewFinding } from '../../controllers/care-host.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import { sentText, type ReplyProblem } from '../../model/reply-draft.js';
import type { Intent } from '../../store/intent.js';
import type { Checked } from '../../store/intents.js';
import { audienceMark, audienceWords } from '../parts/audience-mark.js';
import { toneOf } from '../parts/tone.js';
import { errorNote } from '../parts/error-note.js';

/** All that the composer shows, and what it does when something is pressed. */
export interface ComposerView {
  readonly look: Look;
  /** `undefined`: nothing can be written here at all. */
  readonly rules: ComposeRules | undefined;
  readonly text: string;
  readonly recipient: string | undefined;
  readonly problems: readonly ReplyProblem[];
  readonly findings: readonly ReviewFinding[];
  readonly intent: Intent | undefined;
  readonly checked: Checked | 'checking' | undefined;
  /** Why an act could not even begin. */
  readonly notBegun: CareErrorDetails | undefined;
  readonly canCheck: boolean;
  readonly isNotKept: boolean;
  /** On its way or unknown: nothing can be changed. */
  readonly isLocked: boolean;
  readonly onText: (text: string) => void;
  readonly onRecipient: (recipient: string) => void;
  readonly onSubmit: () => void;
  readonly onCheck: () => void;
  readonly onAbandon: () => void;
}

export function renderComposer(view: ComposerView): TemplateResult {
  const { look, rules } = view;
  if (!rules) return html`<p class="note" part="note">${say(look, 'composer.readOnly')}</p>`;
  if (rules.blocked) {
    return html`<p class="note" part="note">
      <strong>${say(look, 'composer.blocked')}</strong> ${rules.blocked.label}
    </p>`;
  }
  const chosen = rules.recipients.find(({ id }) => id === view.recipient);
  const isUnknown = view.intent?.state === 'unknown' || view.intent?.state === 'partly';
  return html`<form
    class=${classMap({ form: true, unknown: isUnknown })}
    part="form"
    data-tone=${chosen ? toneOf(chosen.to) : 'other'}
    aria-label=${say(look, 'composer.title')}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onSubmit();
    }}
  >
    ${renderRecipients(view, rules)} ${renderAudience(look, chosen)} ${renderText(view, rules)}
    ${isUnknown ? renderUnknown(view) : renderEnd(view)}
  </form>`;
}

function renderRecipients(view: ComposerView, rules: ComposeRules): TemplateResult {
  const { look, problems } = view;
  const isMissing = problems.some(({ at }) => at === 'recipient');
  return html`<div class="recipients">
    <fieldset
      class="segments"
      part="recipients"
      ?disabled=${view.isLocked}
      aria-describedby=${ifDefined(isMissing ? 'recipient-problem' : undefined)}
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

function renderText(view: ComposerView, rules: ComposeRules): TemplateResult {
  const { look, text, problems } = view;
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
      ?readonly=${view.isLocked}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="audience text-problem counter"
      .value=${live(text)}
      @input=${(event: Event) => view.onText((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => sendOnKey(event, view.onSubmit)}
    ></textarea>
    <p class="problem" part="problem" id="text-problem" ?hidden=${!problem}>
      ${problem ? wordsOf(look, problem) : nothing}
    </p>
    ${problem?.code === 'too-long' ? nothing : renderCounter(look, sentText(text).length, rules.text.max ?? Infinity)}
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

function renderEnd(view: ComposerView): TemplateResult {
  const { look, intent, findings } = view;
  const isSending = view.isLocked;
  const hasFailed = !isSending && (intent?.state === 'failed' || intent?.state === 'refused');
  const failure = hasFailed ? intent.error : view.notBegun;
  return html`${hasFailed || (failure && !isSending) ? renderFailure(view, failure) : nothing}
    ${
      findings.length > 0
        ? html`<div class="findings" part="findings" role="alert">
            <ul>
              ${findings.map(({ severity, message }) => html`<li class=${severity}>${message}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <div class="end" part="end">
      ${
        view.isNotKept
          ? html`<p class="hint" part="note">${say(look, 'composer.notKept')}</p>`
          : nothing
      }
      <button
        class="button primary"
        part="send"
        type="submit"
        aria-disabled=${isSending ? 'true' : 'false'}
      >
        ${say(look, sendLabel(isSending, hasFailed, findings))}
      </button>
    </div>`;
}

function sendLabel(
  isSending: boolean,
  hasFailed: boolean,
  findings: readonly ReviewFinding[],
): 'composer.sending' | 'composer.sendAnyway' | 'composer.tryAgain' | 'composer.send' {
  if (isSending) return 'composer.sending';
  const mayOverride = findings.length > 0 && findings.every(({ severity }) => severity === 'warn');
  if (mayOverride) return 'composer.sendAnyway';
  return hasFailed ? 'composer.tryAgain' : 'composer.send';
}

function renderFailure(
  { look, checked }: ComposerView,
  error: CareErrorDetails | undefined,
): TemplateResult {
  const wasChecked = checked !== undefined && checked !== 'checking';
  const words =
    error?.kind === 'conflict' && error.code !== 'record-busy'
      ? say(look, 'composer.conflict')
      : wasChecked
        ? say(look, 'composer.wasNotSent')
        : say(look, 'composer.failed');
  const says = error && (error.message !== undefined || isRefusal(error) || error.requestId);
  return html`<div class="failure" part="failure">
    <p><strong>${words}</strong></p>
    ${says && !wasChecked && error.kind !== 'conflict' ? errorNote(look, error) : nothing}
  </div>`;
}

function renderUnknown(view: ComposerView): TemplateResult {
  const { look, checked } = view;
  const isChecking = checked === 'checking';
  const wasChecked = checked !== undefined && !isChecking;
  return html`<div class="unknown-note" part="unknown">
    <p><strong>${say(look, 'composer.unknown')}</strong></p>
    <p>${say(look, wasChecked ? 'composer.stillUnknown' : 'composer.unknownHint')}</p>
    ${wasChecked && checked.error ? errorNote(look, checked.error) : nothing}
    <div class="end">
      ${
        wasChecked || !view.canCheck
          ? html`<button class="button quiet" part="abandon" type="button" @click=${view.onAbandon}>
              ${say(look, 'composer.abandon')}
            </button>`
          : nothing
      }
      ${
        view.canCheck
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
