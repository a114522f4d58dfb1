import type { Rule } from './rule.js';

/** A broken rule, told so that the integrator knows what to mend. No text of a message is quoted. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
  /** The rule's id: `paging/no-gap`. */
  readonly rule: string;
  /** What the adapter did. */
  readonly seen: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where the rule stands: the place of the treaty, and of the list of rules. */
  readonly where: { readonly treaty: string; readonly docs: string };

  constructor({ id, says, treaty, remedy }: Rule, seen: string, cause?: unknown) {
    const docs = docsOf(id);
    super(
      [id, `rule: ${says}`, `seen: ${seen}`, `to do: ${remedy}`, `see: ${treaty}; ${docs}`].join(
        '\n    ',
      ),
      { cause },
    );
    this.rule = id;
    this.seen = seen;
    this.remedy = remedy;
    this.where = { treaty, docs };
  }
}

/** Where a rule stands in the documents. */
export function docsOf(id: string): string {
  return `docs/conformance.md#${id.replace('/', '-')}`;
}
