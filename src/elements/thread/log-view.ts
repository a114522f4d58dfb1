import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isBadRecord } from '../../adapter/parse.js';
import type { Downloads } from '../../controllers/downloads.js';
import { dayKey } from '../../format/civil-day.js';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import type { Message } from '../../model/message.js';
import type { Row } from '../../store/answers.js';
import type { LogState } from '../../store/message-log.js';
import { daySeparator } from '../parts/day-separator.js';
import { errorNote } from '../parts/error-note.js';
import { receivedEntry } from './thread-entries.js';

/** The messages of a conversation, and what is done where something is pressed. */
export interface LogView {
  readonly look: Look;
  readonly log: LogState<Row<Message>>;
  /** What is on its way, below the messages. */
  readonly sent: readonly (TemplateResult | typeof nothing)[];
  /** Absent: files cannot be opened here. */
  readonly downloads?: Downloads;
  readonly onOlder: () => void;
  readonly onScroll: () => void;
}

/** The part of a thread that scrolls. Parts: `log`, `older`, `older-failed`, and those of its entries. */
export function renderLog(view: LogView): TemplateResult {
  const { look, log } = view;
  return html`<div
    class="log"
    part="log"
    role="log"
    aria-live="off"
    tabindex="0"
    aria-label=${say(look, 'thread.messages')}
    @scroll=${view.onScroll}
  >
    ${log.hasOlder ? renderOlder(view) : html`<p class="start">${say(look, 'thread.start')}</p>`}
    ${repeat(
      log.entries,
      ({ id }, index) => id ?? index,
      (entry, index) => renderEntry(view, entry, index),
    )}
    ${view.sent}
  </div>`;
}

function renderOlder({ look, log, onOlder }: LogView): TemplateResult {
  const { readingOlder, error } = log;
  const failure = log.failedAt === 'older' ? error : undefined;
  const words = failure ? 'situation.tryAgain' : 'thread.older';
  return html`<div class="older">
    ${
      failure
        ? html`<div class="older-failed" part="older-failed" role="alert">
            <p><strong>${say(look, 'thread.olderFailed')}</strong></p>
            ${errorNote(look, failure)}
          </div>`
        : nothing
    }
    <button
      class="button quiet"
      part="older"
      type="button"
      aria-disabled=${readingOlder ? 'true' : 'false'}
      @click=${onOlder}
    >
      ${say(look, readingOlder ? 'thread.loadingOlder' : words)}
    </button>
  </div>`;
}

function renderEntry(view: LogView, entry: Row<Message>, index: number): TemplateResult {
  const { look, log, downloads } = view;
  if (isBadRecord(entry)) {
    return html`<p class="malformed">${say(look, 'thread.malformed', { count: 1 })}</p>`;
  }
  const received = receivedEntry({ message: entry, look, ...(downloads ? { downloads } : {}) });
  const day = dayKey(entry.sentAt, look.timeZone);
  const before = lastGood(log.entries, index);
  const isNewDay = !before || dayKey(before.sentAt, look.timeZone) !== day;
  return html`${isNewDay ? daySeparator(entry.sentAt, look) : nothing} ${received}`;
}

/** The message before one, past those that cannot be shown. */
function lastGood(entries: readonly Row<Message>[], before: number): Message | undefined {
  for (let index = before - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry && !isBadRecord(entry)) return entry;
  }
  return undefined;
}
