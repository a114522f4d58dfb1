import { css, html, nothing, type TemplateResult } from 'lit';
import { isBadRecord } from '../../adapter/parse.js';
import { Announcer } from '../../controllers/announcer.js';
import { say } from '../../format/phrase.js';
import type { Thread } from '../../model/thread.js';
import { spaces } from '../../styles/derived.js';
import { hands as english } from '../../text/en/hands.js';
import { partyName } from '../parts/party-name.js';
import { RowHold, type StandingAt } from '../parts/row-hold.js';
import { rowLedTo, tabbableRow } from '../parts/row-leading.js';
import { leadingParty } from '../parts/thread-words.js';
import type { InboxInside } from './inbox-inside.js';
import { RowNews, type RowAt } from './row-news.js';

/** Milliseconds. A letter after so long begins another name. */
const TYPE_AHEAD_PAUSE = 700;

/** No more rows than these are here, below and above. */
const LOADED_NEAR = 500;

/**
 * What an inbox has for the seller's hands, fetched when they first reach its rows: what she looks at stays where it is
 * while others come above it, and keys lead from row to row.
 */
class Hands {
  readonly #inside: InboxInside;
  readonly #news = new RowNews();
  readonly #hold: RowHold;
  readonly #announcer: Announcer;
  /** The row that had the focus last. */
  #active = 0;
  #typed = '';
  #typedAt = 0;

  constructor(inside: InboxInside) {
    this.#inside = inside;
    this.#hold = new RowHold(inside.rows);
    this.#announcer = new Announcer(inside.element);
  }

  /** The row that Tab reaches: the one that had the focus last, else the first in sight. */
  get tabbable(): number {
    return tabbableRow(this.#inside.rows, this.#active);
  }

  /** Another list. */
  reset(): void {
    this.#news.reset();
    this.#hold.reset();
    this.#active = 0;
  }

  /** By how many rows what she looks at has moved. */
  moved(at: RowAt): number {
    const moved = this.#hold.moved(standingAt(at));
    this.#active = Math.max(0, this.#inside.rows.focused ?? this.#active + moved);
    return moved;
  }

  /** What is about to be drawn. */
  settle(at: RowAt, drawn: readonly number[]): void {
    const { care, rows } = this.#inside;
    const isNew = this.#news.look(at, !this.#hold.isHeld || rows.top <= 0);
    if (isNew) this.#announcer.say(say(care.look, 'inbox.news', { count: this.#news.count }));
    this.#hold.remember(standingAt(at), drawn);
  }

  /** What came on top. Part: `news-button`. */
  render(): TemplateResult | typeof nothing {
    const { care } = this.#inside;
    const { count } = this.#news;
    if (count === 0) return nothing;
    return html`<button
      class="button small primary news"
      part="news-button"
      type="button"
      @click=${() => this.#showTop()}
    >
      ${say(care.look, 'inbox.news', { count })}
    </button>`;
  }

  /** Whether a name is being typed, of which a space is a part. */
  isTyping({ timeStamp }: KeyboardEvent): boolean {
    return this.#typed !== '' && timeStamp - this.#typedAt < TYPE_AHEAD_PAUSE;
  }

  /** A key that was pressed on a row. */
  key(event: KeyboardEvent): void {
    const { rows } = this.#inside;
    const at = rows.awaited ?? rows.focused ?? this.#active;
    const to = rowLedTo(event.key, at, rows, this.#inside.list());
    if (to !== undefined) rows.focus(to);
    else if (event.key.length === 1) this.#typeAhead(event);
  }

  #showTop(): void {
    const { rows, element } = this.#inside;
    rows.toTop();
    rows.focus(0);
    element.requestUpdate();
  }

  /** Goes to the next row whose name begins with what is typed, of those that are here. */
  #typeAhead(event: KeyboardEvent): void {
    const { key, timeStamp } = event;
    const { rows } = this.#inside;
    const list = this.#inside.list();
    const isMore = this.isTyping(event);
    this.#typed = (isMore ? this.#typed : '') + key.toLowerCase();
    this.#typedAt = timeStamp;
    if (!list) return;
    const start = (rows.focused ?? this.#active) + (isMore ? 0 : 1);
    const below = Array.from({ length: LOADED_NEAR }, (_, step) => start + step);
    const above = below.map((_, step) => start - LOADED_NEAR + step);
    const found = [...below, ...above].find((index) => {
      const row = list.at(index);
      return row && !isBadRecord(row) && this.#name(row).startsWith(this.#typed);
    });
    if (found !== undefined) rows.focus(found);
  }

  #name(thread: Thread): string {
    const { care } = this.#inside;
    const party = leadingParty(thread);
    return party ? partyName(party, care.look).toLowerCase() : '';
  }
}

function standingAt(at: RowAt): StandingAt {
  return (index) => {
    const row = at(index);
    return row && !isBadRecord(row) ? { id: row.id, rank: row.lastActivityAt } : undefined;
  };
}

export type { Hands };
export const make = (inside: InboxInside): Hands => new Hands(inside);
export { english };
export const styles = css`
  .news {
    position: absolute;
    inset-block-start: ${spaces(2)};
    inset-inline: 0;
    z-index: 1;
    inline-size: fit-content;
    margin-inline: auto;
    border-radius: 99px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 20%);
  }
`;
