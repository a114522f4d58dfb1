import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SendKey } from '../../controllers/care-host.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import { audienceMark, audienceWords } from '../parts/audience-mark.js';
import { toneOf } from '../parts/tone.js';
import type { ComposerStage } from './composer-stage.js';
import { takeFiles, type OnFiles } from '../parts/take-files.js';
import { fileButton } from './file-entry.js';
import type { SendingShown } from './sending-view.js';

/** All that the composer shows, and what it does when something is pressed. */
export interface ComposerView {
  readonly look: Look;
  readonly stage: ComposerStage;
  readonly text: string;
  readonly recipient?: string;
  /** Whether what is written will not outlive the page. */
  readonly isNotKept: boolean;
  /** Of sending; `undefined`: what sends has not been fetched. */
  readonly more: SendingShown | undefined;
  /** `undefined`: nothing can be written here at all. */
  readonly rules: ComposeRules | undefined;
  /** The files of the draft. */
  readonly attached: TemplateResult | typeof nothing;
  /** Absent where nothing can be attached, or nothing now. */
  readonly onFiles: OnFiles | undefined;
  /** Ready texts to choose from, while they are. */
  readonly picker?: TemplateResult | typeof nothing;
  readonly isPicking?: boolean;
  /** Absent where there are none. */
  readonly onTemplates?: (() => void) | undefined;
  readonly sendKey: SendKey;
  /** Of a new conversation. */
  readonly start?: {
    /** What it is about, between whom it is for and the words. */
    readonly topic: TemplateResult;
    /** What is said of those whom it is for. */
    readonly audienceNote: TemplateResult;
    readonly title: string;
    readonly placeholder: string;
  };
  readonly onText: (text: string) => void;
  readonly onRecipient: (recipient: string) => void;
  readonly onSubmit: () => void;
}

type At<Name extends ComposerStage['at']> = Extract<ComposerStage, { at: Name }>;

export function renderComposer(view: ComposerView): TemplateResult {
  const { look, stage, rules } = view;
  if (stage.at === 'read-only' || stage.at === 'blocked') return renderClosed(view, stage);
  const chosen = rules?.recipients.find(({ id }) => id === view.recipient);
  const filesProblem = view.more?.problemAt('files');
  const take = (event: DragEvent | ClipboardEvent): void => takeFiles(event, view.onFiles);
  return html`<form
    class="form"
    part="form"
    data-tone=${chosen ? toneOf(chosen.to) : 'other'}
    aria-label=${view.start?.title ?? say(look, 'composer.title')}
    novalidate
    @dragover=${take}
    @drop=${take}
    @paste=${take}
    @submit=${(event: Event) => {
      event.preventDefault();
      view.onSubmit();
    }}
  >
    ${renderRecipients(view)} ${renderAudience(look, chosen)} ${view.start?.audienceNote ?? nothing}
    ${view.start?.topic ?? nothing} ${renderText(view)} ${view.picker ?? nothing} ${view.attached}
    ${filesProblem ? html`<p class="problem" part="problem">${filesProblem}</p>` : nothing}
    ${view.more?.outcome ?? renderNotFetched(look, stage)}
    ${stage.at === 'unknown' ? nothing : renderEnd(view, stage)}
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
  const { look, more, rules } = view;
  if (!rules) return nothing;
  const problem = more?.problemAt('recipient');
  return html`<div class="recipients">
    <fieldset
      class="segments"
      part="recipients"
      ?disabled=${view.stage.at !== 'writing'}
      aria-describedby=${problem ? 'recipient-problem' : nothing}
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
      problem
        ? html`<p class="problem" part="problem" id="recipient-problem">${problem}</p>`
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
  const { look, text, more, stage } = view;
  const problem = more?.problemAt('text');
  return html`<div class="writing">
    <label class="visually-hidden" for="text">${say(look, 'composer.text')}</label>
    <textarea
      class="field"
      part="text"
      id="text"
      rows="3"
      dir="auto"
      lang=${look.locale}
      spellcheck="true"
      placeholder=${placeholderOf(view)}
      ?readonly=${stage.at !== 'writing'}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="audience text-problem counter send-key"
      .value=${live(text)}
      @input=${(event: Event) => view.onText((event.target as HTMLTextAreaElement).value)}
      @keydown=${(event: KeyboardEvent) => sendOnKey(event, view.sendKey, view.onSubmit)}
    ></textarea>
    <p class="problem" part="problem" id="text-problem" ?hidden=${!problem}>${problem}</p>
    ${more?.counter ?? nothing} ${stage.at === 'writing' ? more?.keyHint : nothing}
    ${stage.at === 'writing' ? more?.marks : nothing}
  </div>`;
}

/** Only while nothing is written: Chromium computes the styles of one anew at each letter, seen or not. */
function placeholderOf({ look, text, start }: ComposerView): string | typeof nothing {
  return text ? nothing : (start?.placeholder ?? say(look, 'composer.placeholder'));
}

/** Words are being put together (an input method), or a key is held down: that does not send. */
function sendOnKey(event: KeyboardEvent, sendKey: SendKey, send: () => void): void {
  const { key, isComposing, repeat, ctrlKey, metaKey, shiftKey, altKey } = event;
  // Safari ends the composition before it tells the key that ended it: its code is 229 all the same.
  if (key !== 'Enter' || isComposing || event.keyCode === 229) return;
  const isBare = sendKey === 'enter' && !shiftKey && !altKey;
  if (!(isBare || ctrlKey || metaKey)) return;
  event.preventDefault();
  if (!repeat) send();
}

/** What sends could not be had: nothing was sent. */
function renderNotFetched(look: Look, stage: ComposerStage): TemplateResult | typeof nothing {
  if (stage.at !== 'writing' || !stage.failure) return nothing;
  return html`<p class="problem" part="failure" role="alert">${say(look, stage.failure.words)}</p>`;
}

function renderEnd(view: ComposerView, stage: ComposerStage): TemplateResult {
  const { look, more } = view;
  const isWriting = stage.at === 'writing';
  return html`<div class="end" part="end">
    ${view.onFiles ? fileButton(look, !isWriting, view.onFiles) : nothing}
    ${
      view.onTemplates
        ? html`<button
            class="button quiet"
            part="pick-template"
            type="button"
            aria-expanded=${view.isPicking ? 'true' : 'false'}
            @click=${view.onTemplates}
          >
            ${say(look, 'composer.templates')}
          </button>`
        : nothing
    }
    ${
      view.isNotKept
        ? html`<p class="hint" part="note">${say(look, 'composer.notKept')}</p>`
        : nothing
    }
    ${more?.buttons ?? nothing}
    <button
      class="button primary"
      part="send"
      type="submit"
      aria-disabled=${isWriting ? 'false' : 'true'}
    >
      ${more?.label ?? say(look, isWriting ? stage.send : 'composer.sending')}
    </button>
  </div>`;
}
