import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { fullInstant, rowTime } from '../../format/dates.js';
import { duration } from '../../format/elapsed.js';
import { formatList } from '../../format/lists.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Party } from '../../model/party.js';
import type { Attention, Thread } from '../../model/thread.js';
import { attentionMark } from './attention-mark.js';
import { avatar } from './avatar.js';
import * as paths from './icon-paths.js';
import { icon } from './icon.js';
import { kindInSentence, partyName } from './party-name.js';
import type { RowPlace } from './row-place.js';
import { TONE_ICONS, toneOf } from './tone.js';
import { aboutText, leadingParty, subjectText } from './thread-words.js';

/** What is going on with a row. */
export interface RowNote {
  readonly words: string;
  /** Whether something did not go well. */
  readonly isProblem?: boolean;
}

export interface ThreadRowShown {
  readonly thread: Thread;
  readonly look: Look;
  readonly place?: RowPlace;
  /** Present: a real link. */
  readonly href?: string;
  /** Whether this is the one that is open beside the list. */
  readonly current?: boolean;
  /** Whether a draft waits in it. */
  readonly draft?: boolean;
  /** Whether it is the one row that Tab reaches, where the list moves focus by arrow keys. Default: reached. */
  readonly tabbable?: boolean;
  /** Stands before the rest instead of the avatar. */
  readonly lead?: TemplateResult;
  /** What became of something that was done to it, in the place of its last words. */
  readonly note?: RowNote;
  readonly onOpen: (thread: Thread, event: Event) => void;
}

/**
 * One conversation in a list, of one height however long its words (`--_care-row-height` on `.row`): who,
 * about what, the last words, when, and what it needs. About 25 DOM elements.
 *
 * Parts: `row`, `row-link`, `row-who`, `row-about`, `row-subject`, `row-excerpt`, `row-time`, `row-draft`,
 * `row-attachments`, `row-unread`, `row-audience`, `row-deadline`, `row-note`, and those of the avatar and the attention mark.
 */
export function threadRow(shown: ThreadRowShown): TemplateResult {
  const { thread, place, href, current = false, tabbable = true, onOpen } = shown;
  const open = (event: Event): void => onOpen(thread, event);
  const tabindex = tabbable ? nothing : -1;
  const content = keptContent(shown);
  return html`<li
    class="row"
    part="row"
    aria-posinset=${place ? place.index + 1 : nothing}
    aria-setsize=${place ? (place.size ?? -1) : nothing}
    ?data-kept=${place?.isKept === true}
  >
    ${
      href === undefined
        ? html`<button
            class="row-link"
            part="row-link"
            type="button"
            tabindex=${tabindex}
            aria-current=${current ? 'true' : nothing}
            @click=${open}
          >
            ${content}
          </button>`
        : html`<a
            class="row-link"
            part="row-link"
            href=${href}
            tabindex=${tabindex}
            aria-current=${current ? 'true' : nothing}
            @click=${open}
            >${content}</a
          >`
    }
  </li>`;
}

/** A row that is on its way: the same height, nothing to read. */
export function threadRowPlaceholder(place?: RowPlace): TemplateResult {
  return html`<li
    class="row"
    part="row"
    aria-posinset=${place ? place.index + 1 : nothing}
    aria-setsize=${place ? (place.size ?? -1) : nothing}
    ?data-kept=${place?.isKept === true}
  >
    <span class="row-link" aria-hidden="true">
      <span class="avatar skeleton"></span>
      <span class="row-top"
        ><span class="row-who"><span class="skeleton"></span></span
      ></span>
      <span class="row-subject"><span class="skeleton"></span></span>
      <span class="row-excerpt"><span class="skeleton"></span></span>
    </span>
  </li>`;
}

/** What a row says of times, it says in minutes. */
const MINUTE = 60_000;

/** What stands in a row, drawn anew only when something in it has changed: its place and whether it is open do not. */
function keptContent(shown: ThreadRowShown): DirectiveResult {
  const { thread, draft, lead, note } = shown;
  const { words, locale, timeZone, now } = shown.look;
  const minute = Math.floor(now / MINUTE);
  const changes = [thread, draft, lead, note?.words, note?.isProblem];
  return guard([...changes, words, locale, timeZone, minute], () => rowContent(shown));
}

