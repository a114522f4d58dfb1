/**
 * What Mirakl publishes for sellers, as far as customer care reads it. Names and values: Mirakl's OpenAPI
 * document "Marketplace APIs - Seller" (SPEC), its general notes (GN), its own connector (MAG) and fixtures (FIX).
 */

/** SPEC M10, M11. The sender's words (`CUSTOMER_USER`) are others than the recipient's (`CUSTOMER`). */
export interface MiraklThread {
  readonly id: string;
  readonly date_created: string;
  readonly date_updated: string;
  readonly topic: { readonly type: string; readonly value: string };
  readonly entities: readonly {
    readonly type: string;
    readonly id: string;
    readonly label: string;
  }[];
  readonly authorized_participants: readonly MiraklParticipant[];
  readonly current_participants: readonly MiraklParticipant[];
  readonly customer_organization?: { readonly id: string; readonly display_name: string };
  readonly metadata: {
    readonly total_count: number;
    readonly last_message_date: string;
    readonly last_sender: MiraklSender;
    /** Listed as required; null, and maybe missing, once the shop has answered. */
    readonly shop_reply_needed_since?: string | null;
  };
  readonly no_store_reply_needed?: readonly { readonly date: string; readonly user_type: string }[];
  readonly messages?: readonly MiraklMessage[];
}

/** `id` is missing for OPERATOR. */
export interface MiraklParticipant {
  readonly type: string;
  readonly id?: string;
  readonly display_name: string;
}

export interface MiraklSender {
  readonly type: string;
  readonly display_name: string;
  readonly organization_details?: MiraklParticipant;
}

export interface MiraklMessage {
  readonly id: string;
  readonly body: string;
  readonly date_created: string;
  readonly from: MiraklSender;
  readonly to: readonly MiraklParticipant[];
  readonly attachments?: readonly {
    readonly id: string;
    readonly name: string;
    readonly size: number;
  }[];
}

/** SPEC M11. */
export interface MiraklThreadPage {
  readonly data: readonly MiraklThread[];
  readonly next_page_token?: string | null;
  readonly previous_page_token?: string | null;
}

/** SPEC M12, M14, OR43. */
export interface MiraklMessageCreated {
  readonly message_id: string;
  readonly thread_id: string;
}

/** SPEC A01, as far as it is read. */
export interface MiraklAccount {
  readonly shop_id: number;
  readonly shop_name: string;
}

/** SPEC PC01, as far as it is read. */
export interface MiraklConfiguration {
  readonly platform_name?: string;
  readonly timezone: string;
}

/** SPEC L01. */
export interface MiraklLocale {
  readonly code: string;
}

/** SPEC RE01. */
export interface MiraklReason {
  readonly code: string;
  readonly label: string;
  readonly type: string;
  readonly is_shop_right: boolean;
}

/** SPEC OR11. */
export interface MiraklOrder {
  readonly order_id: string;
  readonly commercial_id: string;
  readonly order_state: string;
  readonly order_state_reason_code: string | null;
  readonly order_state_reason_label: string | null;
  readonly created_date: string;
  readonly last_updated_date: string;
  readonly price: number;
  readonly shipping_price: number;
  readonly total_price: number;
  readonly currency_iso_code: string;
  readonly order_tax_mode: string;
  readonly customer: {
    readonly customer_id: string;
    readonly firstname: string;
    readonly lastname: string;
    readonly locale: string;
    readonly shipping_address: { readonly city: string; readonly street_1: string } | null;
  };
  readonly customer_notification_email: string;
  readonly channel: { readonly code: string; readonly label: string } | null;
  readonly has_incident: boolean;
  readonly has_customer_message: boolean;
  readonly has_invoice: boolean;
  readonly fully_refunded: boolean;
  readonly can_cancel: boolean;
  readonly shipping_company: string | null;
  readonly shipping_tracking: string | null;
  readonly shipping_tracking_url: string | null;
  readonly shipping_deadline: string;
  readonly order_lines: readonly MiraklOrderLine[];
}

/** SPEC OR11 `order_lines[]`. */
export interface MiraklOrderLine {
  readonly order_line_id: string;
  readonly order_line_state: string;
  readonly order_line_state_reason_code: string | null;
  readonly order_line_state_reason_label: string | null;
  readonly last_updated_date: string;
  readonly product_title: string;
  readonly offer_sku: string;
  readonly product_medias: readonly {
    readonly media_url: string;
    readonly mime_type: string | null;
    readonly type: string;
  }[];
  readonly quantity: number;
  readonly price_unit: number;
  readonly price: number;
  readonly shipping_price: number;
  readonly total_price: number;
  readonly commission_fee: number;
  readonly taxes: readonly MiraklTax[];
  readonly shipping_taxes: readonly MiraklTax[];
  readonly shipped_date: string | null;
  readonly received_date: string | null;
  readonly can_refund: boolean;
  readonly refunds: readonly MiraklRefund[];
  readonly cancelations: readonly unknown[];
}

export interface MiraklTax {
  readonly code: string;
  readonly amount: number;
  readonly tax_calculation_rule: string;
}

/** SPEC OR11 `order_lines[].refunds[]`, FIX. Its `quantity` informs and may be null. */
export interface MiraklRefund {
  readonly id: string;
  readonly order_refund_id: string;
  readonly created_date: string;
  readonly amount: number;
  readonly shipping_amount: number;
  readonly quantity: number | null;
  readonly reason_code: string;
  readonly refund_state: string;
  readonly state: string;
  readonly taxes: readonly { readonly code: string; readonly amount: number }[];
  readonly shipping_taxes: readonly { readonly code: string; readonly amount: number }[];
  readonly transaction_date: string | null;
  readonly transaction_number: string | null;
  readonly commission_total_amount: number;
}

/** SPEC OR72. */
export interface MiraklDocument {
  readonly id: string;
  readonly order_id: string;
  readonly type: string;
  readonly file_name: string;
  readonly file_size?: number;
  readonly date_uploaded?: string;
}
