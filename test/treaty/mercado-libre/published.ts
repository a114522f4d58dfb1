/**
 * What Mercado Libre publishes for sellers' messages and claims. Names and values: its pages "Message management"
 * (ML-MSG), "Blocked messages" (ML-BLK), "Working with claims" (ML-CL), "Partial refund" (ML-PR), and the
 * answers that integrators test against (MLR). Instants carry an offset, ids are numbers here and text there.
 */

/** ML-MSG `GET /messages/packs/{pack}/sellers/{seller}?tag=post_sale&mark_as_read=false`: without the last it marks as read. */
export interface MeliPackMessages {
  readonly paging: { readonly limit: number; readonly offset: number; readonly total: number };
  readonly conversation_status: {
    readonly path: string;
    readonly status: string;
    readonly substatus: string | null;
    readonly status_date: string;
    readonly status_update_allowed: boolean;
    readonly claim_ids: readonly number[] | null;
    readonly shipping_id: number | null;
  };
  readonly messages: readonly MeliMessage[];
  readonly seller_max_message_length: number;
  readonly buyer_max_message_length: number;
}

export interface MeliMessage {
  readonly id: string;
  readonly site_id: string;
  readonly from: { readonly user_id: number };
  readonly to: { readonly user_id: number };
  readonly status: string;
  readonly text: string;
  readonly message_date: {
    readonly received: string;
    readonly available: string;
    readonly notified: string;
    readonly created: string;
    readonly read: string | null;
  };
  readonly message_moderation: { readonly status: string; readonly reason: string | null };
  readonly message_attachments: readonly MeliAttachment[] | null;
  readonly attachments_validations?: Readonly<
    Record<'invalid_size' | 'invalid_extension' | 'forbidden' | 'internal_error', readonly string[]>
  >;
  readonly message_resources: readonly { readonly id: string; readonly name: string }[];
  readonly conversation_first_message: boolean;
}

export interface MeliAttachment {
  readonly filename: string;
  readonly original_filename: string;
  readonly type: string;
  readonly size: number;
  readonly date_created: string;
}

/** ML-CL `GET /post-purchase/v1/claims/{id}`. */
export interface MeliClaim {
  readonly id: number;
  readonly type: string;
  readonly stage: string;
  readonly status: string;
  readonly parent_id: number | null;
  readonly client_id: number | null;
  readonly resource_id: number;
  readonly resource: string;
  readonly reason_id: string;
  readonly fulfilled: boolean;
  readonly quantity_type: string;
  readonly claimed_quantity: number;
  readonly players: readonly {
    readonly role: string;
    readonly type: string;
    readonly user_id: number;
    readonly available_actions: readonly {
      readonly action: string;
      readonly due_date: string | null;
      readonly mandatory: boolean;
    }[];
  }[];
  readonly resolution: null | {
    readonly reason: string;
    readonly benefited: readonly string[];
    readonly closed_by: string;
    readonly date_created: string;
  };
  readonly site_id: string;
  readonly date_created: string;
  readonly last_updated: string;
}

/** ML-CL `GET /claims/{id}/detail`. */
export interface MeliClaimDetail {
  readonly due_date: string | null;
  readonly action_responsible: string;
  readonly problem: string;
}

/** ML-CL `GET /claims/{id}/affects-reputation`. */
export interface MeliReputation {
  readonly affects_reputation: string;
  readonly has_incentive: boolean;
  readonly due_date: string | null;
}

/** ML-CL `GET /claims/{id}/messages`: a bare list. */
export interface MeliClaimMessage {
  readonly hash: string;
  readonly sender_role: string;
  readonly receiver_role: string;
  readonly message: string;
  readonly stage: string;
  readonly status: string;
  readonly date_created: string;
  readonly date_read: string | null;
  readonly attachments: readonly MeliAttachment[];
  readonly message_moderation: { readonly status: string; readonly reason: string | null };
}

/** ML-PR `GET /claims/{id}/partial-refund/available-offers`. */
export interface MeliOffers {
  readonly currency_id: string;
  readonly available_offers: readonly { readonly amount: number; readonly percentage: number }[];
}

/** ML-PR: an offer made is one of the claim's expected resolutions; its currency is a sign (`R$`), not a code. */
export interface MeliResolution {
  readonly player_role: string;
  readonly user_id: number;
  readonly expected_resolution: string;
  readonly detail: readonly { readonly key: string; readonly value: string }[];
  readonly date_created: string;
  readonly last_updated: string;
  readonly status: string;
}