/** What stands in a row. */
export function rowContent(shown: Omit<ThreadRowShown, 'onOpen'>): TemplateResult {
  const { thread, look, draft = false, lead, note } = shown;
  const party = leadingParty(thread);
  const others = thread.participants.length - 1;
  const about = aboutText(thread, look);
  const subject = subjectText(thread);
  const time = rowTime(thread.lastActivityAt, look);
  const unread = thread.unread?.count ?? 0;
  return html`${lead ?? avatar(party)}
    <span class="row-top">
      <span class="row-who" part="row-who" ?data-unread=${unread > 0}
        ><bdi>${party ? partyName(party, look) : say(look, 'party.unknown')}</bdi>${
          others > 0 ? html`<bdi class="row-others">+${others}</bdi>` : nothing
        }</span
      >
      <time class="row-time" part="row-time" datetime=${thread.lastActivityAt} title=${time.full}
        >${time.short}</time
      >
    </span>
    <span class="row-subject" part="row-subject"
      >${about === '' ? nothing : html`<bdi part="row-about">${about}</bdi>`}${
        about !== '' && subject !== '' ? ' · ' : nothing
      }${subject === '' ? nothing : html`<bdi>${subject}</bdi>`}</span
    >
    ${
      note === undefined
        ? html`<span class="row-excerpt" part="row-excerpt"
            >${audienceIcon(thread, party, look)}<bdi>${lastWords(thread, look)}</bdi></span
          >`
        : html`<span class="row-excerpt" part="row-note" ?data-problem=${note.isProblem}
            >${note.words}</span
          >`
    }
    <span class="row-marks"
      >${
        draft
          ? html`<span class="row-draft" part="row-draft">${say(look, 'row.draft')}</span>`
          : nothing
      }${attachmentsMark(thread, look)}${
        unread > 0
          ? html`<span class="row-unread" part="row-unread"
              ><span class="visually-hidden"
                >${say(look, 'row.unread', { count: unread })}</span
              ></span
            >`
          : nothing
      }${deadlineMark(thread.attention, look)}${attentionMark(thread.attention, look)}</span
    >`;
}

/** Whom the seller's own last words are for; whose they are where it is not the one that the row is named after. */
function audienceIcon(
  { lastMessage }: Thread,
  party: Party | undefined,
  look: Look,
): TemplateResult | typeof nothing {
  if (!lastMessage) return nothing;
  const { from, audience } = lastMessage;
  const isMine = from.kind === 'seller';
  const kinds = isMine ? (audience?.to ?? []).map(({ kind }) => kind) : [from.kind];
  if (kinds.length === 0 || (!isMine && from.kind === party?.kind)) return nothing;
  const tone = toneOf(kinds);
  const names = [...new Set(kinds)].map((kind) => kindInSentence(kind, look));
  const words = isMine
    ? (audience?.label ?? say(look, 'audience.to', { names: formatList(names, look.locale) }))
    : partyName(from, look);
  return html`<span class="row-audience" part="row-audience" data-tone=${tone} title=${words}
    >${icon(TONE_ICONS[tone])}<span class="visually-hidden">${words}</span></span
  >`;
}

/** By when it has to be answered, where the marketplace says so. */
function deadlineMark({ deadline }: Attention, look: Look): TemplateResult | typeof nothing {
  const due = deadline?.at;
  const left = due === undefined ? NaN : Date.parse(due) - look.now;
  if (due === undefined || Number.isNaN(left)) return nothing;
  const time = duration(Math.abs(left), look.locale).short;
  return html`<span
    class="row-deadline"
    part="row-deadline"
    ?data-overdue=${left < 0}
    title=${fullInstant(due, look)}
    >${left < 0 ? say(look, 'row.overdue', { time }) : say(look, 'row.due', { time })}</span
  >`;
}

function attachmentsMark(thread: Thread, look: Look): TemplateResult | typeof nothing {
  const count = thread.lastMessage?.attachmentCount ?? 0;
  if (count === 0) return nothing;
  const words = say(look, 'row.attachments', { count });
  return html`<span class="row-attachments" part="row-attachments" title=${words}
    >${icon(paths.attachment)}<span class="visually-hidden">${words}</span></span
  >`;
}

/** The last words as one line of a row shows them; none where the marketplace does not tell them. */
function lastWords({ lastMessage }: Pick<Thread, 'lastMessage'>, look: Look): string {
  if (!lastMessage) return '';
  const excerpt = lastMessage.excerpt?.trim();
  const count = lastMessage.attachmentCount ?? 0;
  const noWords = excerpt === undefined ? '' : say(look, 'row.noText');
  const text = excerpt || (count > 0 ? say(look, 'row.attachments', { count }) : noWords);
  if (text === '') return '';
  return lastMessage.from.kind === 'seller' ? say(look, 'row.you', { text }) : text;
}
