import { html, nothing, type TemplateResult } from 'lit';
import type { StepResult } from '../../adapter/calls.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { errorNote } from '../parts/error-note.js';
import { icon } from '../parts/icon.js';
import * as paths from '../parts/icon-paths.js';
import type { ActFailure, ActStage } from './act-stage.js';
import { actionTerms } from './action-terms.js';
import type { IncidentActing } from './incident-acting.js';

type Part = TemplateResult | typeof nothing;

/**
 * One act, where it stands. Parts: `act-form`, `reason`, `word`, `problem`, `submit`, `failure`, `unknown`, `check`,
 * `abandon`, `steps`, `step`, `finish`, `leave`.
 */
export function actingView(acting: IncidentActing): TemplateResult {
  const { stage } = acting;
  const { look } = acting.inside.care;
  if (stage.at === 'unknown') return unknownView(acting, stage);
  if (stage.at === 'partly') return partlyView(acting, stage);
  const isLocked = stage.at === 'sending';
  // Done a moment ago it is possible no more; that is no news to who did it.
  if (!isLocked && !acting.isPossible) return goneView(acting);
  const { action } = acting;
  return html`<form
    class="act-form"
    part="act-form"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      void acting.submit();
    }}
  >
    ${acting.isResolve ? resolveFields(acting, isLocked) : nothing}
    ${acting.form.render({ isAsked: acting.isAsked, isLocked, refusals: answersOf(acting) })}
    ${
      acting.isAsked && acting.form.hasUnfitFile
        ? html`<p class="problem" role="alert">${say(look, 'form.filesUnfit')}</p>`
        : nothing
    }
    ${acting.isNotKept ? html`<p class="hint">${say(look, 'incident.notKept')}</p>` : nothing}
    ${stage.at === 'writing' && stage.failure ? failureView(stage.failure, acting) : nothing}
    <p class="hint">${action ? actionTerms(action, look, acting.inside.days()) : nothing}</p>
    <div class="end">
      <button
        class="button primary"
        part="submit"
        type="submit"
        aria-disabled=${isLocked || acting.isReadingReasons ? 'true' : 'false'}
      >
        ${submitWords(acting)}
      </button>
    </div>
  </form>`;
}

function submitWords({ stage, action, inside }: IncidentActing): string {
  const { look } = inside.care;
  if (stage.at === 'sending') return say(look, 'incident.sending');
  const isAgain = stage.at === 'writing' && stage.failure !== undefined;
  return isAgain ? say(look, 'incident.tryAgain') : (action?.label ?? '');
}

function resolveFields(acting: IncidentActing, isLocked: boolean): TemplateResult {
  const { look } = acting.inside.care;
  const { draft, refusals, isAsked, problems } = acting;
  const word = isAsked && problems.includes('word') ? say(look, 'incident.noWord') : refusals[WORD];
  return html`${reasonField(acting, isLocked)}
    <div>
      <label class="label" for="word">${say(look, 'incident.word')}</label>
      <p class="hint" id="word-hint">
        ${say(look, 'incident.wordHint')} ${say(look, 'incident.wordGoes')}
      </p>
      <textarea
        class="field"
        part="word"
        id="word"
        rows="4"
        aria-required="true"
        aria-invalid=${word === undefined ? nothing : 'true'}
        aria-describedby="word-hint word-problem"
        ?readonly=${isLocked}
        .value=${draft.text}
        @input=${(event: Event) => acting.write({ text: (event.target as HTMLTextAreaElement).value })}
      ></textarea>
      ${problemLine('word-problem', word)}
    </div>`;
}

function reasonField(acting: IncidentActing, isLocked: boolean): Part {
  const { look } = acting.inside.care;
  const { reasons = [], reasonsError, draft, isAsked, problems, refusals } = acting;
  if (reasonsError) {
    return html`<div class="failure" part="failure">
      <p>${say(look, 'incident.reasonsFailed')}</p>
      ${errorNote(look, reasonsError)}
      <button class="button small" type="button" @click=${() => acting.rereadReasons()}>
        ${say(look, 'situation.tryAgain')}
      </button>
    </div>`;
  }
  if (acting.isReadingReasons) return html`<p class="hint">${say(look, 'situation.loading')}</p>`;
  if (reasons.length === 0) return nothing;
  const wrong =
    isAsked && problems.includes('reason') ? say(look, 'incident.noReason') : refusals[REASON];
  return html`<div>
    <label class="label" for="reason">${say(look, 'incident.resolveReason')}</label>
    <select
      class="field"
      part="reason"
      id="reason"
      aria-required="true"
      aria-invalid=${wrong === undefined ? nothing : 'true'}
      aria-describedby="reason-problem"
      ?disabled=${isLocked}
      @change=${(event: Event) => acting.write({ reasonCode: (event.target as HTMLSelectElement).value })}
    >
      <option value="">${say(look, 'incident.chooseReason')}</option>
      ${reasons.map(
        ({ code, label }) =>
          html`<option value=${code} .selected=${code === draft.reasonCode}>${label}</option>`,
      )}
    </select>
    ${problemLine('reason-problem', wrong)}
  </div>`;
}

