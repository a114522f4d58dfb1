import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { isBadRecord } from '../../adapter/parse.js';
import { civilDate, dayKey } from '../../format/civil-day.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Row } from '../../store/answers.js';
import type { LogState } from '../../store/message-log.js';
import { daySeparator } from '../parts/day-separator.js';
import { requestId } from '../parts/request-id.js';
import { receivedEntry, type EntryHandling } from './thread-entries.js';

/** The messages of a conversation, and what is done where something is pressed. */
export interface LogView {
  readonly look: Look;
  readonly log: LogState<Row<Message>>;
  /** The first message that is new to the seller. */
  readonly newFrom: string | undefined;
  /** What is on its way, below the messages. */
  readonly sent: readonly (TemplateResult | typeof nothing)[];
  readonly handling: EntryHandling;
  readonly onOlder: () => void;
  readonly onNewer: () => void;
  readonly onScroll: () => void;
}

/** More than about two pages: what is out of sight is not laid out. */
const MANY = 60;

/**
 * The part of a thread that scrolls. Parts: `log`, `older`, `older-failed`, `newer`, `newer-failed`, `new`, and those of
 * its entries.
 */
export function renderLog(view: LogView): TemplateResult {
  const { look, log, handling } = view;
  const { year, month, day } = civilDate(look.now, look.timeZone);
  // What an entry shows besides itself. A conversation of thousands is not drawn anew for one that came.
  const around = [look.words, look.locale, look.timeZone, year, month, day, ...handling.fixed];
  return html`<div
    class=${log.entries.length > MANY ? 'log many' : 'log'}
    part="log"
    role="log"
    aria-live="off"
    tabindex="0"
    aria-label=${say(look, 'thread.messages')}
    @scroll=${view.onScroll}
  >
    ${
      log.hasOlder
        ? renderMore(view, 'older')
        : html`<p class="start">${say(look, 'thread.start')}</p>`
    }
    ${repeat(
      log.entries,
      ({ id }, index) => id ?? index,
      (entry, index) => {
        const before = lastGood(log.entries, index);
        const state = isBadRecord(entry) ? '' : handling.stateOf(entry);
        const isNew = entry.id !== undefined && entry.id === view.newFrom;
        return guard([entry, before?.sentAt, state, isNew, ...around], () =>
          renderEntry(view, entry, before, isNew),
        );
      },
    )}
    ${log.hasNewer ? renderMore(view, 'newer') : view.sent}
  </div>`;
}

const SIDES = {
  older: { words: 'thread.older', loading: 'thread.loadingOlder', failed: 'thread.olderFailed' },
  newer: { words: 'thread.newer', loading: 'thread.loadingNewer', failed: 'thread.newerFailed' },
} as const;

/** The way on where the log ends for now: a button, also where scrolling does the same. */
function renderMore(view: LogView, side: 'older' | 'newer'): TemplateResult {
  const { look, log } = view;
  const isReading = side === 'older' ? log.readingOlder : log.readingNewer;
  const failure = log.failedAt === side ? log.error : undefined;
  const { words, loading, failed } = SIDES[side];
  return html`<div class="older">
    ${
      failure
        ? html`<div class="older-failed" part=${`${side}-failed`} role="alert">
            <p><strong>${say(look, failed)}</strong></p>
            <p>${failure.message || say(look, `error.${failure.kind}`)}</p>
            ${failure.requestId === undefined ? nothing : requestId(failure.requestId, look)}
          </div>`
        : nothing
    }
    <button
      class="button quiet"
      part=${side}
      type="button"
      aria-disabled=${isReading ? 'true' : 'false'}
      @click=${side === 'older' ? view.onOlder : view.onNewer}
    >
      ${say(look, isReading ? loading : failure ? 'situation.tryAgain' : words)}
    </button>
  </div>`;
}

function renderEntry(
  { look, handling }: LogView,
  entry: Row<Message>,
  before: Message | undefined,
  isNew: boolean,
): TemplateResult {
  if (isBadRecord(entry)) {
    return html`<p class="malformed">${say(look, 'thread.malformed', { count: 1 })}</p>`;
  }
  const day = dayKey(entry.sentAt, look.timeZone);
  const isNewDay = !before || dayKey(before.sentAt, look.timeZone) !== day;
  return html`${isNewDay ? daySeparator(entry.sentAt, look) : nothing}
  ${isNew ? html`<p class="day new" part="new">${say(look, 'thread.new')}</p>` : nothing}
  ${receivedEntry(entry, look, handling)}`;
}

/** The message before one, past those that cannot be shown. */
function lastGood(entries: readonly Row<Message>[], before: number): Message | undefined {
  for (let index = before - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry && !isBadRecord(entry)) return entry;
  }
  return undefined;
}
