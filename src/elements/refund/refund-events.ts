import type { RefundRequest } from '../../model/refund-request.js';

/**
 * The seller wants to give money back. Bubbles, composes, cancelable at once: a host that calls `preventDefault()` does
 * it itself, by `request`, and what was typed stays.
 */
export class CareRefundSubmitEvent extends Event {
  static readonly eventName = 'care-refund-submit';
  readonly orderId: string;
  /** The incident that it is given from, where there is one. */
  readonly incidentId: string | undefined;
  readonly #request: RefundRequest;

  constructor(request: RefundRequest, incidentId?: string) {
    super(CareRefundSubmitEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.orderId = request.orderId;
    this.incidentId = incidentId;
    this.#request = request;
  }

  /** All that would be sent, the note included. */
  get request(): RefundRequest {
    return this.#request;
  }
}

/** The marketplace has taken a refund: it may still be on its way to the customer. Bubbles and composes. */
export class CareRefundSubmittedEvent extends Event {
  static readonly eventName = 'care-refund-submitted';
  readonly orderId: string;
  /** Absent where the back end does not say. */
  readonly refundId: string | undefined;

  constructor(orderId: string, refundId: string | undefined) {
    super(CareRefundSubmittedEvent.eventName, { bubbles: true, composed: true });
    this.orderId = orderId;
    this.refundId = refundId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-refund-submit': CareRefundSubmitEvent;
    'care-refund-submitted': CareRefundSubmittedEvent;
  }
}
