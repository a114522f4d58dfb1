import type { CommandCall, ReadCall } from './calls.js';
import type { CloseCaseRequest } from './commands.js';
import type { Page, PageRequest } from './page.js';
import type { CareCase } from '../model/case.js';
import type { Count } from '../model/count.js';
import type { Open } from '../model/coded-value.js';
import type { Instant } from '../model/instant.js';

/** Customers' requests with a committed date. Falabella shows them only in its portal: an own back end stands behind. */
export interface CasesGroup {
  /** A page of cases, the nearest committed date first, and what is closed behind all others. */
  list(query: CaseQuery & PageRequest, call: ReadCall): Promise<Page<CareCase>>;

  /** How many are in each group. Without it the groups have no counts but what pages carry. */
  counts?(
    desk: CareCase['desk'],
    call: ReadCall,
  ): Promise<Readonly<Partial<Record<CaseGroup, Count>>>>;

  /** One case with its closure form. */
  get(caseId: string, call: ReadCall): Promise<CareCase>;

  /**
   * Closes a case. Without it, or where `close` is not offered, cases are read-only.
   * @throws CareError `validation` with `fields` by the form's field names; `conflict` when closed meanwhile.
   */
  close?(request: CloseCaseRequest, call: CommandCall): Promise<CareCase>;
}

/**
 * The guide's groups. By committed date, of what the seller has to close: `overdue`, `due-soon`, `within-limit`; an overdue
 * case is closed like any other. What waits for information, and what she has closed and is being checked (`in-review`), is in
 * none of these, whatever its date. `open` is all that is not closed.
 */
export type CaseGroup = Open<
  'overdue' | 'due-soon' | 'within-limit' | 'open' | 'waiting-for-information' | 'closed'
>;

export interface CaseQuery {
  readonly desk?: CareCase['desk'];
  readonly group?: CaseGroup;
  readonly type?: string;
  /** A case or order number, whole. */
  readonly number?: string;
  /** Those that reached the seller from this instant on; of which nobody knows when are in no stretch of time. */
  readonly receivedSince?: Instant;
  readonly receivedUntil?: Instant;
  readonly sort?: Open<'deadline' | 'received'>;
}
