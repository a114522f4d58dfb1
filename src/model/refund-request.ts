import type { Money } from './money.js';
import type { TaxAmount } from './refund.js';

/** What `refunds.create` is asked for: by line, of the order as a whole, or an offer. */
export interface RefundRequest {
  readonly command: 'refund';
  readonly orderId: string;
  /** Amounts by line; what is absent is zero. */
  readonly lines?: readonly RefundLineRequest[];
  /** Of the order as a whole. */
  readonly order?: { readonly product?: Money; readonly shipping?: Money };
  /** Instead of amounts, one of the offers. */
  readonly offerId?: string;
  readonly reasonCode?: string;
  readonly note?: string;
}

export interface RefundLineRequest {
  readonly lineId: string;
  readonly product?: Money;
  readonly shipping?: Money;
  readonly taxes?: readonly TaxAmount[];
  readonly units?: number;
  readonly reasonCode?: string;
}
