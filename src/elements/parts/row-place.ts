/** Where a row stands in the whole list, told to screen readers because most rows are not in the page. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  /** Absent: not known. */
  readonly size?: number;
  /** Whether it is out of sight and only there because it has the focus. */
  readonly isKept?: boolean;
}
