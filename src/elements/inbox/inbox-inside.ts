import type { CSSResult, LitElement } from 'lit';
import type { CareController, Connected } from '../../controllers/care-controller.js';
import type { Thread } from '../../model/thread.js';
import type { Row } from '../../store/answers.js';
import type { ListState } from '../../store/paged-list.js';
import type { Words } from '../../text/words.js';
import type { InboxFilters } from './inbox-query.js';
import type { RowScroller } from '../parts/row-scroller.js';

/** An inbox, as those of its parts know it that are fetched when they are first used. */
export interface InboxInside {
  readonly element: Connected & LitElement;
  readonly care: CareController;
  readonly rows: RowScroller;
  readonly filters: () => InboxFilters;
  /** What is listed; absent while nothing is. */
  readonly list: () => ListState<Row<Thread>> | undefined;
  /** Says that a conversation needs no reply, or all that are selected. */
  readonly setNeedless: (thread: Thread) => void;
  /** Begins to select, with this one. */
  readonly choose: (thread: Thread) => void;
  readonly canSelect: () => boolean;
  readonly refresh: () => void;
  readonly canStart: () => boolean;
  /** Begins a conversation. */
  readonly start: () => void;
  /** Narrows it down, as the seller's own choice. */
  readonly setFilters: (filters: InboxFilters) => void;
}

/** A file that is fetched: how it is made, what it says in English, and its sheet. */
export interface InboxPart<Part> {
  readonly make: (inside: InboxInside) => Part;
  readonly english: Partial<Words>;
  readonly styles: CSSResult;
}
