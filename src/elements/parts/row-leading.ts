import type { ListState } from '../../store/paged-list.js';
import type { RowScroller } from './row-scroller.js';

/** Where a key leads from a row; the end of a list that is not known yet is as far as it has been read. */
export function rowLedTo(
  key: string,
  at: number,
  rows: RowScroller,
  list: Pick<ListState<unknown>, 'length' | 'complete'> | undefined,
): number | undefined {
  const screen = Math.floor((rows.scroller?.clientHeight ?? 0) / rows.rowHeight);
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + Math.max(1, screen - 1);
    case 'PageUp':
      return at - Math.max(1, screen - 1);
    case 'Home':
      return 0;
    case 'End':
      return list && list.length - (list.complete ? 1 : 2);
    default:
      return undefined;
  }
}

/** The row that Tab reaches: the one that had the focus last while it is drawn, else the first in sight. */
export function tabbableRow(rows: RowScroller, active: number): number {
  const { first, last } = rows.drawn;
  const isDrawn = active >= first && active <= last;
  return rows.focused ?? (isDrawn ? active : Math.ceil(rows.top / rows.rowHeight));
}
