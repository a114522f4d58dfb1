import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { Order } from '../../../src/model/order.js';
import type { RefundRequest } from '../../../src/adapter/commands.js';
import { spain } from '../../../src/adapters/memory/worlds/spain.js';
import { endOfDayInMadrid } from '../../../src/adapters/memory/worlds/days-in-spain.js';
import { command, isFree, NOW, orderWhere, reading, refused, serve, textsIn } from './asking.js';

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const centsOf = ({ amount }: { amount: string }) => Math.round(Number(amount) * 100);

/** An order of two lines, one of them with shipping, of which nothing was refunded. */
const isTwoLined = (order: Order) =>
  isFree(order) &&
  order.lines.length === 2 &&
  order.shipments.length === 1 &&
  centsOf(order.lines[0]!.shipping!) > 0;

function refund(orderId: string, changes: Partial<RefundRequest> = {}): RefundRequest {
  return { command: 'refund', orderId, reasonCode: '501', ...changes };
}

async function withOrder(options: MemoryOptions = {}, test = isTwoLined) {
  const adapter = serve(options);
  return { adapter, order: await orderWhere(adapter, test) };
}

/** What every field of a refusal says, by its path. */
async function fieldsOf(act: Promise<unknown>): Promise<Record<string, string | undefined>> {
  const { kind, outcome, fields = [] } = await refused(act);
  expect([kind, outcome]).to.deep.equal(['validation', 'not-applied']);
  return Object.fromEntries(fields.map(({ path, code }) => [path, code]));
}

describe('what can be refunded in the memory market', () => {
  it('is all of a shipped order: a line, its shipping, its units, and the order as a whole', async () => {
    const { adapter, order } = await withOrder();
    const options = await adapter.refunds.options(order.id, reading());
    expect(options.modes).to.include.members(['total', 'order-amount', 'line-units']);
    expect(options.lines.map(({ product }) => product)).to.deep.equal(
      order.lines.map(({ price }) => price),
    );
    expect(options.lines.map(({ units }) => units)).to.deep.equal(
      order.lines.map(({ quantity }) => quantity),
    );
    const sum = options.lines.reduce((all, { product }) => all + centsOf(product), 0);
    expect(centsOf(options.order!.product)).to.equal(sum);
    expect(options).to.deep.include({ existing: [], customerIsNotified: true, reasonFor: 'line' });
    expect(options.window).to.deep.include({ zone: 'Europe/Madrid', source: 'policy' });
    expect(options.window!.rule).to.deep.include({
      days: 200,
      from: order.shipments[0]!.shippedAt,
    });
  });

  it('is nothing of what has not left the shop, was cancelled, or left it too long ago', async () => {
    const adapter = serve();
    const why = async (test: (order: Order) => boolean) => {
      const { id } = await orderWhere(adapter, test);
      return (await adapter.refunds.options(id, reading())).blocked?.code;
    };
    expect(await why(({ state }) => state.code === 'SHIPPING')).to.equal('not-shipped');
    expect(await why(({ state }) => state.code === 'CANCELED')).to.equal('order-cancelled');
    const isOld = ({ shipments: [parcel] }: Order) =>
      (parcel?.shippedAt ?? '9') < new Date(NOW - 202 * 86_400_000).toISOString();
    expect(await why(isOld)).to.equal('window-closed');
  });

  it('is, of an order in two parcels, what has left: each line has its own window', async () => {
    const isHalf = ({ shipments }: Order) => shipments.some(({ shippedAt }) => shippedAt === null);
    const { adapter, order } = await withOrder({}, isHalf);
    const { lines, window, blocked } = await adapter.refunds.options(order.id, reading());
    expect(lines.map((line) => line.blocked?.code)).to.include.members([undefined, 'not-shipped']);
    expect([window, blocked]).to.deep.equal([undefined, undefined]);
    expect(lines.find((line) => line.blocked)!.window!.rule).not.to.have.property('from');
  });

  it('until the end of the day in Madrid, whatever its clocks did in between', () => {
    const end = (from: string, days: number) =>
      new Date(endOfDayInMadrid(Date.parse(from), days)).toISOString();
    expect(end('2026-03-01T10:00:00Z', 0)).to.equal('2026-03-01T23:00:00.000Z');
    expect(end('2026-03-01T23:30:00Z', 0)).to.equal('2026-03-02T23:00:00.000Z');
    expect(end('2026-03-01T10:00:00Z', 200)).to.equal('2026-09-17T22:00:00.000Z');
    expect(end('2026-03-28T10:00:00Z', 0)).to.equal('2026-03-28T23:00:00.000Z');
    expect(end('2026-03-28T10:00:00Z', 1)).to.equal('2026-03-29T22:00:00.000Z');
    expect(end('2026-10-24T21:59:00Z', 1)).to.equal('2026-10-25T23:00:00.000Z');
  });

  it('is refused to the minute after that day, and given to the minute before', async () => {
    let now = NOW;
    const { adapter, order } = await withOrder({ clock: () => now, pace: never });
    const last = endOfDayInMadrid(Date.parse(order.shipments[0]!.shippedAt!), 200);
    const asked = refund(order.id, { order: { product: eur('1.00') } });
    now = last;
    expect(await refused(adapter.refunds.create(asked, command()))).to.include({
      kind: 'forbidden',
      code: 'window-closed',
    });
    now = last - 1;
    expect(await adapter.refunds.create(asked, command())).to.have.length.above(0);
  });
});

