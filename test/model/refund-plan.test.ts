import { expect } from '@open-wc/testing';
import { amountWriting } from '../../src/format/amount-writing.js';
import { currencyDigits } from '../../src/model/currency-digits.js';
import type { RefundOptions } from '../../src/model/refund.js';
import type { RefundDraft, RefundLineDraft } from '../../src/model/refund-draft.js';
import { leftToRefund } from '../../src/model/refund-left.js';
import { planRefund } from '../../src/model/refund-plan.js';
import type { RefundPlan, RefundTerms } from '../../src/model/refund-plan.js';
import { refundOptions } from '../support/refund-options.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const REASON = { reasonCode: '15' };

function plan(
  draft: RefundDraft,
  changes: Partial<RefundOptions> = {},
  terms: Partial<RefundTerms> = {},
): RefundPlan {
  const options = refundOptions(changes);
  return planRefund(draft, {
    options,
    left: leftToRefund(options, 2),
    writing: amountWriting('es-ES', 'EUR'),
    windowOf: () => ({ state: 'not-known', why: 'no-rule' }),
    ...terms,
  });
}

/** Of the mugs only, with a reason. */
function mugs(line: RefundLineDraft, changes: Partial<RefundOptions> = {}): RefundPlan {
  return plan({ extent: 'partial', ...REASON, lines: { 'l-1': line } }, changes);
}

const MUGS = (field: string) => ({ lineId: 'l-1', field });

