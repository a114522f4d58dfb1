/** What eBay publishes, as far as an order, its parcels and its refunds go (Sell Fulfillment API v1: `getOrder`, `getShippingFulfillments`, `issueRefund`). */

export interface EbayAmount {
  readonly value: string;
  readonly currency: string;
}

export interface EbayOrder {
  readonly orderId: string;
  readonly creationDate: string;
  readonly lastModifiedDate: string;
  readonly orderFulfillmentStatus: string;
  readonly orderPaymentStatus: string;
  readonly sellerId: string;
  readonly buyer: {
    readonly username: string;
    readonly buyerRegistrationAddress?: { readonly fullName: string };
  };
  readonly buyerCheckoutNotes?: string;
  readonly pricingSummary: {
    readonly priceSubtotal: EbayAmount;
    readonly deliveryCost: EbayAmount;
    readonly total: EbayAmount;
  };
  readonly cancelStatus: { readonly cancelState: string };
  readonly paymentSummary: {
    readonly totalDueSeller: EbayAmount;
    readonly refunds: readonly EbayOrderRefund[];
  };
  readonly lineItems: readonly EbayLineItem[];
  readonly salesRecordReference: string;
}

export interface EbayOrderRefund {
  readonly refundId: string;
  readonly refundDate: string;
  readonly amount: EbayAmount;
  readonly refundStatus: string;
  readonly refundReferenceId?: string;
}

export interface EbayLineItem {
  readonly lineItemId: string;
  readonly legacyItemId: string;
  readonly sku?: string;
  readonly title: string;
  readonly lineItemCost: EbayAmount;
  readonly quantity: number;
  readonly soldFormat: string;
  readonly lineItemFulfillmentStatus: string;
  readonly total: EbayAmount;
  readonly deliveryCost: { readonly shippingCost: EbayAmount };
  readonly taxes: readonly { readonly amount: EbayAmount; readonly taxType: string }[];
  readonly refunds: readonly { readonly refundId: string; readonly amount: EbayAmount }[];
}

export interface EbayFulfillment {
  readonly fulfillmentId: string;
  readonly shipmentTrackingNumber: string;
  readonly shippingCarrierCode: string;
  readonly shippedDate: string;
  readonly lineItems: readonly { readonly lineItemId: string; readonly quantity: number }[];
}

/** What `issueRefund` answers. */
export interface EbayRefundAnswer {
  readonly refundId: string;
  readonly refundStatus: string;
}
