import { expect } from '@open-wc/testing';
import { audit } from '../account.js';
import { FIELDS, KNOWN } from './order-account.js';
import { ORDERS } from './order-records.js';
import { mapOrder, mapRefundOptions, type OrderSource } from './orders.js';
import { documentRequest, refundRequest } from './refund-requests.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { orderSchema } from '../../../src/adapter/schemas/order-schema.js';
import { refundOptionsSchema } from '../../../src/adapter/schemas/refund-options-schema.js';

const map = (source: OrderSource) => ({
  order: mapOrder(source),
  options: mapRefundOptions(source),
});

const [partlyRefunded, withIncident] = ORDERS.map(map);

describe('a Mirakl order with what can be refunded on it', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit({ map, records: ORDERS, fields: FIELDS, known: KNOWN })).to.deep.equal([]);
  });

  it('keeps the treaty’s schemas', () => {
    for (const { order, options } of ORDERS.map(map)) {
      expect(parseRecord(orderSchema, order, 'orders.get')).to.deep.equal({
        ok: true,
        value: order,
      });
      expect(parseRecord(refundOptionsSchema, options, 'refunds.options')).to.deep.equal({
        ok: true,
        value: options,
      });
    }
  });

  it('has left what was paid less what was refunded, to the cent', () => {
    const line = partlyRefunded?.options.lines[1];
    expect([line?.product.amount, line?.shipping?.amount, line?.units]).to.deep.equal([
      '69',
      '2.79',
      0,
    ]);
  });

  it('says of each refund how far it is, by Mirakl’s four words and any new one', () => {
    const states = [
      'WAITING_REFUND_TAX_CONFIRMATION',
      'WAITING_REFUND',
      'WAITING_REFUND_PAYMENT',
      'REFUNDED',
      'INVENTED_IN_2031',
    ].map((refund_state) => mapOrder(withRefundState(ORDERS[0]!, refund_state)).refunds[0]?.state);
    expect(states).to.deep.equal(['pending', 'pending', 'pending', 'done', 'unknown']);
  });

  it('tells shipping that was refunded alone from a product for nothing', () => {
    const [, shippingOnly] = partlyRefunded?.order.refunds ?? [];
    expect(shippingOnly?.parts[0]).to.deep.include({
      product: { amount: '0', currency: 'EUR' },
      shipping: { amount: '0.01', currency: 'EUR' },
    });
    expect(shippingOnly?.parts[0]).not.to.have.property('units');
  });

  it('still knows that a line was received when an incident hides its state', () => {
    const { order } = withIncident!;
    expect(order.lines[0]).to.deep.include({
      state: { code: 'INCIDENT_OPEN' },
      frozen: { label: 'Producto dañado', code: 'incident' },
    });
    expect(order.shipments[0]).to.deep.include({
      lineIds: ['97'],
      receivedAt: '2026-11-09T10:00:00Z',
    });
  });
});

describe('the way back to Mirakl with money', () => {
  const eur = (amount: string) => ({ amount, currency: 'EUR' });

  it('refunds a line by amount and units with the taxes that have to be sent, each in its list', () => {
    const [, line] = partlyRefunded!.options.lines;
    const sent = refundRequest(
      {
        command: 'refund',
        orderId: '1234561-A',
        lines: [
          {
            lineId: line!.lineId,
            product: eur('44.50'),
            shipping: eur('1.4'),
            units: 1,
            taxes: line!.taxes!,
            reasonCode: '15',
          },
        ],
      },
      ORDERS[0]!.or11,
    );
    expect(sent).to.deep.equal({
      method: 'PUT',
      path: '/api/orders/refund',
      json: {
        order_tax_mode: 'TAX_INCLUDED',
        refunds: [
          {
            order_line_id: '96',
            amount: 44.5,
            shipping_amount: 1.4,
            quantity: 1,
            reason_code: '15',
            currency_iso_code: 'EUR',
            taxes: [{ code: 'IVA21', amount: 11.98 }],
            shipping_taxes: [{ code: 'IVA21', amount: 0.49 }],
          },
        ],
      },
    });
  });

  it('refunds shipping alone with an amount of 0, and sends no taxes that Mirakl works out', () => {
    const [line] = partlyRefunded!.options.lines;
    expect(line?.taxes).to.deep.equal([]);
    const sent = refundRequest(
      {
        command: 'refund',
        orderId: '1234561-A',
        lines: [{ lineId: '95', shipping: eur('11'), taxes: line!.taxes!, reasonCode: '15' }],
      },
      ORDERS[0]!.or11,
    );
    expect(sent.json).to.deep.nested.include({
      'refunds[0].amount': 0,
      'refunds[0].shipping_amount': 11,
      'refunds[0].quantity': 0,
      'refunds[0].taxes': [],
      'refunds[0].shipping_taxes': [],
    });
  });

  it('adds a document by OR74', () => {
    const sent = documentRequest({
      command: 'document-add',
      orderId: '1234561-A',
      kind: 'CUSTOMER_INVOICE',
      file: { name: 'factura.pdf', size: 9, type: 'application/pdf' },
    });
    expect(sent.path).to.equal('/api/orders/1234561-A/documents');
    expect(sent.parts).to.deep.equal([
      { name: 'files', file: 'factura.pdf' },
      {
        name: 'order_documents',
        type: 'application/json',
        json: { order_documents: [{ file_name: 'factura.pdf', type_code: 'CUSTOMER_INVOICE' }] },
      },
    ]);
  });
});

function withRefundState(source: OrderSource, refund_state: string): OrderSource {
  const order_lines = source.or11.order_lines.map((line) => ({
    ...line,
    refunds: line.refunds.map((refund) => ({ ...refund, refund_state })),
  }));
  return { ...source, or11: { ...source.or11, order_lines } };
}