/** There also when empty: a region has to be there before it speaks. */
function problemLine(id: string, words: string | undefined): TemplateResult {
  return html`<p class="problem" part="problem" id=${id} role="alert">${words ?? nothing}</p>`;
}

/** What the marketplace said of the answers of the form, by the names of its fields. */
function answersOf({ refusals }: IncidentActing): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(refusals).flatMap(([path, words]) =>
      path.startsWith(ANSWERS) ? [[path.slice(ANSWERS.length), words]] : [],
    ),
  );
}

const ANSWERS = 'answers.values.';
const REASON = 'reasonCode';
const WORD = 'message.text';

/** What is said of single fields stands at them. */
function failureView({ words, error }: ActFailure, acting: IncidentActing): TemplateResult {
  const { look } = acting.inside.care;
  const { fields, ...rest } = error ?? { kind: 'unknown' as const };
  const elsewhere = fields?.filter(({ path }) => !isAtField(path, acting));
  return html`<div class="failure" part="failure">
    <p><strong>${say(look, words)}</strong></p>
    ${error ? errorNote(look, elsewhere?.length ? { ...rest, fields: elsewhere } : rest) : nothing}
  </div>`;
}

/** What is drawn: a marketplace may want a reason that it has not offered. */
function isAtField(path: string, { isResolve, reasons = [] }: IncidentActing): boolean {
  if (path === REASON) return isResolve && reasons.length > 0;
  return path === WORD ? isResolve : path.startsWith(ANSWERS);
}

/** The incident has moved on while she wrote. */
function goneView(acting: IncidentActing): TemplateResult {
  const { look } = acting.inside.care;
  const { draft, action, stage } = acting;
  return html`<div class="gone" part="failure" role="alert">
    <p><strong>${say(look, 'incident.notPossible')}</strong></p>
    ${action?.blocked ? html`<p><bdi>${action.blocked.label}</bdi></p>` : nothing}
    ${stage.at === 'writing' && stage.failure?.error ? errorNote(look, stage.failure.error) : nothing}
    ${
      draft.text.trim() === ''
        ? nothing
        : html`<p>${say(look, 'incident.kept')}</p>
            <textarea
              class="field"
              aria-label=${say(look, 'incident.word')}
              readonly
              .value=${draft.text}
            ></textarea>`
    }
  </div>`;
}

function unknownView(
  acting: IncidentActing,
  { isChecking, wasChecked, isStillOpen, error }: Extract<ActStage, { at: 'unknown' }>,
): TemplateResult {
  const { look, store } = acting.inside.care;
  const canCheck = store?.adapter.check !== undefined;
  const hint = isStillOpen
    ? 'incident.stillOpen'
    : wasChecked
      ? 'incident.stillUnknown'
      : 'incident.unknownHint';
  return html`<div class="unknown-note" part="unknown">
    <p><strong>${say(look, 'incident.unknownAct')}</strong></p>
    <p>${say(look, hint)}</p>
    ${sentWords(acting)} ${error ? errorNote(look, error) : nothing}
    <div class="end">
      ${
        wasChecked || !canCheck
          ? html`<button
              class="button quiet"
              part="abandon"
              type="button"
              @click=${() => void acting.abandon()}
            >
              ${say(look, 'incident.abandon')}
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
              @click=${() => void acting.check()}
            >
              ${say(look, isChecking ? 'incident.checking' : 'incident.check')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function partlyView(
  acting: IncidentActing,
  { steps, error }: Extract<ActStage, { at: 'partly' }>,
): TemplateResult {
  const { look } = acting.inside.care;
  const isOver = !acting.isPossible;
  return html`<div class="partly" part="partly">
    <p><strong>${say(look, 'incident.partly')}</strong></p>
    <ul class="steps" part="steps" role="list">
      ${steps.map((step) => stepItem(step, look))}
    </ul>
    <p>${say(look, 'incident.partlyHint')}</p>
    ${sentWords(acting)} ${isOver ? html`<p>${say(look, 'incident.notPossible')}</p>` : nothing}
    ${error ? errorNote(look, error) : nothing}
    <div class="end">
      <button class="button quiet" part="leave" type="button" @click=${() => void acting.abandon()}>
        ${say(look, 'incident.leaveIt')}
      </button>
      <button
        class="button primary"
        part="finish"
        type="button"
        @click=${() => void acting.finish()}
      >
        ${say(look, 'incident.finish')}
      </button>
    </div>
  </div>`;
}

function stepItem({ id, label, outcome, error }: StepResult, look: Look): TemplateResult {
  return html`<li part="step" data-outcome=${outcome}>
    ${icon(outcome === 'applied' ? paths.check : paths.clock)}
    <span
      ><bdi>${label ?? id}</bdi>:
      ${say(look, OUTCOMES[outcome])}${
        error?.message ? html` <span class="hint">${error.message}</span>` : nothing
      }</span
    >
  </li>`;
}

const OUTCOMES = {
  applied: 'incident.stepDone',
  'not-applied': 'incident.stepLeft',
  unknown: 'incident.stepUnknown',
} as const;

/** The word as it was sent, or is to be. */
function sentWords({ draft, isResolve }: IncidentActing): Part {
  if (!isResolve || draft.text === '') return nothing;
  return html`<blockquote class="sent-words"><bdi>${draft.text}</bdi></blockquote>`;
}