describe('a refund in the memory market', () => {
  it('takes one unit and half of the shipping off what is left, at once', async () => {
    const { adapter, order } = await withOrder();
    const [first, second] = order.lines;
    const half = Math.floor(centsOf(first!.shipping!) / 2);
    const made = await adapter.refunds.create(
      refund(order.id, {
        lines: [
          { lineId: first!.id, shipping: eur((half / 100).toFixed(2)) },
          { lineId: second!.id, product: second!.unitPrice!, units: 1, reasonCode: '503' },
        ],
      }),
      command({ expectedVersion: order.version! }),
    );
    expect(made.map(({ state, parts }) => [state, parts[0]!.lineId])).to.deep.equal([
      ['sent', first!.id],
      ['sent', second!.id],
    ]);
    expect(new Set(made.map(({ groupId }) => groupId)).size).to.equal(1);
    expect(made[1]!.parts[0]!.reason).to.deep.equal({ code: '503', label: 'Falta un artículo' });
    const left = await adapter.refunds.options(order.id, reading());
    expect(centsOf(left.lines[0]!.shipping!)).to.equal(centsOf(first!.shipping!) - half);
    expect(left.lines[1]!.units).to.equal(second!.quantity - 1);
    expect(left.existing).to.deep.equal(made.map(({ id }) => id));
    expect(left.version).not.to.equal(order.version);
    expect((await adapter.orders.get(order.id, reading())).refunds).to.deep.equal(made);
  });

  it('of the order as a whole is shared among its lines, to the last cent', async () => {
    const { adapter, order } = await withOrder();
    const amount = eur('1.01');
    const made = await adapter.refunds.create(
      refund(order.id, { order: { product: amount } }),
      command(),
    );
    expect(made.reduce((all, { total }) => all + centsOf(total), 0)).to.equal(101);
  });

  it('is refused at the field for everything that a client may get wrong', async () => {
    const { adapter, order } = await withOrder();
    const [line] = order.lines;
    const over = eur(((centsOf(line!.price) + 1) / 100).toFixed(2));
    const asked = (part: object) =>
      fieldsOf(
        adapter.refunds.create(
          refund(order.id, { lines: [{ lineId: line!.id, ...part }] }),
          command(),
        ),
      );
    expect(await asked({ product: over })).to.deep.equal({ 'lines.0.product': 'more-than-left' });
    expect(await asked({ product: eur('-1.00') })).to.deep.equal({
      'lines.0.product': 'not-an-amount',
    });
    expect(await asked({ product: eur('1.005') })).to.deep.equal({
      'lines.0.product': 'too-many-decimals',
    });
    expect(await asked({ product: eur('0.00') })).to.deep.equal({
      'lines.0.product': 'nothing-to-refund',
    });
    expect(await asked({ product: eur('1,5') })).to.deep.equal({
      'lines.0.product': 'not-an-amount',
    });
    expect(await asked({ product: { amount: '1.00', currency: 'USD' } })).to.deep.equal({
      'lines.0.product': 'other-currency',
    });
    expect(await asked({ product: eur('1.00'), units: 1.5 })).to.deep.equal({
      'lines.0.units': 'units-not-whole',
    });
    expect(await asked({ product: eur('1.00'), units: 9 })).to.deep.equal({
      'lines.0.units': 'more-than-left',
    });
    expect(await asked({ product: eur('1.00'), reasonCode: '101' })).to.deep.equal({
      'lines.0.reasonCode': 'reason-unknown',
    });
    expect(await asked({ lineId: 'none', product: eur('1.00') })).to.deep.equal({
      'lines.0.lineId': 'line-unknown',
    });
    const twice = { lineId: line!.id, product: eur('1.00') };
    const act = adapter.refunds.create(refund(order.id, { lines: [twice, twice] }), command());
    expect(await fieldsOf(act)).to.deep.equal({ 'lines.1.lineId': 'line-twice' });
    const bare = { command: 'refund', orderId: order.id, order: { product: eur('1.00') } } as const;
    const many = { ...bare, note: 'x'.repeat(501) };
    expect(await fieldsOf(adapter.refunds.create(many, command()))).to.deep.equal({
      reasonCode: 'reason-required',
      note: 'note-too-long',
    });
    const { refunds } = await adapter.orders.get(order.id, reading());
    expect(refunds, 'nothing was done').to.deep.equal([]);
  });

  it('is refused where the order was refunded meanwhile', async () => {
    const { adapter, order } = await withOrder();
    const version = { expectedVersion: order.version! };
    const asked = refund(order.id, { order: { product: eur('1.00') } });
    await adapter.refunds.create(asked, command(version));
    expect(await refused(adapter.refunds.create(asked, command(version)))).to.include({
      kind: 'conflict',
      outcome: 'not-applied',
    });
  });

  it('is one for its key, and never more than is left however often it is asked for', async () => {
    const { adapter, order } = await withOrder();
    const all = refund(order.id, { order: { product: order.lines[0]!.price } });
    const call = command();
    const first = await adapter.refunds.create(all, call);
    expect(await adapter.refunds.create(all, call)).to.deep.equal(first);
    const other = { ...all, note: 'Otra nota' };
    expect(await refused(adapter.refunds.create(other, call))).to.include({ kind: 'conflict' });
    const rest = await adapter.refunds.options(order.id, reading());
    const whole = refund(order.id, { order: { ...rest.order! } });
    await adapter.refunds.create(whole, command());
    const again = await refused(adapter.refunds.create(whole, command()));
    expect(again).to.include({ kind: 'forbidden', code: 'fully-refunded' });
  });

  it('is told to the customer, in the conversation about the order', async () => {
    const { adapter, order } = await withOrder();
    await adapter.refunds.create(refund(order.id, { order: { product: eur('12.50') } }), command());
    const about = { kind: 'order', id: order.id };
    const { items } = await adapter.threads.list({ about, limit: 5 }, reading());
    const [text] = (await textsIn(adapter, items[0]!.id)).slice(-1);
    expect(text).to.include('12,50 €').and.to.include(order.number);
    expect(items[0]!.lastMessage!.from.kind).to.equal('operator');
  });

  it('is sent, then pending, then paid with its number, each at its own moment', async () => {
    let now = NOW;
    const { adapter, order } = await withOrder({ clock: () => now });
    const states = async () =>
      (await adapter.orders.get(order.id, reading())).refunds.map(({ state }) => state);
    const [line] = order.lines;
    const part = { lineId: line!.id, product: eur('1.00') };
    await adapter.refunds.create(refund(order.id, { lines: [part] }), command());
    expect(await states()).to.deep.equal(['sent']);
    now += 5000;
    expect(await states()).to.deep.equal(['pending']);
    now += 3_600_000;
    const { refunds, version } = await adapter.orders.get(order.id, reading());
    expect(refunds[0]).to.include({
      state: 'done',
      settledAt: new Date(NOW + 30_000).toISOString(),
    });
    expect(refunds[0]!.reference).to.match(/^TR-/);
    expect(version).not.to.equal(order.version);
  });

  it('is refused for want of balance in the marketplace’s words, and what was left is left again', async () => {
    const { adapter, order } = await withOrder({ pace: never });
    const [made] = await adapter.refunds.create(
      refund(order.id, { order: { product: eur('1.00') } }),
      command(),
    );
    const ended = await adapter.controls.settleRefund(made!.id, 'refused');
    expect(ended.refusal).to.deep.equal({
      code: 'no-balance',
      label: 'La tienda no tiene saldo suficiente para el reembolso.',
    });
    const options = await adapter.refunds.options(order.id, reading());
    const price = order.lines.reduce((all, line) => all + centsOf(line.price), 0);
    const rest = (await adapter.orders.get(order.id, reading())).refunds
      .filter(({ state }) => state !== 'refused')
      .reduce((all, { total }) => all + centsOf(total), 0);
    expect(centsOf(options.order!.product)).to.equal(price - rest);
  });

  it('that goes through for one line only says which it was not, and the same key says the same', async () => {
    const adapter = serve();
    const { orders } = spain.catalogue({
      seed: 1,
      epoch: NOW,
      threads: 180,
      longThread: 0,
      cases: 0,
    });
    const fateOf = (order: string, line: string) => orders.fateOf?.(order, line);
    const order = await orderWhere(
      adapter,
      (each) => isFree(each) && each.lines.some(({ id }) => fateOf(each.id, id) === 'not-debited'),
    );
    const lines = order.lines.map(({ id }) => ({ lineId: id, product: eur('1.00') }));
    const call = command();
    const asked = refund(order.id, { lines });
    for (const time of ['first', 'again']) {
      const error = await refused(adapter.refunds.create(asked, call));
      expect(error.outcome, time).to.equal('applied');
      expect(error.items!.map(({ id, error: { code } }) => [id, code])).to.deep.equal([
        [order.lines.at(-1)!.id, 'not-debited'],
      ]);
    }
    const { refunds } = await adapter.orders.get(order.id, reading());
    expect(refunds).to.have.length(order.lines.length - 1);
    const { outcome, items } = await ask(adapter, order, asked, call.idempotencyKey);
    expect([outcome, items?.map(({ id, error }) => [id, error.code])]).to.deep.equal([
      'applied',
      [[order.lines.at(-1)!.id, 'not-debited']],
    ]);
  });
});

