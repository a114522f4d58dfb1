import type { Look } from '../../format/look.js';
import type { CareCase } from '../../model/case.js';
import type { Words } from '../../text/words.js';
import { closureTerms, type ClosureTerms } from '../parts/closure-terms.js';

/** What closing a case asks for, worked out once for as long as nothing that it hangs on changes. */
export class KnownTerms {
  #known: Known | undefined;

  of(careCase: CareCase, look: Look): ClosureTerms | undefined {
    const { words, locale, timeZone, now } = look;
    // By the minute is often enough for a day. The words of a language may come after the case.
    const stamp = `${locale} ${timeZone} ${Math.floor(now / 60_000)}`;
    const known = this.#known;
    const isKnown = known?.of === careCase && known.stamp === stamp && known.words === words;
    if (!isKnown) {
      this.#known = { of: careCase, stamp, words, terms: closureTerms(careCase, look) };
    }
    return this.#known?.terms;
  }
}

interface Known {
  readonly of: CareCase;
  readonly stamp: string;
  readonly words: Words;
  readonly terms: ClosureTerms | undefined;
}
