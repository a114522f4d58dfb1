import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { openKeptData } from '../../../src/store/kept-data.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import {
  aRefundShop,
  field,
  giveBack,
  isThere,
  made,
  openRefund,
  press,
  typeIn,
  writeRefund,
} from '../../support/a-refund.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { find, textOf, until } from '../../support/screen.js';

describe('a refund of which nobody knows whether it was made', () => {
  watchHostPage();
  const dialogs: CareRefundDialogElement[] = [];
  afterEach(async () => {
    for (const each of dialogs.splice(0)) await takeAway(each);
  });

  const open = async (adapter: CareAdapter): Promise<CareRefundDialogElement> => {
    const dialog = await openRefund(adapter);
    dialogs.push(dialog);
    return dialog;
  };
  const says = (dialog: Node, words: string) =>
    until(
      () => textOf(dialog).includes(words),
      () => `${words} in: ${textOf(dialog)}`,
    );
  const keysOf = (shop: MemoryAdapter) =>
    shop.controls.calls.flatMap(({ method, idempotencyKey }) =>
      method === 'refunds.create' && idempotencyKey ? [idempotencyKey] : [],
    );

  it('is said so, is asked after before anything else, and is found: one record', async () => {
    const shop = aRefundShop();
    const dialog = await open(shop);
    let told = 0;
    dialog.addEventListener('care-refund-submitted', () => (told += 1));
    shop.controls.faults.add({ method: 'refunds.create', kind: 'lost-reply', times: 1 });
    await giveBack(dialog);
    await says(dialog, 'Nobody knows yet whether the refund was made');
    await says(dialog, 'Refund of €12.47 to Marta Olmedo');
    expect(isThere(dialog, 'button', /Refund|I looked/)).to.equal(false);
    expect(told).to.equal(0);
    await press(dialog, 'Check what happened');
    await says(dialog, 'The marketplace has the refund');
    expect(told).to.equal(1);
    expect(await made(shop)).to.equal(1);
    await press(dialog, 'Refund something else');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('');
  });

  it('that never arrived is sent again with the same key, and makes one', async () => {
    const shop = aRefundShop();
    const dialog = await open(shop);
    shop.controls.faults.add({ method: 'refunds.create', kind: 'lost-request', times: 1 });
    await giveBack(dialog);
    await press(dialog, 'Check what happened');
    await says(dialog, 'The refund did not arrive, and nothing was given back.');
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €12.47/);
    await says(dialog, 'The marketplace has the refund');
    const keys = keysOf(shop);
    expect(keys).to.have.length(2);
    expect(new Set(keys).size).to.equal(1);
    expect(await made(shop)).to.equal(1);
  });

  it('is found again by who comes back, and in another tab', async () => {
    const shop = aRefundShop();
    const first = await open(shop);
    shop.controls.faults.add({ method: 'refunds.create', kind: 'lost-reply', times: 1 });
    await giveBack(first);
    await says(first, 'Nobody knows yet');
    await press(first, 'Close');
    // Another store over the same browser: what another tab is.
    const second = await open({ ...shop });
    await says(second, 'Nobody knows yet whether the refund was made');
    await press(second, 'Check what happened');
    await says(second, 'The marketplace has the refund');
    first.open = true;
    await until(() => first.shadowRoot?.querySelector('.refund-form, [part~="done"]'));
    expect(isThere(first, 'button', 'Check what happened')).to.equal(false);
    expect(await made(shop)).to.equal(1);
  });

  it('that another tab has settled a while ago leaves nothing ready to be sent once more', async () => {
    const shop = aRefundShop();
    const dialog = await open(shop);
    shop.controls.faults.add({ method: 'refunds.create', kind: 'lost-reply', times: 1 });
    await giveBack(dialog);
    await says(dialog, 'Nobody knows yet');
    // What is left when it was found to be made elsewhere: neither the act nor what was typed.
    const kept = openKeptData();
    await Promise.all([kept.intents.forget(), kept.drafts.forget()]);
    await press(dialog, 'Check what happened');
    const shipping = await field(dialog, 'Shipping', /Taza/);
    await until(
      () => shipping.value === '',
      () => `still ${shipping.value}`,
    );
    expect(await made(shop)).to.equal(1);
  });

  it('on its way from one tab keeps the other from sending, and is told there when it has ended', async () => {
    const shop = aRefundShop({ latency: { command: 300 } });
    const first = await open(shop);
    const second = await open({ ...shop });
    await writeRefund(first);
    await writeRefund(second);
    await press(second, 'Check the refund');
    await press(first, 'Check the refund');
    await press(first, /^Refund €12.47/);
    await says(first, 'The refund is on its way');
    await says(first, 'Refund of €12.47 to Marta Olmedo');
    if (isThere(second, 'button', /^Refund €12.47/)) await press(second, /^Refund €12.47/);
    await says(second, 'The refund is on its way');
    await says(first, 'The marketplace has the refund');
    await says(second, 'The marketplace has the refund');
    expect(await made(shop)).to.equal(1);
  });

  it('is given up only by who was told to look, where two equal ones cannot be told apart', async () => {
    const shop = aRefundShop();
    const check = shop.check;
    shop.check = async (question, call) => {
      await check?.(question, call);
      return { outcome: 'unknown' };
    };
    const dialog = await open(shop);
    shop.controls.faults.add({ method: 'refunds.create', kind: 'lost-request', times: 1 });
    await giveBack(dialog);
    await find(dialog, 'button', 'Check what happened');
    expect(isThere(dialog, 'button', 'I looked: it is not there')).to.equal(false);
    await press(dialog, 'Check what happened');
    await says(dialog, 'it may not tell two equal ones apart');
    await press(dialog, 'I looked: it is not there');
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
  });

  it('that was taken in part says which lines were not, and keeps what was typed of them', async () => {
    const shop = aRefundShop();
    const { create } = shop.refunds!;
    shop.refunds!.create = async (request, call) => {
      const [first] = request.lines ?? [];
      await create({ ...request, lines: first ? [first] : [] }, call);
      throw Object.assign(new Error(), {
        ...{ kind: 'forbidden', outcome: 'applied', message: 'Una línea no se pudo reembolsar.' },
        items: [{ id: 'l-2', error: { kind: 'forbidden', message: 'Sin saldo.' } }],
      });
    };
    const dialog = await open(shop);
    await writeRefund(dialog);
    const lamp = await field(dialog, 'Units', /Lámpara/);
    lamp.value = '1';
    lamp.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €77.37/);
    await says(dialog, 'The marketplace has taken a part of it');
    await says(dialog, 'Not refunded: 1 × Lámpara: Sin saldo.');
    await press(dialog, 'Refund something else');
    expect((await field(dialog, 'Units', /Lámpara/)).value).to.equal('1');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('');
  });

  it('and is found to be taken in part, keeps what was typed of the rest, and is not said to be done', async () => {
    const shop = aRefundShop();
    const { create } = shop.refunds!;
    shop.refunds!.create = async (request, call) => {
      await create({ ...request, lines: (request.lines ?? []).slice(0, 1) }, call);
      throw Object.assign(new Error(), { kind: 'timeout' });
    };
    shop.check = () =>
      Promise.resolve({
        outcome: 'applied',
        items: [{ id: 'l-2', error: { message: 'Sin saldo.' } }],
      });
    const dialog = await open(shop);
    await writeRefund(dialog);
    typeIn(await field(dialog, 'Units', /Lámpara/), '1');
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €77.37/);
    await press(dialog, 'Check what happened');
    await says(dialog, 'The marketplace has taken a part of it');
    await says(dialog, 'Not refunded: 1 × Lámpara: Sin saldo.');
    await press(dialog, 'Refund something else');
    expect((await field(dialog, 'Units', /Lámpara/)).value).to.equal('1');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('');
  });

  it('is not sent at all where other tabs cannot be kept out', async () => {
    const shop = aRefundShop();
    const dialog = await open(shop);
    const locks = Object.getOwnPropertyDescriptor(LockManager.prototype, 'request')!;
    LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
    try {
      await giveBack(dialog);
      await says(dialog, 'This browser cannot keep refunds');
    } finally {
      Object.defineProperty(LockManager.prototype, 'request', locks);
    }
    expect(keysOf(shop)).to.deep.equal([]);
    await press(dialog, 'Change it');
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
  });
});
