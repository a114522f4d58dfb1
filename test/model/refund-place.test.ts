import { expect } from '@open-wc/testing';
import { refundPlace } from '../../src/model/refund-place.js';
import type { RefundRequest } from '../../src/model/refund-request.js';

const REQUEST: RefundRequest = {
  command: 'refund',
  orderId: 'o-1',
  lines: [{ lineId: 'l-7' }, { lineId: 'a.b' }],
};

describe('a refusal of the marketplace', () => {
  it('belongs to the line that was sent at its number', () => {
    const place = (path: string) => refundPlace(path, REQUEST);
    expect(place('lines.0.units')).to.deep.equal({ lineId: 'l-7', field: 'units' });
    expect(place('lines.1.product')).to.deep.equal({ lineId: 'a.b', field: 'product' });
    expect(place('lines.1.reasonCode')).to.deep.equal({ lineId: 'a.b', field: 'reason' });
    expect(place('lines.1.taxes.0.amount')).to.deep.equal({ lineId: 'a.b', field: 'line' });
    expect(place('lines.0')).to.deep.equal({ lineId: 'l-7', field: 'line' });
  });

  it('belongs to a field of the whole, or to all of it', () => {
    const field = (path: string) => refundPlace(path, REQUEST).field;
    expect(field('note')).to.equal('note');
    expect(field('offerId')).to.equal('offer');
    expect(field('reasonCode')).to.equal('reason');
    expect(field('order.shipping')).to.equal('shipping');
    for (const path of ['lines.9.product', 'lines.x.product', 'lines', 'orderId', '', 'balance']) {
      expect(refundPlace(path, REQUEST), path).to.deep.equal({ field: 'refund' });
    }
  });
});
