import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CareErrorDetails } from '../../adapter/care-error.js';
import type { Links } from '../../controllers/care-host.js';
import { careLink } from '../../controllers/navigation.js';
import { dayKey } from '../../format/civil-day.js';
import { dateOnly, rowTime } from '../../format/dates.js';
import { formatList } from '../../format/lists.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { ComposeRules, RecipientOption } from '../../model/compose.js';
import type { Order } from '../../model/order.js';
import type { StartDraft } from '../../model/start-draft.js';
import type { Subject, Thread } from '../../model/thread.js';
import type { DraftContent } from '../../store/drafts.js';
import { errorNote } from '../parts/error-note.js';
import { kindInSentence, partyName } from '../parts/party-name.js';
import { subjectText } from '../parts/thread-words.js';
import type { DraftProblem } from './errand.js';
import { OWN_SUBJECT } from './start-errand.js';

/** What it is about: the order's number, customer, date and first product. */
export function startHead(shown: {
  readonly look: Look;
  readonly about: Subject | null;
  readonly order: Order | undefined;
  /** Present: another one can be chosen. */
  readonly onOther?: () => void;
}): TemplateResult {
  const { look, about, order, onOther } = shown;
  const title =
    about === null
      ? say(look, 'start.aboutNone')
      : say(look, 'about.order', { number: order?.number ?? about.id });
  return html`<header class="start-head" part="start-head">
    <div>
      <h3 class="start-title" tabindex="-1">${title}</h3>
      ${order ? orderLines(order, look) : nothing}
    </div>
    ${
      onOther
        ? html`<button class="button small" part="start-other" type="button" @click=${onOther}>
            ${say(look, 'start.other')}
          </button>`
        : nothing
    }
  </header>`;
}

function orderLines({ customer, placedAt, lines }: Order, look: Look): TemplateResult {
  const [first, ...others] = lines;
  const placed = dateOnly(dayKey(placedAt, look.timeZone), look.locale);
  return html`<p class="start-order">
      <bdi>${partyName(customer ?? { kind: 'customer' }, look)}</bdi> ·
      <time datetime=${placedAt}>${say(look, 'start.placed', { date: placed })}</time>
    </p>
    ${
      first
        ? html`<p class="start-order">
            ${first.quantity} × <bdi>${first.title}</bdi>
            ${others.length > 0 ? say(look, 'start.moreProducts', { count: others.length }) : nothing}
          </p>`
        : nothing
    }`;
}

/** Those that are there already, each a way to it: mostly she wants one of them. */
export function existingThreads(shown: {
  readonly look: Look;
  readonly links: Links;
  readonly element: Element;
  readonly threads: readonly Thread[];
  readonly hasMore: boolean;
  readonly error: CareErrorDetails | undefined;
  readonly onRetry: () => void;
}): TemplateResult | typeof nothing {
  const { look, links, element, threads, hasMore, error, onRetry } = shown;
  const failed = error
    ? html`<div class="start-failed">
        <p>${say(look, 'start.threadsFailed')}</p>
        ${errorNote(look, error)}
        <button class="button small" type="button" @click=${onRetry}>
          ${say(look, 'situation.tryAgain')}
        </button>
      </div>`
    : nothing;
  if (threads.length === 0) return failed;
  const { length } = threads;
  const count = hasMore ? { value: length, text: `${length}+` } : length;
  return html`<section class="existing" part="existing" aria-labelledby="existing">
    <h4 id="existing">${say(look, 'start.existing', { count })}</h4>
    <ul>
      ${threads.map(
        (thread) =>
          html`<li>
            ${careLink({
              ...{ element, links, target: { to: 'thread', id: thread.id } },
              ...{ class: 'existing-thread', part: 'existing-thread' },
              content: threadLine(thread, look),
            })}
          </li>`,
      )}
    </ul>
    ${failed}
  </section>`;
}

function threadLine(thread: Thread, look: Look): TemplateResult {
  const time = rowTime(thread.lastActivityAt, look);
  const excerpt = thread.lastMessage?.excerpt;
  return html`<bdi class="existing-title"
      >${subjectText(thread) || say(look, 'start.untitled')}</bdi
    >
    <time datetime=${thread.lastActivityAt} title=${time.full}>${time.short}</time>
    ${excerpt ? html`<bdi class="existing-words">${excerpt}</bdi>` : nothing}`;
}

