/** A variable of a ready text that nothing was there for, where it stands in the text. */
export interface UnresolvedVariable {
  readonly name: string;
  /** UTF-16 units: `text.slice(start, end)` is the mark with its braces. */
  readonly start: number;
  readonly end: number;
}

/**
 * Fills the variables of a ready text: `{{orderNumber}}`. Those without a value stay as they are, for the seller to
 * see. One pass: braces inside a value are words of a customer and are never filled in turn.
 *
 * @param values By name. An empty one counts as none: a sentence with a hole in it is worse than a mark.
 */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (mark: string, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name]?.trim() : undefined;
    return value === undefined || value === '' ? mark : value;
  });
}

/** The variables that still stand in a text, in its order. Several of one name are several. */
export function unresolvedIn(text: string): readonly UnresolvedVariable[] {
  return [...text.matchAll(VARIABLE)].map(({ 0: mark, 1: name = '', index }) => ({
    ...{ name, start: index, end: index + mark.length },
  }));
}

/** A name begins with a letter, and may be in parts: `{{order.number}}`. White space around it is of no meaning. */
const VARIABLE = /\{\{[^\S\n]*(\p{L}[\p{L}\p{N}_.-]*)[^\S\n]*\}\}/gu;
