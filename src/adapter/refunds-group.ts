import type { CommandCall, ReadCall } from './calls.js';
import type { RefundRequest } from './commands.js';
import type { Refund, RefundOptions } from '../model/refund.js';

/** Money back. */
export interface RefundsGroup {
  /**
   * What can be refunded on an order now: modes, what is left, reasons, window. Asked for each time the dialog
   * opens and once more before it commits. Mirakl: worked out from OR11; Mercado Libre:
   * `/partial-refund/available-offers`.
   */
  options(orderId: string, call: ReadCall): Promise<RefundOptions>;

  /**
   * Gives money back. Never retried by the kit. Mirakl OR28 (a PUT that is not idempotent and keeps no keys:
   * the adapter needs a ledger); eBay `issue_refund`; Mercado Libre `expected-resolutions/partial-refund`.
   * @throws CareError `validation` with `fields` `lines.N.product`, `lines.N.shipping`, `lines.N.units`, `note`;
   * `conflict` when refunded elsewhere meanwhile; `items` where only some lines went through.
   */
  create(request: RefundRequest, call: CommandCall): Promise<readonly Refund[]>;
}
