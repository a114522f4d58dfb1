import { expect } from '@open-wc/testing';
import type { RefundOptions } from '../../src/model/refund.js';
import { leftChanges } from '../../src/model/refund-changes.js';
import { leftToRefund } from '../../src/model/refund-left.js';
import { refundOptions } from '../support/refund-options.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const { lines } = refundOptions();

/** What is different from the two lines as they were. */
function changes(after: Partial<RefundOptions>, before: Partial<RefundOptions> = {}) {
  const left = (each: Partial<RefundOptions>) => leftToRefund(refundOptions(each), 2);
  return leftChanges(left(before), left(after));
}

describe('what changed while she wrote', () => {
  it('is nothing where nothing did', () => {
    expect(changes({})).to.deep.equal([]);
  });

  it('is what was refunded elsewhere, line by line', () => {
    const refunded = lines.map((line) =>
      line.lineId === 'l-1'
        ? { ...line, product: euros('20.00'), shipping: euros('0'), units: 2 }
        : line,
    );
    expect(changes({ lines: refunded })).to.deep.equal([
      { lineId: 'l-1', what: 'product', before: 3000n, after: 2000n },
      { lineId: 'l-1', what: 'shipping', before: 495n, after: 0n },
      { lineId: 'l-1', what: 'units', before: 3, after: 2 },
    ]);
  });

  it('is a line that is gone, and one that is new', () => {
    expect(changes({ lines: lines.slice(1) })).to.deep.equal([{ lineId: 'l-1', what: 'gone' }]);
    expect(changes({}, { lines: lines.slice(1) })).to.deep.equal([{ lineId: 'l-1', what: 'new' }]);
  });

  it('is of the order, where only that is counted', () => {
    const counted = (amount: string) => ({ lines: [], order: { product: euros(amount) } });
    expect(changes(counted('60.00'), counted('94.90'))).to.deep.equal([
      { what: 'product', before: 9490n, after: 6000n },
    ]);
  });
});
