/** Which rows of a long list of equal rows are to be there. */
export interface RowWindow {
  readonly first: number;
  /** Included; -1 where there is none. */
  readonly last: number;
}

export interface ScrollPlace {
  readonly scrollTop: number;
  /** Of the part that is seen, pixels. */
  readonly viewHeight: number;
  /** Of one row, pixels; more than 0. */
  readonly rowHeight: number;
  readonly length: number;
}

/** Rows kept above and below what is seen, so that a flick of the wheel shows rows and not a blank. */
const AROUND = 2;

/** A host that gives the list no height would otherwise have every row drawn. */
const MOST_ROWS = 80;

/** The rows that are seen, and some around them. */
export function rowWindow({ scrollTop, viewHeight, rowHeight, length }: ScrollPlace): RowWindow {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const seen = Math.min(MOST_ROWS, Math.ceil(viewHeight / rowHeight) + 1);
  const last = Math.min(length, top + seen + AROUND) - 1;
  // Scrolled past an end that has come nearer, it shows the last ones.
  return { first: Math.max(0, Math.min(top, length - seen) - AROUND), last };
}
