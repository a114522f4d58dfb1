import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import type {
  CareRefundSubmitEvent,
  CareRefundSubmittedEvent,
} from '../../../src/elements/refund/refund-events.js';
import {
  aRefundShop,
  choose,
  field,
  giveBack,
  isThere,
  made,
  openRefund,
  ORDER,
  press,
  typeIn,
  writeRefund,
} from '../../support/a-refund.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

describe('a refund', () => {
  watchHostPage();
  let dialog: CareRefundDialogElement;
  afterEach(() => takeAway(dialog));

  const says = (words: string | RegExp) =>
    until(
      () =>
        typeof words === 'string' ? textOf(dialog).includes(words) : words.test(textOf(dialog)),
      () => `${String(words)} in: ${textOf(dialog)}`,
    );

  it('says whose it is, what is left beside each field and until when, and what it comes to', async () => {
    dialog = await openRefund(aRefundShop());
    await says('Refund of order 20417-A');
    await says('Left to refund: Products: €94.90 · Shipping: €4.95');
    await says(/Refunds are possible until .*Sep 26, 2026.*, that day included/);
    const mugs = await find(dialog, 'group', /3 × Taza/);
    expect(textOf(mugs)).to.match(/3 left.*€30.00 left.*€4.95 left/);
    await writeRefund(dialog);
    await says('That is €10.00');
    await says('To refund €12.47 Products €10.00 · Shipping €2.47');
  });

  it('is checked before it goes: who gets how much for what, and that it is told', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    await press(dialog, 'Check the refund');
    await find(dialog, 'heading', 'Check before you refund');
    await says(/ gets €12.47/);
    await says(/3 × Taza Units: 1 Products €10.00 Shipping €2.47 Reason: /);
    await says('The customer is told of it automatically.');
    expect(dialog.shadowRoot?.activeElement?.id).to.equal('check-title');
    await press(dialog, 'Change it');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('1');
    expect(await made(shop)).to.equal(0);
  });

  it('is sent once however often it is pressed, and the host hears of it before and after', async () => {
    const shop = aRefundShop();
    const heard: string[] = [];
    dialog = await openRefund(shop);
    dialog.addEventListener(
      'care-refund-submit',
      ({ request, incidentId }: CareRefundSubmitEvent) =>
        heard.push(`submit ${incidentId} ${JSON.stringify(request.lines)}`),
    );
    dialog.addEventListener(
      'care-refund-submitted',
      ({ orderId, refundId }: CareRefundSubmittedEvent) =>
        heard.push(`submitted ${orderId} ${refundId !== undefined}`),
    );
    dialog.incidentId = 'i-7';
    await writeRefund(dialog);
    await press(dialog, 'Check the refund');
    const submit = await find(dialog, 'button', /^Refund €12.47/);
    for (let presses = 0; presses < 5; presses += 1) submit.click();
    await says('The marketplace has the refund');
    await says('€12.47 Sent to the marketplace');
    expect(await made(shop)).to.equal(1);
    expect(heard).to.have.length(2);
    expect(heard[0]).to.match(
      /^submit i-7 .*"product":{"amount":"10.00".*"shipping":{"amount":"2.47"/,
    );
    expect(heard[1]).to.equal('submitted o-1 true');
    await press(dialog, 'Refund something else');
    await says('Left to refund: Products: €84.90 · Shipping: €2.48');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('');
  });

  it('is left to the host that takes it over, and what was typed stays', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    const taken = new Promise<void>((resolve) => {
      dialog.addEventListener('care-refund-submit', (event) => {
        event.preventDefault();
        resolve();
      });
    });
    await giveBack(dialog);
    await taken;
    await find(dialog, 'button', /^Refund €12.47/);
    expect(shop.controls.calls.some(({ method }) => method === 'refunds.create')).to.equal(false);
  });

  it('keeps what is typed when it is closed, and when its page draws it anew', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    await press(dialog, 'Close');
    await until(() => !dialog.open);
    dialog.open = true;
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
    await takeAway(dialog);
    dialog = await openRefund(shop);
    await until(async () => (await field(dialog, 'Units', /Taza/)).value === '1');
  });

  it('gives back all that is left', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    (await find(dialog, 'radio', 'All that is left')).click();
    await says('To refund €99.85');
    await choose(dialog, 'Reason', /./);
    await press(dialog, 'Check the refund');
    await press(dialog, 'Refund €99.85');
    await says('The marketplace has the refund');
    await press(dialog, 'Refund something else');
    await until(() => dialog.shadowRoot?.querySelector('[part~="blocked"]'));
  });

  it('says what was refunded meanwhile elsewhere, keeps what was typed, and sends nothing', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    await press(dialog, 'Check the refund');
    await find(dialog, 'button', /^Refund €12.47/);
    shop.controls.faults.add({ method: 'live.subscribe', kind: 'offline' });
    await shop.refunds!.create(
      {
        command: 'refund',
        orderId: 'o-1',
        lines: [{ lineId: 'l-1', product: { amount: '15.00', currency: 'EUR' } }],
        reasonCode: '501',
      },
      { idempotencyKey: 'elsewhere', signal: new AbortController().signal, locale: 'en' },
    );
    if (isThere(dialog, 'button', /^Refund €12.47/)) await press(dialog, /^Refund €12.47/);
    await says('products, €30.00 were left, now €15.00');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('1');
    expect(await made(shop)).to.equal(1);
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €12.47/);
    await says('The marketplace has the refund');
    expect(await made(shop)).to.equal(2);
  });

  it('that is refused says why in the marketplace’s words, with the form filled and ready', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    const error = { message: 'Saldo insuficiente para reembolsar.', requestId: 'req-7' };
    shop.controls.faults.add({ method: 'refunds.create', kind: 'forbidden', times: 1, error });
    await giveBack(dialog);
    await says('Saldo insuficiente para reembolsar.');
    await says('req-7');
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €12.47/);
    await says('The marketplace has the refund');
    const keys = shop.controls.calls.flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
    expect(new Set(keys).size).to.equal(2);
  });

  it('that is refused at a field says so at the field', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    const fields = [{ path: 'lines.0.shipping', message: 'No quedan gastos de envío.' }];
    shop.controls.faults.add({
      method: 'refunds.create',
      kind: 'validation',
      times: 1,
      error: { fields },
    });
    await giveBack(dialog);
    await says('No quedan gastos de envío.');
    const shipping = await field(dialog, 'Shipping', /Taza/);
    expect(shipping.getAttribute('aria-invalid')).to.equal('true');
  });

  it('follows what becomes of it, and one that was refused in the end is written again as it was', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await giveBack(dialog);
    await says('€12.47 Sent to the marketplace');
    const order = await shop.orders!.get('o-1', {
      signal: new AbortController().signal,
      locale: 'en',
    });
    await shop.controls.settleRefund(order.refunds[0]!.id, 'refused');
    await says(/€12.47 Refused: /);
    await press(dialog, 'Write it again');
    expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('€2.47');
    await says('To refund €12.47');
  });

  it('is not sent when it is closed while what is left is asked for once more', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    await press(dialog, 'Check the refund');
    const submit = await find(dialog, 'button', /^Refund €12.47/);
    shop.controls.faults.add({ method: 'refunds.options', kind: 'slow', ms: 300, times: 1 });
    submit.click();
    await find(dialog, 'button', 'Checking what is left…');
    await press(dialog, 'Close');
    dialog.open = true;
    await find(dialog, 'button', 'Check the refund');
    await new Promise((later) => setTimeout(later, 400));
    expect(shop.controls.calls.some(({ method }) => method === 'refunds.create')).to.equal(false);
  });

  it('on its way is not said to have changed what is left behind her back', async () => {
    const shop = aRefundShop();
    const { create, options } = shop.refunds!;
    let readings = 0;
    shop.refunds!.options = async (id, call) => {
      const now = await options(id, call);
      readings += 1;
      return now;
    };
    shop.refunds!.create = async (request, call) => {
      const before = readings;
      const taken = await create(request, call);
      // The feed tells of it, and what is left is shown, before the answer comes.
      await until(() => readings > before);
      await new Promise((later) => setTimeout(later));
      return taken;
    };
    dialog = await openRefund(shop);
    const said: string[] = [];
    const region = await find(dialog, 'status');
    const listener = new MutationObserver(() => said.push(textOf(region)));
    listener.observe(region, { childList: true });
    await giveBack(dialog);
    await says('The marketplace has the refund');
    await until(() => said.length > 0);
    listener.disconnect();
    expect(said).to.deep.equal(['The marketplace has the refund']);
  });

  it('whose answer comes late takes the focus from nobody', async () => {
    const shop = aRefundShop({ latency: { command: 100 } });
    dialog = document.createElement('care-refund-dialog');
    Object.assign(dialog, { lang: 'en', adapter: shop, orderId: ORDER, inline: true });
    const host = document.createElement('input');
    document.body.append(dialog, host);
    await giveBack(dialog);
    await says('The refund is on its way');
    host.focus();
    await says('The marketplace has the refund');
    await dialog.updateComplete;
    expect(document.activeElement).to.equal(host);
    host.remove();
  });

  it('that can no longer go as it was checked is shown in the form again, with the reason', async () => {
    const shop = aRefundShop();
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    await press(dialog, 'Check the refund');
    const submit = await find(dialog, 'button', /^Refund €12.47/);
    const other = await openRefund(shop);
    typeIn(await field(other, 'Units', /Taza/), '4');
    await until(() => submit.isConnected && !/€12.47/.test(textOf(submit)));
    submit.click();
    await says('Only 3 are left.');
    expect((await field(dialog, 'Units', /Taza/)).value).to.equal('4');
    expect(findAll(dialog, 'status').map(textOf)).to.include('Only 3 are left.');
    await takeAway(other);
  });

  it('that is done in part says why it cannot be finished, and can be left so: what is done is not written again', async () => {
    const shop = aRefundShop();
    const { create } = shop.refunds!;
    shop.refunds!.create = async (request, call) => {
      await create({ ...request, lines: (request.lines ?? []).slice(0, 1) }, call);
      throw Object.assign(new Error(), { kind: 'timeout' });
    };
    shop.check = () =>
      Promise.resolve({
        ...{ outcome: 'applied', resume: 'the-rest' },
        steps: [
          { id: 'l-1', outcome: 'applied' },
          { id: 'l-2', outcome: 'not-applied' },
        ],
      });
    dialog = await openRefund(shop);
    await writeRefund(dialog);
    typeIn(await field(dialog, 'Units', /Lámpara/), '1');
    await press(dialog, 'Check the refund');
    await press(dialog, /^Refund €77.37/);
    await press(dialog, 'Check what happened');
    await says('Only a part of it is done');
    const locks = Object.getOwnPropertyDescriptor(LockManager.prototype, 'request')!;
    LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
    try {
      await press(dialog, 'Finish it');
      await until(() => textOf(dialog).split('This browser cannot keep refunds').length > 2);
    } finally {
      Object.defineProperty(LockManager.prototype, 'request', locks);
    }
    await press(dialog, 'Leave it as it is');
    expect((await field(dialog, 'Units', /Lámpara/)).value).to.equal('1');
    await until(async () => (await field(dialog, 'Units', /Taza/)).value === '');
  });

  it('that is taken in part says how much was, also where only the refusal was answered', async () => {
    const shop = aRefundShop();
    const { create } = shop.refunds!;
    shop.refunds!.create = async (request, call) => {
      await create(request, call);
      throw Object.assign(new Error(), {
        ...{ kind: 'forbidden', outcome: 'applied' },
        items: [{ id: 'l-2', error: { kind: 'forbidden', message: 'Sin saldo.' } }],
      });
    };
    dialog = await openRefund(shop);
    await giveBack(dialog);
    await says('The marketplace has taken a part of it');
    await says('€12.47 Sent to the marketplace');
  });

  it('of an order that may not be refunded says why, and offers nothing', async () => {
    const shop = aRefundShop({ faults: [] }, undefined);
    const options = shop.refunds!.options;
    shop.refunds!.options = async (id, call) => ({
      ...(await options(id, call)),
      blocked: { label: 'El pedido está cancelado.' },
    });
    dialog = await openRefund(shop);
    await says('El pedido está cancelado.');
    expect(findAll(dialog, 'button').map(textOf)).to.deep.equal(['Close']);
  });
});
