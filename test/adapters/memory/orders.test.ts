import { expect } from '@open-wc/testing';
import { orderSchema } from '../../../src/adapter/schemas/order-schema.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { isFree, orderWhere, reading, refused, serve } from './asking.js';

describe('orders in the memory market', () => {
  it('come in every situation that their screen has, in the first pages', async () => {
    const adapter = serve();
    const found = await Promise.all(
      [
        isFree,
        (order: Parameters<typeof isFree>[0]) => order.lines.length === 3,
        (order: Parameters<typeof isFree>[0]) => order.shipments.length === 2,
        ({ shipments }: Parameters<typeof isFree>[0]) =>
          shipments.some(({ shippedAt }) => shippedAt === null),
        ...['WAITING_ACCEPTANCE', 'SHIPPING', 'CLOSED', 'CANCELED'].map(
          (code) =>
            ({ state }: Parameters<typeof isFree>[0]) =>
              state.code === code,
        ),
        ...['done', 'refused', 'pending'].map(
          (state) =>
            ({ refunds }: Parameters<typeof isFree>[0]) =>
              refunds.some((refund) => refund.state === state),
        ),
        ({ lines }: Parameters<typeof isFree>[0]) => lines.some(({ frozen }) => frozen),
        ({ actions }: Parameters<typeof isFree>[0]) =>
          actions.some(({ blocked }) => blocked?.code === 'window-closed'),
      ].map((test) => orderWhere(adapter, test)),
    );
    for (const order of found) {
      expect(parseRecord(orderSchema, order, 'orders.list'), order.id).to.have.property('ok', true);
    }
  });

  it('say in words why a refund was refused, in the language asked for', async () => {
    const adapter = serve();
    const isRefused = ({ refunds }: Parameters<typeof isFree>[0]) =>
      refunds.some(({ state }) => state === 'refused');
    const { id } = await orderWhere(adapter, isRefused);
    const labels = await Promise.all(
      ['es', 'en'].map(async (locale) => {
        const [refund] = (await adapter.orders.get(id, reading(locale))).refunds;
        return [refund!.refusal!.label, refund!.parts[0]!.reason!.label];
      }),
    );
    expect(labels[0]![0]).to.include('saldo');
    expect(labels[1]![0]).to.include('balance');
    expect(labels[0]![1]).not.to.equal(labels[1]![1]);
  });

  it('show their products by pictures, and hand out their invoice', async () => {
    const adapter = serve();
    const { lines, documents } = await orderWhere(adapter, isFree);
    const { picture } = lines[0]!;
    for (const { id, size, type } of [picture!, documents![0]!]) {
      const opened = await adapter.files.open(id, reading());
      expect('bytes' in opened && [opened.bytes.size, opened.bytes.type]).to.deep.equal([
        size,
        type,
      ]);
    }
    expect(await refused(adapter.files.open('p-none', reading()))).to.include({
      kind: 'not-found',
    });
    expect(await refused(adapter.files.open('d-none', reading()))).to.include({
      kind: 'not-found',
    });
  });

  it('are found by an open incident, and by messages that wait for an answer', async () => {
    const adapter = serve();
    const list = (query: object) => adapter.orders.list({ limit: 200, ...query }, reading());
    const frozen = await list({ withIncident: true });
    expect(frozen.items).to.have.length.above(3);
    expect(frozen.items.every(({ incidents = [] }) => incidents.some(({ open }) => open))).to.equal(
      true,
    );
    const { total } = await list({});
    const others = await list({ withIncident: false });
    expect(frozen.total!.value + others.total!.value).to.equal(total!.value);

    const waiting = await list({ withUnansweredMessages: true });
    const needy = await adapter.threads.list({ attention: ['needs-reply'], limit: 200 }, reading());
    const asked = new Set(needy.items.flatMap(({ about }) => about.map(({ id }) => id)));
    expect(new Set(waiting.items.map(({ id }) => id))).to.deep.equal(asked);
    const [thread] = needy.items.filter(({ about }) => about.length > 0);
    await adapter.threads.setReplyNeeded(
      { command: 'thread-attention', threadId: thread!.id, needed: false },
      { ...reading(), idempotencyKey: 'k' },
    );
    const after = await list({ withUnansweredMessages: true });
    const isElsewhere = needy.items.some(
      ({ id, about }) => id !== thread!.id && about[0]?.id === thread!.about[0]!.id,
    );
    expect(after.total!.value).to.equal(asked.size - (isElsewhere ? 0 : 1));
  });

  it('say what may be done, and why not where it may not', async () => {
    const adapter = serve();
    const { actions } = await orderWhere(adapter, ({ state }) => state.code === 'SHIPPING');
    expect(actions.map(({ id }) => id)).to.deep.equal([
      'refund',
      'message-customer',
      'message-operator',
    ]);
    expect(actions[0]!.blocked).to.deep.equal({
      code: 'not-shipped',
      label: 'Aún no se ha enviado: se puede anular.',
    });
    const frozen = await orderWhere(adapter, ({ incidents }) => incidents?.[0]?.open === true);
    expect(frozen.actions.map(({ id }) => id)).to.include('resolve');
  });
});
