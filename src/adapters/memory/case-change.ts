import type { CareCase, CaseState, ClosureRecord } from '../../model/case.js';
import type { CaseHappening } from './case-words.js';
import type { Instant } from '../../model/instant.js';
import type { Party } from '../../model/party.js';

/** What became of a case: what is named here replaces what was. */
export interface CaseChange {
  readonly state?: CaseState;
  readonly turn?: NonNullable<CareCase['turn']>;
  /** Its words are found when it is read, in the language of whoever reads. */
  readonly closed?: ClosureRecord;
  /** What is told of it, one line of the timeline. */
  readonly told?: { readonly at: Instant; readonly by: Party; readonly what: CaseHappening };
}
