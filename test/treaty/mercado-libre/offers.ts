import { toMoney, toNumber, type WireRequest } from '../wire.js';
import { toInstant } from './packs.js';
import type { MeliOffers, MeliResolution } from './published.js';
import { CareError } from '../../../src/adapter/care-error.js';
import type { RefundRequest } from '../../../src/adapter/commands.js';
import type { Refund, RefundOptions } from '../../../src/model/refund.js';

/** The order, what may be offered on its claim, and what has been offered already. */
export interface OfferSource {
  readonly order: {
    readonly id: number;
    readonly paid_amount: number;
    readonly currency_id: string;
  };
  readonly offers: MeliOffers;
  readonly resolutions: readonly MeliResolution[];
}

export function mapOffers({ order, offers, resolutions }: OfferSource): {
  readonly options: RefundOptions;
  readonly refunds: readonly Refund[];
} {
  const refunds = resolutions
    .filter(({ expected_resolution }) => expected_resolution === 'partial_refund')
    .map((resolution) => toRefund(resolution, order.currency_id));
  const options: RefundOptions = {
    orderId: String(order.id),
    currency: offers.currency_id,
    modes: ['offer', 'total'],
    lines: [],
    order: { product: toMoney(order.paid_amount, order.currency_id) },
    reasons: [],
    reasonFor: 'refund',
    offers: offers.available_offers.map(({ amount, percentage }) => ({
      id: String(percentage),
      label: `${percentage} %`,
      amount: toMoney(amount, offers.currency_id),
    })),
    customerMustAccept: true,
    existing: refunds.map(({ id }) => id),
  };
  return { options, refunds };
}

/**
 * An offer by its percentage, one of the list, and always said: what is missing would silently be 50. Everything
 * back is another request, and only for exactly what was paid.
 * @throws CareError `validation` for anything else: this back end knows no free amounts.
 */
export function refundRequest(
  request: RefundRequest,
  claimId: string,
  options: RefundOptions,
): WireRequest {
  const path = `/post-purchase/v1/claims/${claimId}/expected-resolutions`;
  if (request.offerId !== undefined) {
    const offer = options.offers?.find(({ id }) => id === request.offerId);
    if (offer === undefined) throw refused(`Percentage not found ${request.offerId}`);
    return {
      method: 'POST',
      path: `${path}/partial-refund`,
      json: { percentage: Number(offer.id) },
    };
  }
  const all = options.order !== undefined && toNumber(options.order.product);
  if (toNumber(request.order?.product) !== all || request.lines !== undefined) {
    throw refused('Only an offer of the list, or everything');
  }
  return { method: 'POST', path: `${path}/refund` };
}

function refused(message: string): CareError {
  return new CareError({ kind: 'validation', message, fields: [{ path: 'offerId', message }] });
}

/** `seller_currency` is a sign such as `R$`: the order knows the currency. */
function toRefund(resolution: MeliResolution, currency: string): Refund {
  const { detail, date_created, status, player_role } = resolution;
  const amount = detail.find(({ key }) => key === 'seller_amount')?.value ?? '0';
  const percentage = detail.find(({ key }) => key === 'percentage')?.value;
  return {
    id: `${player_role}/${date_created}`,
    createdAt: toInstant(date_created),
    state: STATES[status] ?? 'unknown',
    total: { amount, currency },
    parts: [],
    ...(percentage === undefined ? {} : { note: `${percentage} %` }),
  };
}

const STATES: Readonly<Record<string, Refund['state']>> = {
  pending: 'offered',
  accepted: 'done',
  rejected: 'refused',
};