/** Who is told, and, where the marketplace says so, that the operator reads along. */
export function audienceNote(shown: {
  readonly look: Look;
  readonly chosen: RecipientOption | undefined;
  readonly isReadByOperator: boolean;
}): TemplateResult {
  const { look, chosen, isReadByOperator } = shown;
  const told = chosen?.notifies.map((kind) => kindInSentence(kind, look)) ?? [];
  return html`<div class="start-notes">
    ${
      told.length > 0
        ? html`<p class="hint" part="notifies">
            ${say(look, 'start.notifies', { names: formatList(told, look.locale) })}
          </p>`
        : nothing
    }
    ${
      isReadByOperator
        ? html`<p class="hint" part="operator-reads">${say(look, 'start.operatorReads')}</p>`
        : nothing
    }
  </div>`;
}

/** Why she writes: a reason of the marketplace, or a subject of her own where that is taken. */
export function topicFields(shown: {
  readonly look: Look;
  readonly rules: ComposeRules;
  readonly draft: StartDraft;
  readonly isFrozen: boolean;
  readonly problemAt: (at: DraftProblem['at']) => string | undefined;
  readonly onChange: (change: Partial<DraftContent>) => void;
}): TemplateResult {
  const { rules, draft } = shown;
  const { reasons = [], subject } = rules;
  const isOwn = draft.title !== undefined && draft.reasonCode === undefined;
  return html`<div class="start-topic">
    ${reasons.length > 0 ? reasonField(shown, isOwn) : nothing}
    ${subject && isOwn ? subjectField(shown) : nothing}
  </div>`;
}

type TopicShown = Parameters<typeof topicFields>[0];

const NOT_CHOSEN = 'none';
const OWN = 'own';

function reasonField(shown: TopicShown, isOwn: boolean): TemplateResult {
  const { look, rules, draft, isFrozen, problemAt, onChange } = shown;
  const { reasons = [], subject } = rules;
  const problem = problemAt('reason');
  const at = reasons.findIndex(({ code }) => code === draft.reasonCode);
  const value = isOwn ? OWN : at < 0 ? NOT_CHOSEN : String(at);
  const onSelect = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    const reasonCode = reasons[Number(chosen)]?.code ?? OWN_SUBJECT;
    onChange(chosen === OWN ? { reasonCode, title: draft.title ?? '' } : { reasonCode });
  };
  return html`<div>
    <label class="label" for="reason">${say(look, 'start.reason')}</label>
    <select
      class="field"
      part="reason"
      id="reason"
      name="reason"
      required
      ?disabled=${isFrozen}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="reason-problem"
      .value=${live(value)}
      @change=${onSelect}
    >
      <option
        value=${NOT_CHOSEN}
        disabled
        ?selected=${value === NOT_CHOSEN}
        .textContent=${say(look, 'start.chooseReason')}
      ></option>
      ${reasons.map(
        ({ label, code }, place) =>
          html`<option
            value=${place}
            ?selected=${value === String(place)}
            .textContent=${label || code}
          ></option>`,
      )}
      ${
        subject
          ? html`<option
              value=${OWN}
              ?selected=${isOwn}
              .textContent=${say(look, 'start.ownSubject')}
            ></option>`
          : nothing
      }
    </select>
    <p class="problem" part="problem" id="reason-problem" ?hidden=${!problem}>${problem}</p>
  </div>`;
}

function subjectField({ look, draft, isFrozen, problemAt, onChange }: TopicShown): TemplateResult {
  const problem = problemAt('title');
  return html`<div>
    <label class="label" for="subject">${say(look, 'start.subject')}</label>
    <input
      class="field"
      part="subject"
      id="subject"
      name="subject"
      dir="auto"
      autocomplete="off"
      ?readonly=${isFrozen}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby="subject-problem"
      .value=${live(draft.title ?? '')}
      @input=${(event: Event) =>
        onChange({ reasonCode: OWN_SUBJECT, title: (event.target as HTMLInputElement).value })}
    />
    <p class="problem" part="problem" id="subject-problem" ?hidden=${!problem}>${problem}</p>
  </div>`;
}