describe('what became of a refund', () => {
  it('is known by its key: of a lost reply that it was made, of a lost request that it was not', async () => {
    for (const [kind, outcome] of [
      ['lost-reply', 'applied'],
      ['lost-request', 'not-applied'],
    ] as const) {
      const { adapter, order } = await withOrder();
      adapter.controls.faults.add({ method: 'refunds.create', kind, times: 1 });
      const asked = refund(order.id, { order: { product: eur('2.00') } });
      const call = command();
      expect(await refused(adapter.refunds.create(asked, call))).to.include({ outcome: 'unknown' });
      const answer = await ask(adapter, order, asked, call.idempotencyKey);
      expect(answer.outcome).to.equal(outcome);
      const again = await adapter.refunds.create(asked, call);
      const { refunds } = await adapter.orders.get(order.id, reading());
      expect(refunds, 'one act, however often').to.deep.equal(again);
    }
  });

  it('is found by the baseline where keys are forgotten, and unknown where two are equal', async () => {
    const { adapter, order } = await withOrder({ refundKeys: 'forgotten' });
    const asked = refund(order.id, { order: { product: eur('2.00') } });
    const call = command();
    const outcome = async () => (await ask(adapter, order, asked, call.idempotencyKey)).outcome;
    expect(await outcome()).to.equal('not-applied');
    await adapter.refunds.create(refund(order.id, { order: { product: eur('3.00') } }), command());
    expect(await outcome(), 'another amount').to.equal('not-applied');
    await adapter.refunds.create(asked, call);
    expect(await outcome()).to.equal('applied');
    await adapter.refunds.create(asked, call);
    expect(await outcome(), 'nobody can say which').to.equal('unknown');
  });

  it('is found where keys are forgotten also of a part that was taken, and of less that may be it', async () => {
    const { adapter, order } = await withOrder({ refundKeys: 'forgotten' });
    const [one, two] = order.lines.map(({ id }) => ({ lineId: id, product: eur('1.00') }));
    const asked = async (changes: Partial<RefundRequest>) => {
      const answer = await ask(adapter, order, refund(order.id, changes), 'k');
      return [answer.outcome, answer.items?.map(({ id }) => id)];
    };
    await adapter.refunds.create(refund(order.id, { lines: [one!] }), command());
    expect(await asked({ lines: [one!, two!] })).to.deep.equal(['applied', [two!.lineId]]);
    expect(await asked({ lines: [one!] })).to.deep.equal(['applied', undefined]);
    expect(await asked({ lines: [two!] })).to.deep.equal(['not-applied', undefined]);
    expect(await asked({ order: { product: eur('2.00') } })).to.deep.equal(['unknown', undefined]);
    expect(await asked({ offerId: 'offer-10' })).to.deep.equal(['not-applied', undefined]);
  });

  it('is the same in every tab: they share one ledger', async () => {
    const persist = `refunds-${crypto.randomUUID()}`;
    const { adapter: here, order } = await withOrder({ persist });
    const there = serve({ persist });
    const version = { expectedVersion: order.version! };
    const asked = refund(order.id, { order: { product: eur('2.00') } });
    const acts = [here, there].map((tab) => tab.refunds.create(asked, command(version)));
    const ends = await Promise.allSettled(acts);
    expect(ends.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    for (const tab of [here, there]) {
      const { refunds } = await tab.orders.get(order.id, reading());
      expect(refunds.reduce((all, { total }) => all + centsOf(total), 0)).to.equal(200);
    }
    await here.controls.reset();
  });
});

const never = {
  refundPending: Infinity,
  refundSettled: Infinity,
  operatorChecks: Infinity,
  customerAnswers: Infinity,
};

type Adapter = ReturnType<typeof serve>;

function ask(adapter: Adapter, order: Order, request: RefundRequest, key: string) {
  const baseline = { ids: order.refunds.map(({ id }) => id), at: new Date(NOW).toISOString() };
  return adapter.check(
    { key, record: { kind: 'order', id: order.id }, request, baseline },
    reading(),
  );
}
