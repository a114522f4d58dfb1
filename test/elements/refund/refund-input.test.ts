import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareErrorEvent } from '../../../src/controllers/care-events.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import type { RefundOptions } from '../../../src/model/refund.js';
import {
  aRefundShop,
  choose,
  field,
  openRefund,
  press,
  typeIn,
  writeRefund,
} from '../../support/a-refund.js';
import { es } from '../../../src/text/es.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { aTwoLineOrder } from '../../support/two-line-order.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

describe('what cannot be given back', () => {
  watchHostPage();
  let dialog: CareRefundDialogElement;
  afterEach(() => takeAway(dialog));

  const problemOf = (into: Element): string =>
    textOf((into.getRootNode() as ShadowRoot).getElementById(`${into.id}-problem`) ?? new Text(''));
  const offering = (
    changes: (options: RefundOptions) => RefundOptions,
    order = aTwoLineOrder(),
  ) => {
    const shop = aRefundShop({}, order);
    const { options } = shop.refunds!;
    shop.refunds!.options = async (id, call) => changes(await options(id, call));
    return shop;
  };

  it('is said at its field, with the rest kept and the first problem in focus', async () => {
    dialog = await openRefund(aRefundShop());
    typeIn(await field(dialog, 'Units', /Lámpara/), '1');
    const amount = await field(dialog, 'Amount', /Taza/);
    for (const [typed, words] of [
      ['30.01', 'Only €30.00 is left: this is €0.01 too much.'],
      ['0', 'Zero gives nothing back: write more, or leave it empty.'],
      ['-5', 'Write an amount above zero.'],
      ['1.234', 'EUR has 2 decimals.'],
      ['5 USD', 'This order is in EUR, not USD.'],
      ['five', 'Write a number.'],
    ] as const) {
      typeIn(amount, typed);
      await until(
        () => textOf(dialog).includes(words),
        () => `${typed}: ${words} in ${textOf(dialog)}`,
      );
      expect(problemOf(amount), typed).to.equal(words);
      expect(amount.getAttribute('aria-invalid')).to.equal('true');
      expect(amount.value).to.equal(typed);
    }
    typeIn(amount, '');
    const units = await field(dialog, 'Units', /Taza/);
    for (const [typed, words] of [
      ['1.5', 'Write a whole number of units.'],
      ['4', 'Only 3 are left.'],
      ['two', 'Write a number.'],
    ] as const) {
      typeIn(units, typed);
      await until(
        () => problemOf(units) === words,
        () => `${typed}: ${words} in ${textOf(dialog)}`,
      );
    }
    (await field(dialog, 'Units', /Lámpara/)).focus();
    await press(dialog, 'Check the refund');
    await until(() => dialog.shadowRoot?.activeElement === units);
    await until(() => textOf(dialog).includes('Choose a reason.'));
    expect((await field(dialog, 'Units', /Lámpara/)).value).to.equal('1');
  });

  it('is asked, not guessed, where an amount can be read in two ways, and written out as it was meant', async () => {
    dialog = await openRefund(aRefundShop());
    const amount = await field(dialog, 'Amount', /Taza/);
    typeIn(amount, '12,50');
    await until(() => problemOf(amount).startsWith('Here amounts are written otherwise.'));
    await press(dialog, '€12.50');
    await until(() => problemOf(amount) === '');
    expect(amount.value).to.equal('€12.50');
    await until(() => textOf(dialog).includes('To refund €12.50'));
    typeIn(amount, '1,234', 'insertFromPaste');
    await until(() => problemOf(amount).startsWith('This can be read in different ways.'));
    expect(findAll(await find(dialog, 'group', 'Readings'), 'button').map(textOf)).to.deep.equal([
      '€1,234.00',
      '€1.234',
    ]);
    typeIn(amount, '12.34');
    await until(() => textOf(dialog).includes('To refund €12.34'));
  });

  it('is said in a note where no field is drawn for it, and that note has the focus', async () => {
    const blocked = (options: RefundOptions): RefundOptions => ({
      ...options,
      lines: options.lines.map((line) =>
        line.lineId === 'l-1' ? { ...line, blocked: { label: 'Está en disputa.' } } : line,
      ),
    });
    const shop = offering(blocked);
    dialog = await openRefund(shop);
    (await find(dialog, 'radio', 'All that is left')).click();
    await choose(dialog, 'Reason', /./);
    await press(dialog, 'Check the refund');
    await until(() => textOf(dialog).includes('3 × Taza: Está en disputa.'));
    await until(() => dialog.shadowRoot?.activeElement?.id === 'astray');
  });

  it('is refused at a field that is not drawn: said where the refusal is', async () => {
    const shop = aRefundShop();
    const fields = [{ path: 'lines.0.shipping', message: 'No quedan gastos de envío.' }];
    const fault = { method: 'refunds.create', kind: 'validation', times: 1 } as const;
    shop.controls.faults.add({ ...fault, error: { fields } });
    dialog = await openRefund(shop);
    (await find(dialog, 'radio', 'All that is left')).click();
    await choose(dialog, 'Reason', /./);
    await press(dialog, 'Check the refund');
    await press(dialog, 'Refund €99.85');
    await until(() => textOf(dialog).includes('No quedan gastos de envío.'));
    expect(textOf(dialog)).to.include('The refund was not made.');
  });

  it('is read as her language writes it', async () => {
    const provider = document.createElement('care-provider');
    Object.assign(provider, { adapter: aRefundShop(), texts: [es] });
    document.body.append(provider);
    dialog = await openRefund(undefined, 'es', provider);
    typeIn(await field(dialog, 'Importe', /Taza/), '12,50');
    await until(() => /A reembolsar 12,50.€/.test(textOf(dialog)));
    await takeAway(provider);
  });

  it('is nothing at all, said where the sum stands', async () => {
    dialog = await openRefund(aRefundShop());
    await choose(dialog, 'Reason', /./);
    await press(dialog, 'Check the refund');
    await until(() => textOf(dialog).includes('Say how much is to be given back.'));
    expect(dialog.shadowRoot?.activeElement?.id).to.equal('refund');
  });

  it('has decimals in a currency without', async () => {
    const pesos = (options: RefundOptions): RefundOptions => ({
      ...options,
      ...{ currency: 'CLP', order: { product: { amount: '30000', currency: 'CLP' } } },
      lines: [{ lineId: 'l-1', product: { amount: '30000', currency: 'CLP' } }],
    });
    dialog = await openRefund(offering(pesos));
    const amount = await field(dialog, 'Amount', /Taza/);
    typeIn(amount, '10.50');
    await until(() => problemOf(amount) === 'CLP has no decimals.');
  });

  it('belongs to a line whose time is over, while another may still be refunded', async () => {
    const closed = (options: RefundOptions): RefundOptions => ({
      ...options,
      lines: options.lines.map((line, at) =>
        at === 0
          ? {
              ...line,
              window: { at: '2026-01-10T22:59:59.999Z', zone: 'Europe/Madrid', source: 'record' },
            }
          : line,
      ),
    });
    dialog = await openRefund(offering(closed));
    const mugs = await find(dialog, 'group', /Taza/);
    await until(() => textOf(mugs).includes('The time for refunds ended on'));
    expect(findAll(mugs, 'textbox')).to.deep.equal([]);
    await field(dialog, 'Units', /Lámpara/);
  });

  it('is drawn only as far as the marketplace can do it', async () => {
    const offers = (options: RefundOptions): RefundOptions => ({
      ...options,
      ...{
        modes: ['offer'],
        reasonFor: 'refund',
        customerMustAccept: true,
        customerIsNotified: false,
      },
      offers: [
        { id: '25', label: '25 %', amount: { amount: '24.96', currency: 'EUR' } },
        { id: '50', label: '50 %', amount: { amount: '49.93', currency: 'EUR' } },
      ],
    });
    dialog = await openRefund(offering(offers));
    await choose(dialog, 'Reason', /./);
    await press(dialog, 'Check the refund');
    await until(() => textOf(dialog).includes('Choose an offer.'));
    (await find(dialog, 'radio', /^50 %/)).click();
    await press(dialog, 'Check the refund');
    await find(dialog, 'button', /^Refund €49.93/);
    expect(textOf(dialog)).to.match(/50 % €49.93/);
    expect(textOf(dialog)).to.include('The customer has to accept it before the money moves.');
    expect(textOf(dialog)).to.include('The customer is not told of it automatically.');
  });

  it('has a reason for each line where the marketplace takes one', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    dialog.shadowRoot?.querySelector<HTMLInputElement>('[type="checkbox"]')?.click();
    const mugs = await find(dialog, 'group', /Taza/);
    const own = (await find(mugs, 'combobox', 'Reason')) as HTMLSelectElement;
    own.value = own.options[2]!.value;
    own.dispatchEvent(new Event('change', { bubbles: true }));
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €12.47/);
    await until(() => textOf(dialog).includes('The marketplace has the refund'));
    const sent = shop.controls.calls.find(({ method }) => method === 'refunds.create');
    expect(sent?.request).to.have.nested.property('lines[0].reasonCode', own.value);
  });

  it('has figures that nobody can compute with: said as a failed load, and told to the host', async () => {
    const told: string[] = [];
    const hear = (event: Event): number => told.push((event as CareErrorEvent).error.code ?? '');
    document.addEventListener('care-error', hear);
    const warn = console.warn;
    console.warn = () => {};
    const wrong = (options: RefundOptions): RefundOptions => ({
      ...options,
      order: { product: { amount: '10.00', currency: 'USD' } },
    });
    dialog = await openRefund(offering(wrong));
    await find(dialog, 'button', 'Try again');
    console.warn = warn;
    document.removeEventListener('care-error', hear);
    expect(told).to.deep.equal(['malformed-answer']);
  });

  it('never reaches the host’s hotkeys while it is typed', async () => {
    dialog = await openRefund(aRefundShop());
    let heard = 0;
    const hear = (): number => (heard += 1);
    document.addEventListener('keydown', hear);
    const amount = await field(dialog, 'Amount', /Taza/);
    amount.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(0);
  });
});
