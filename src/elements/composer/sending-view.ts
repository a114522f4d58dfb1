import { html, nothing, type TemplateResult } from 'lit';
import type { SendKey } from '../../controllers/care-host.js';
import type { Look } from '../../format/look.js';
import { formatPart } from '../../format/counts.js';
import { formatList } from '../../format/lists.js';
import { say } from '../../format/phrase.js';
import { timeAgo } from '../../format/time-ago.js';
import { sentText } from '../../model/reply-draft.js';
import type { LastMessage } from '../../model/thread.js';
import { unresolvedIn } from '../../model/template.js';
import { errorNote } from '../parts/error-note.js';
import { kindInSentence, partyName } from '../parts/party-name.js';
import type { ComposerStage, ReplyFailure } from './composer-stage.js';
import type { Consent } from './consent.js';
import type { DraftProblem } from './errand.js';
import type { Letter } from './letter.js';
import type { Sending } from './sending.js';

/** What is shown of sending, each at its place in the form. */
export interface SendingShown {
  /** What is wrong at one place. */
  readonly problemAt: (at: DraftProblem['at']) => string | undefined;
  readonly counter: Part;
  /** Marks of ready texts that nothing was there for. */
  readonly marks: Part;
  /** Which key sends. */
  readonly keyHint: Part;
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
  sendKey: SendKey,
  onBack: () => void,
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
    marks: marksOf(look, sending.draft.text, letter),
    keyHint: html`<p class="hint" part="key-hint" id="send-key">
      ${say(look, sendKey === 'enter' ? 'composer.enterSends' : 'composer.ctrlEnterSends')}
    </p>`,
    outcome: html`${stage.at === 'writing' && stage.failure ? failureOf(look, stage.failure, sending, onBack) : nothing}
    ${stage.at === 'writing' ? findingsOf(look, sending) : nothing}
    ${stage.at === 'asking' ? consentOf(look, stage.consent, sending, onBack) : nothing}
    ${stage.at === 'unknown' ? unknownOf(sending, letter, stage, onBack) : nothing}`,
    buttons: buttonsOf(look, stage, sending),
    label: labelOf(look, stage, sending.progress),
  };
}

function labelOf(
  look: Look,
  stage: ComposerStage,
  progress: number | undefined,
): string | undefined {
  if (stage.at === 'writing') return say(look, stage.send);
  if (stage.at === 'review') return say(look, 'composer.reviewing');
  if (stage.at === 'asking') return say(look, 'composer.send');
  if (stage.at === 'sending' && progress !== undefined) {
    return say(look, 'composer.progress', { part: formatPart(progress, look.locale) });
  }
  return stage.at === 'held'
    ? say(look, 'composer.sendingIn', { count: stage.seconds })
    : undefined;
}

function buttonsOf<Occasion>(look: Look, stage: ComposerStage, sending: Sending<Occasion>): Part {
  if (stage.at === 'review') {
    return button('stop-review', 'quiet', say(look, 'composer.stopReview'), () =>
      sending.stopReview(),
    );
  }
  if (stage.at !== 'held') return nothing;
  return button('undo', 'quiet', say(look, 'composer.undo'), () => sending.undo());
}

function button(part: string, look: 'quiet' | 'primary', words: string, press: () => void) {
  return html`<button class="button ${look}" part=${part} type="button" @click=${press}>
    ${words}
  </button>`;
}

/** Beside the button that sends, not in its place: a second press of a double click agrees to nothing. */
function consentOf<Occasion>(
  look: Look,
  { option, newReaders, files }: Consent,
  sending: Sending<Occasion>,
  onBack: () => void,
): TemplateResult {
  const names = formatList(
    newReaders.map((kind) => kindInSentence(kind, look)),
    look.locale,
  );
  return html`<div
    class="consent"
    part="consent"
    role="group"
    tabindex="-1"
    aria-labelledby="consent"
  >
    <p id="consent">
      <strong>${say(look, 'composer.consent', { name: option.label })}</strong>
    </p>
    <ul>
      ${
        newReaders.length === 0
          ? nothing
          : html`<li>${say(look, 'composer.newReaders', { count: newReaders.length, names })}</li>`
      }
      ${
        files.length === 0
          ? nothing
          : html`<li>
              ${say(look, 'composer.filesToCustomer', { count: files.length, names: formatList(files, look.locale) })}
            </li>`
      }
    </ul>
    <div class="end">
      ${button('disagree', 'quiet', say(look, 'composer.back'), () => {
        sending.disagree();
        onBack();
      })}
      ${button('agree', 'primary', say(look, 'composer.sendTo', { name: option.label }), () => {
        sending.agree();
        onBack();
      })}
    </div>
  </div>`;
}

