import { html, nothing, type TemplateResult } from 'lit';
import type { Look } from '../../format/look.js';
import { say } from '../../format/phrase.js';
import { INBOX_VIEWS, type InboxView } from '../../model/target.js';
import type { WordKey } from '../../text/words.js';
import * as paths from '../parts/icon-paths.js';
import { icon } from '../parts/icon.js';
import { toolButton } from '../parts/tool-button.js';

export interface InboxHead {
  readonly look: Look;
  readonly view: InboxView;
  /** How many there are, in words. */
  readonly count: unknown;
  /** Whether the panel of filters is open. */
  readonly isFiltering?: boolean;
  /** Whether rows are being selected. */
  readonly isSelecting?: boolean;
  readonly onView: (view: InboxView) => void;
  readonly onSearch: (event: Event) => void;
  readonly onSearchFocus: () => void;
  readonly onSearchKey: (event: KeyboardEvent) => void;
  readonly onFilter?: () => void;
  readonly onRefresh: () => void;
  /** Absent: nothing can be done with several. */
  readonly onSelect?: () => void;
  /** Absent: no conversation can be begun. */
  readonly onStart?: () => void;
}

/**
 * The head of an inbox: the two views most used, the others in a list beside them, the search, and what can be done.
 * Parts: `header`, `view`, `more-views`, `count`, `search`, `tool`, `start-button`.
 */
export function inboxHead(head: InboxHead): TemplateResult {
  const { look, isFiltering = false, isSelecting = false, onFilter, onSelect, onStart } = head;
  return html`<header class="header" part="header">
    <div class="segments" role="group" aria-label=${say(look, 'inbox.views')}>
      ${PLAIN_VIEWS.map((view) => viewButton(head, view))} ${moreViews(head)}
    </div>
    <p class="count" part="count" role="status">${head.count}</p>
    <div class="tools">
      <input
        class="field search"
        part="search"
        type="search"
        autocomplete="off"
        aria-label=${say(look, 'inbox.search')}
        placeholder=${say(look, 'inbox.search')}
        @input=${head.onSearch}
        @focus=${head.onSearchFocus}
        @keydown=${head.onSearchKey}
      />
      ${
        onFilter
          ? toolButton('filter', say(look, 'inbox.filter'), paths.filter, onFilter, isFiltering)
          : nothing
      }
      ${
        onSelect
          ? toolButton('select', say(look, 'inbox.select'), paths.select, onSelect, isSelecting)
          : nothing
      }
      ${toolButton('refresh', say(look, 'inbox.refresh'), paths.refresh, head.onRefresh)}
      ${
        onStart
          ? html`<button
              class="button start"
              part="start-button"
              type="button"
              title=${say(look, 'inbox.start')}
              @click=${onStart}
            >
              ${icon(paths.plus)}<span class="start-words">${say(look, 'inbox.start')}</span>
            </button>`
          : nothing
      }
    </div>
  </header>`;
}

/** The name of a view. */
export function viewName(view: InboxView, look: Look): string {
  return say(look, NAMES[view]);
}

function viewButton({ look, view, onView }: InboxHead, own: InboxView): TemplateResult {
  return html`<button
    class="segment"
    part="view"
    type="button"
    aria-pressed=${view === own ? 'true' : 'false'}
    @click=${() => onView(own)}
  >
    ${viewName(own, look)}
  </button>`;
}

function moreViews({ look, view, onView }: InboxHead): TemplateResult {
  const isPlain = PLAIN_VIEWS.includes(view);
  const onChange = ({ target }: Event): void =>
    onView((target as HTMLSelectElement).value as InboxView);
  return html`<select
    class="segment more"
    part="more-views"
    aria-label=${say(look, 'inbox.moreViews')}
    ?data-chosen=${!isPlain}
    @change=${onChange}
  >
    <option value="" hidden .selected=${isPlain}>${say(look, 'inbox.more')}</option>
    ${INBOX_VIEWS.filter((each) => !PLAIN_VIEWS.includes(each)).map(
      (each) =>
        html`<option value=${each} .selected=${each === view}>${viewName(each, look)}</option>`,
    )}
  </select>`;
}

/** Seen without opening anything. */
const PLAIN_VIEWS: readonly InboxView[] = ['needs-reply', 'all'];

const NAMES = {
  'needs-reply': 'inbox.needsReply',
  all: 'inbox.all',
  customer: 'inbox.customer',
  operator: 'inbox.operator',
  waiting: 'inbox.waiting',
  'no-order': 'inbox.noOrder',
} as const satisfies Record<InboxView, WordKey>;
