import type { ListState } from '../../store/paged-list.js';
import { isRowKey } from './row-keys.js';
import { rowLedTo, tabbableRow } from './row-leading.js';
import type { RowScroller } from './row-scroller.js';

/** Keys lead from row to row of a long list, and Tab reaches one of them. */
export class RowLead {
  readonly #rows: RowScroller;
  readonly #list: () => ListState<unknown> | undefined;
  /** The row that had the focus last. */
  #active = 0;

  constructor(rows: RowScroller, list: () => ListState<unknown> | undefined) {
    this.#rows = rows;
    this.#list = list;
  }

  /** The row that Tab reaches. */
  get tabbable(): number {
    return tabbableRow(this.#rows, this.#active);
  }

  /** Another list begins at its top. */
  reset(): void {
    this.#active = 0;
    this.#rows.toTop();
  }

  /** So many rows came above the one that had the focus last. */
  follow(rows: number): void {
    this.#active = Math.max(0, this.#active + rows);
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    this.#rows.onFocusIn(event);
    this.#active = this.#rows.focused ?? this.#active;
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (!isRowKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const at = this.#rows.awaited ?? this.#rows.focused ?? this.#active;
    const to = rowLedTo(event.key, at, this.#rows, this.#list());
    if (to !== undefined) this.#rows.focus(to);
  };
}
