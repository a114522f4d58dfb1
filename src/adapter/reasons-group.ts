import type { ReadCall } from './calls.js';
import type { Reason, ReasonPurpose } from '../model/reason.js';

/** Lists of reasons that do not come with a record. */
export interface ReasonsGroup {
  /**
   * Reasons the seller may choose for a purpose, in the language asked for. Stands for Mirakl RE01 with
   * `is_shop_right` true. Without the group, filters by reason offer what is loaded.
   */
  list(purpose: ReasonPurpose, call: ReadCall): Promise<readonly Reason[]>;
}
