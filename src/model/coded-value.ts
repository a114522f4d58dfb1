/**
 * A list of known words that may grow. Editors complete the known ones; any other string is legal and
 * has to render, because marketplaces add values without notice (Mirakl's general notes say so).
 */
export type Open<Known extends string> = Known | (string & Record<never, never>);

/** A code of the marketplace with the words it shows for it. Without a label the kit shows its own, else the code. */
export interface CodedValue<Known extends string = string> {
  /** Stable, opaque; never shown when there is a label. */
  readonly code: Open<Known>;
  /** In the language that was asked for. */
  readonly label?: string;
}
