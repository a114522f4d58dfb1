import { toNumber, type WireRequest } from '../wire.js';
import type { MiraklOrder } from '../../../src/adapters/mirakl/published.js';
import type { AddDocumentRequest, RefundRequest } from '../../../src/adapter/commands.js';
import type { TaxAmount } from '../../../src/model/refund.js';

/** OR28: both amounts are mandatory, so what is not refunded is 0; taxes Mirakl works out are not sent. */
export function refundRequest(request: RefundRequest, order: MiraklOrder): WireRequest {
  return {
    method: 'PUT',
    path: '/api/orders/refund',
    json: {
      order_tax_mode: order.order_tax_mode,
      refunds: (request.lines ?? []).map((line) => ({
        order_line_id: line.lineId,
        amount: toNumber(line.product),
        shipping_amount: toNumber(line.shipping),
        quantity: line.units ?? 0,
        reason_code: line.reasonCode,
        currency_iso_code: order.currency_iso_code,
        taxes: taxesOn('product', line.taxes),
        shipping_taxes: taxesOn('shipping', line.taxes),
      })),
    },
  };
}

/** OR74: the file, and beside it what kind of document it is. */
export function documentRequest(request: AddDocumentRequest): WireRequest {
  const { name } = request.file;
  return {
    method: 'POST',
    path: `/api/orders/${request.orderId}/documents`,
    parts: [
      { name: 'files', file: name },
      {
        name: 'order_documents',
        type: 'application/json',
        json: { order_documents: [{ file_name: name, type_code: request.kind }] },
      },
    ],
  };
}

function taxesOn(on: 'product' | 'shipping', taxes: readonly TaxAmount[] = []) {
  return taxes
    .filter((tax) => (tax.on ?? 'product') === on)
    .map(({ code, amount }) => ({ code, amount: toNumber(amount) }));
}