/** A mark that nothing was there for: pressed, it is selected to be written over. */
function marksOf<Occasion>(look: Look, text: string, { element }: Letter<Occasion>): Part {
  const marks = unresolvedIn(text);
  if (marks.length === 0) return nothing;
  const select = ({ start, end }: (typeof marks)[number]): void => {
    const field = element.renderRoot.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(start, end);
  };
  return html`<div
    class="marks"
    part="marks"
    role="group"
    aria-label=${say(look, 'composer.marks')}
  >
    <span class="hint">${say(look, 'composer.marks')}</span>
    ${marks.map(
      (mark) =>
        html`<button class="button small" part="mark" type="button" @click=${() => select(mark)}>
          ${mark.name}
        </button>`,
    )}
  </div>`;
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

function failureOf<Occasion>(
  look: Look,
  { words, error }: ReplyFailure,
  sending: Sending<Occasion>,
  onBack: () => void,
): TemplateResult {
  const latest = words === 'composer.conflict' ? sending.answeredMeanwhile : undefined;
  return html`<div class="failure" part="failure">
    ${latest ? html`<p><strong>${answeredWords(look, latest)}</strong></p>` : nothing}
    <p>${latest ? say(look, words) : html`<strong>${say(look, words)}</strong>`}</p>
    ${error ? errorNote(look, error) : nothing}
    ${
      words === 'composer.conflict'
        ? html`<div class="end">
            ${button('discard', 'quiet', say(look, 'composer.discard'), () => void sending.aftermath.discard())}
            ${button('revise', 'quiet', say(look, 'composer.revise'), () => {
              void sending.aftermath.letGo();
              onBack();
            })}
          </div>`
        : nothing
    }
  </div>`;
}

function answeredWords(look: Look, { from, sentAt }: LastMessage): string {
  const values = { name: partyName(from, look), time: timeAgo(sentAt, look) };
  return say(
    look,
    from.kind === 'seller' ? 'composer.colleagueAnswered' : 'composer.wroteMeanwhile',
    values,
  );
}

function unknownOf<Occasion>(
  sending: Sending<Occasion>,
  { care }: Letter<Occasion>,
  { wasChecked, isChecking, error }: At<'unknown'>,
  onBack: () => void,
): TemplateResult {
  const { look } = care;
  const canCheck = care.store?.adapter.check !== undefined;
  const abandon = async (): Promise<void> => {
    if (await sending.aftermath.abandon()) onBack();
  };
  return html`<div class="unknown-note" part="unknown">
    <p><strong>${say(look, 'composer.unknown')}</strong></p>
    <p>${say(look, wasChecked ? 'composer.stillUnknown' : 'composer.unknownHint')}</p>
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        wasChecked || !canCheck
          ? button('abandon', 'quiet', say(look, 'composer.abandon'), () => void abandon())
          : nothing
      }
      ${
        canCheck
          ? html`<button
              class="button primary"
              part="check"
              type="button"
              aria-disabled=${isChecking ? 'true' : 'false'}
              @click=${() => void sending.aftermath.check()}
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
      if (problem.at === 'reason') return say(look, 'start.noReason');
      return say(look, problem.at === 'files' ? 'start.noFile' : 'composer.noRecipient');
    case 'unresolved':
      return say(look, 'composer.unresolved', { count: problem.count });
    case 'unfit':
      return say(look, 'composer.filesUnfit');
    case 'empty':
      return say(look, problem.at === 'title' ? 'start.noTitle' : 'composer.empty');
    case 'too-short':
      return say(look, 'composer.tooShort', { count: problem.min });
    case 'too-long':
      return say(look, problem.at === 'title' ? 'start.titleTooLong' : 'composer.tooLong', {
        count: problem.by,
      });
  }
}