describe('a refund that is being written', () => {
  it('is one unit and half of the shipping of one line, exactly as it is asked for', () => {
    const { problems, request, total } = mugs({ units: '1', shipping: { text: '2,48' } });
    expect(problems).to.deep.equal([]);
    expect(total).to.equal(1248n);
    expect(request).to.deep.equal({
      command: 'refund',
      orderId: 'o-1',
      lines: [
        {
          lineId: 'l-1',
          product: euros('10.00'),
          shipping: euros('2.48'),
          units: 1,
          reasonCode: '15',
        },
      ],
    });
  });

  it('is everything that is left, line by line, and never what has nothing left', () => {
    const lines = [...refundOptions().lines, { lineId: 'l-3', product: euros('0.00') }];
    const { request, total } = plan({ extent: 'total', ...REASON, note: ' Roto. ' }, { lines });
    expect(total).to.equal(9985n);
    expect(
      request?.lines?.map(({ lineId, product, units }) => [lineId, product?.amount, units]),
    ).to.deep.equal([
      ['l-1', '30.00', 3],
      ['l-2', '64.90', 1],
    ]);
    expect(request).to.include({ note: 'Roto.' });
  });

  it('is everything of the order where the marketplace counts there', () => {
    const { request } = plan(
      { extent: 'total' },
      { lines: [], order: { product: euros('94.90') }, reasons: [], reasonFor: 'refund' },
    );
    expect(request).to.deep.equal({
      command: 'refund',
      orderId: 'o-1',
      order: { product: euros('94.90') },
    });
  });

  it('is one of the offers, and nothing beside it', () => {
    const offers = [{ id: '30', label: '30 %', amount: euros('28.47') }];
    const changes: Partial<RefundOptions> = { modes: ['offer'], offers, reasons: [] };
    const offer = (offerId?: string) =>
      plan({ extent: 'offer', ...(offerId === undefined ? {} : { offerId }) }, changes);
    expect(offer('30').request).to.deep.equal({ command: 'refund', orderId: 'o-1', offerId: '30' });
    expect(offer('30').total).to.equal(2847n);
    expect(offer('35').problems).to.deep.equal([{ at: { field: 'offer' }, code: 'gone' }]);
    expect(offer().problems).to.deep.equal([{ at: { field: 'offer' }, code: 'missing' }]);
    expect(plan({ extent: 'total' }, changes).problems[0]).to.deep.equal({
      at: { field: 'extent' },
      code: 'not-offered',
    });
  });

  it('is no more than is left of a line, and says by how much it was', () => {
    expect(mugs({ product: { text: '30,01' } }).problems).to.deep.equal([
      { at: MUGS('product'), code: 'more-than-left', left: euros('30.00'), by: euros('0.01') },
    ]);
    expect(mugs({ shipping: { text: '5' } }).problems).to.deep.equal([
      { at: MUGS('shipping'), code: 'more-than-left', left: euros('4.95'), by: euros('0.05') },
    ]);
    expect(mugs({ product: { text: '30,00' } }).problems).to.deep.equal([]);
    expect(mugs({ units: '4' }).problems[0]).to.deep.equal({
      at: MUGS('units'),
      code: 'more-units-than-left',
      left: 3,
    });
  });

  it('is no more than is left of the order, where each line by itself would be fine', () => {
    const draft: RefundDraft = {
      extent: 'partial',
      ...REASON,
      lines: { 'l-1': { product: { text: '20' } }, 'l-2': { product: { text: '15' } } },
    };
    const { problems, request } = plan(draft, { order: { product: euros('34.99') } });
    expect(request).to.be.undefined;
    expect(problems).to.deep.equal([
      {
        at: { field: 'refund' },
        code: 'more-than-left',
        left: euros('34.99'),
        by: euros('0.01'),
      },
    ]);
  });

  it('costs for units no more than their line has left, and is never cut to it', () => {
    const lines = refundOptions().lines.map((line) => ({ ...line, product: euros('15.00') }));
    expect(mugs({ units: '2' }, { lines }).problems).to.deep.equal([
      { at: MUGS('units'), code: 'more-than-left', left: euros('15.00'), by: euros('5.00') },
    ]);
    expect(mugs({ units: '3' }, { lines }).total).to.equal(1500n);
  });

  it('says of each amount why it cannot be read, at its field', () => {
    const code = (text: string) => mugs({ product: { text } }).problems[0];
    const at = MUGS('product');
    expect(code('0')).to.deep.equal({ at, code: 'zero' });
    expect(code('-5')).to.deep.equal({ at, code: 'negative' });
    expect(code('diez')).to.deep.equal({ at, code: 'not-a-number' });
    expect(code('9,999')).to.deep.equal({ at, code: 'too-many-decimals', digits: 2 });
    expect(code('10 USD')).to.deep.equal({ at, code: 'other-currency', found: 'USD' });
    expect(code('9.99')).to.deep.equal({ at, code: 'ambiguous', readings: ['9.99'] });
  });

  it('takes whole units only', () => {
    const code = (units: string) => mugs({ units }).problems[0]?.code;
    for (const text of ['1,5', '1.5', '0,5']) expect(code(text), text).to.equal('not-whole');
    expect(code('-1')).to.equal('negative');
    expect(code('0')).to.equal('zero');
    expect(code('dos')).to.equal('not-a-number');
    expect(code('1e1')).to.equal('not-a-number');
    expect(code('99999999999999999999')).to.equal('more-units-than-left');
    expect(mugs({ units: '２' }).problems).to.deep.equal([]);
  });

  it('gives no unit back for nothing', () => {
    const lines = refundOptions().lines.map((line) => ({ ...line, product: euros('0') }));
    const { problems, request } = mugs({ units: '3', shipping: { text: '1' } }, { lines });
    expect(problems).to.deep.equal([{ at: MUGS('units'), code: 'nothing' }]);
    expect(request).to.be.undefined;
  });

  it('gives something back', () => {
    const nothing = [{ at: { field: 'refund' }, code: 'nothing' }];
    expect(plan({ extent: 'partial', ...REASON }).problems).to.deep.equal(nothing);
    expect(mugs({ product: { text: ' ' } }).problems).to.deep.equal(nothing);
  });

  it('has a reason that the shop may use, one for all or one a line', () => {
    const lines = { 'l-1': { units: '1' }, 'l-2': { units: '1' } };
    const reason = { field: 'reason' };
    const reasons = (draft: Partial<RefundDraft>, changes: Partial<RefundOptions> = {}) =>
      plan({ extent: 'partial', lines, ...draft }, changes);
    expect(reasons({}).problems).to.deep.equal([{ at: reason, code: 'missing' }]);
    expect(reasons({ reasonCode: '14' }).problems).to.deep.equal([
      { at: reason, code: 'not-allowed' },
    ]);
    const own = { lines: { ...lines, 'l-2': { units: '1', reasonCode: '15' } } };
    expect(reasons(own).problems).to.deep.equal([{ at: MUGS('reason'), code: 'missing' }]);
    expect(
      reasons({ ...own, ...REASON, note: 'x' }).request?.lines?.map((line) => line.reasonCode),
    ).to.deep.equal(['15', '15']);
    const one = reasons(REASON, { reasonFor: 'refund' }).request;
    expect(one).to.include({ reasonCode: '15' });
    expect(one?.lines?.some((line) => 'reasonCode' in line)).to.be.false;
  });

  it('has a note where one is needed, and none that is too long', () => {
    const at = { field: 'note' };
    const problems = (draft: Partial<RefundDraft>, changes: Partial<RefundOptions> = {}) =>
      plan({ extent: 'total', ...REASON, ...draft }, changes).problems;
    expect(problems({ reasonCode: '16' })).to.deep.equal([{ at, code: 'missing' }]);
    expect(problems({ note: 'x'.repeat(23) })).to.deep.equal([{ at, code: 'too-long', by: 3 }]);
    expect(problems({}, { note: { max: 9, required: true } })).to.deep.equal([
      { at, code: 'missing' },
    ]);
    const without = (({ note: _, ...rest }: RefundOptions) => rest)(refundOptions());
    const left = leftToRefund(without, 2);
    expect(
      plan({ extent: 'total', ...REASON, note: 'x' }, {}, { options: without, left }).problems,
    ).to.deep.equal([{ at, code: 'not-offered' }]);
  });

  it('is of lines that are there and may be refunded now', () => {
    const [one, two] = refundOptions().lines;
    const blocked = { label: 'Esperando a SAC' };
    const lines = one && two ? [{ ...one, blocked }, two] : [];
    const draft: RefundDraft = {
      extent: 'partial',
      ...REASON,
      lines: { 'l-1': { units: '1' }, 'l-2': { units: '1' }, 'l-9': { units: '1' } },
    };
    const closed = { state: 'closed', since: 7, isComputed: true } as const;
    const windowOf = (lineId?: string) =>
      lineId === 'l-2' ? closed : ({ state: 'not-known', why: 'not-yet' } as const);
    expect(plan(draft, { lines }, { windowOf }).problems).to.deep.equal([
      { at: { lineId: 'l-9', field: 'line' }, code: 'gone' },
      { at: MUGS('line'), code: 'blocked', label: 'Esperando a SAC' },
      { at: { lineId: 'l-2', field: 'line' }, code: 'window-closed', since: 7 },
    ]);
    expect(plan({ extent: 'total', ...REASON }, { blocked }).problems).to.deep.include({
      at: { field: 'refund' },
      code: 'blocked',
      label: 'Esperando a SAC',
    });
  });

  it('asks only for what this marketplace does', () => {
    const modes = ['line-units'];
    expect(mugs({ product: { text: '1' } }, { modes }).problems[0]).to.deep.equal({
      at: MUGS('product'),
      code: 'not-offered',
    });
    expect(mugs({ shipping: { text: '1' } }, { modes }).problems[0]?.code).to.equal('not-offered');
    const order = { product: { text: '1' } };
    expect(plan({ extent: 'partial', ...REASON, order }).problems[0]).to.deep.equal({
      at: { field: 'product' },
      code: 'not-offered',
    });
  });

  it('is of the order or of its lines, not of both', () => {
    const draft: RefundDraft = {
      extent: 'partial',
      ...REASON,
      lines: { 'l-1': { units: '1' } },
      order: { product: { text: '5' }, shipping: { text: '1' } },
    };
    const modes = [...refundOptions().modes, 'order-amount', 'order-shipping'];
    expect(plan(draft, { modes }).problems).to.deep.equal([
      { at: { field: 'product' }, code: 'also-by-line' },
    ]);
    expect(plan({ ...draft, lines: {} }, { modes }).request).to.deep.include({
      order: { product: euros('5.00'), shipping: euros('1.00') },
      reasonCode: '15',
    });
  });

  it('tells what the customer gets with taxes on top, where amounts are without them', () => {
    const lines = refundOptions().lines.map((line) => ({
      ...line,
      taxes: [{ code: 'IVA', amount: euros('6.30') }],
    }));
    const options = refundOptions({ lines });
    const draft: RefundDraft = { extent: 'partial', ...REASON, lines: { 'l-1': { units: '1' } } };
    const left = leftToRefund(options, 2);
    const excluded = plan(draft, { lines }, { left, taxes: 'excluded' });
    expect([excluded.product, excluded.taxes, excluded.total]).to.deep.equal([1000n, 210n, 1210n]);
    expect(plan(draft, { lines }, { left, taxes: 'included' }).total).to.equal(1000n);
    expect(excluded.request?.lines?.[0]?.taxes).to.deep.equal([
      { code: 'IVA', on: 'product', amount: euros('2.10') },
    ]);
  });

  it('is asked for in the same digits in every engine', () => {
    const stories = [
      ['CLP', 'es-CL', '1.234.567', '1234567'],
      ['COP', 'es-CO', '1.234.567,5', '1234567.50'],
      ['PEN', 'es-PE', '1,234,567.05', '1234567.05'],
      ['MXN', 'es-MX', '1,234,567.05', '1234567.05'],
      ['EUR', 'es-ES', '1.234.567,05', '1234567.05'],
      ['KWD', 'ar-EG', '١٬٢٣٤٬٥٦٧٫٠٠٥', '1234567.005'],
    ] as const;
    for (const [currency, locale, text, amount] of stories) {
      const digits = currencyDigits(currency) ?? NaN;
      const paid = { amount: '9999999', currency };
      const lines = [{ lineId: 'l-1', product: paid }];
      const options = refundOptions({ currency, lines });
      const left = leftToRefund(options, digits);
      const writing = amountWriting(locale, currency);
      const draft: RefundDraft = {
        extent: 'partial',
        ...REASON,
        lines: { 'l-1': { product: { text } } },
      };
      const { request, problems } = plan(draft, { currency, lines }, { left, writing });
      expect(request?.lines?.[0]?.product, JSON.stringify(problems)).to.deep.equal({
        amount,
        currency,
      });
    }
  });
});
