import { expect } from '@open-wc/testing';
import { checkAdapter } from '../../../../src/adapter/check-adapter.js';
import { parsePage, parseRecord } from '../../../../src/adapter/parse.js';
import { incidentSchema } from '../../../../src/adapter/schemas/incident-schema.js';
import { messageSchema } from '../../../../src/adapter/schemas/message-schema.js';
import { orderSchema } from '../../../../src/adapter/schemas/order-schema.js';
import { refundOptionsSchema } from '../../../../src/adapter/schemas/refund-options-schema.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../../src/adapters/memory/index.js';
import { adapterConformance, type ConformanceFixtures } from '../../../../src/testing/index.js';
import { FIXTURES as SPANISH } from '../../../testing/memory.js';
import { command, NOW, reading, refused, replyTo, serve, type WholeAdapter } from '../asking.js';

const SALE = '2000009131468';
const DAMAGED = '2000009158302';
const CLAIM = `c-${DAMAGED}`;
const DAY = 86_400_000;

const FIXTURES: ConformanceFixtures<MemoryAdapter> = {
  locale: 'en',
  otherLocale: 'es',
  patience: 1000,
  pageSize: 3,
  file: SPANISH.file!,
  refusedFile: SPANISH.refusedFile!,
  write: SPANISH.write!,
  fault: SPANISH.fault!,
  slow: SPANISH.slow!,
  otherShop: SPANISH.otherShop!,
  longThread: 'p-2000009140077',
  reply: { threadId: 'p-2000009184411', text: 'It does.' },
  start: {
    about: { kind: 'order', id: SALE },
    recipient: 'customer',
    reasonCode: 'OTHER',
    text: 'Good morning.',
  },
  incident: {
    incidentId: 'c-2000009149915',
    action: 'accept-return',
    answers: { formId: 'return', formVersion: '1', values: { label: 'marketplace' } },
  },
};

function inMexico(): { adapter: WholeAdapter; later: (ms: number) => void } {
  let now = NOW;
  const adapter = serve({ world: 'mexico', clock: () => now });
  return { adapter, later: (ms) => void (now += ms) };
}

describe('the marketplace in Mexico', () => {
  it('keeps the treaty, as far as it answers', async () => {
    const make = () => createMemoryAdapter({ world: 'mexico' });
    const { counts, text } = await adapterConformance(make, FIXTURES).run();
    expect(counts.failed, text).to.equal(0);
    expect(counts.passed, text).to.be.greaterThan(80);
  });

  it('is read whole by the schemas, in pesos', async () => {
    const { adapter } = inMexico();
    expect(checkAdapter(adapter).problems).to.deep.equal([]);
    const orders = await adapter.orders.list({ limit: 50 }, reading());
    expect(parsePage(orderSchema, orders, 'orders.list').bad).to.deep.equal([]);
    expect(new Set(orders.items.map(({ total }) => total.currency))).to.deep.equal(
      new Set(['MXN']),
    );
    const claims = await adapter.incidents.list({ limit: 50 }, reading());
    expect(parsePage(incidentSchema, claims, 'incidents.list').bad).to.deep.equal([]);
    for (const { id } of (await adapter.threads.list({ limit: 50 }, reading())).items) {
      const said = await adapter.threads.messages({ threadId: id, limit: 50 }, reading());
      expect(parsePage(messageSchema, said, 'threads.messages').bad).to.deep.equal([]);
    }
    const options = await adapter.refunds.options(SALE, reading());
    expect(parseRecord(refundOptionsSchema, options, 'refunds.options').ok).to.equal(true);
  });

  it('offers fixed parts of the products, one of them once, which the customer accepts or not', async () => {
    for (const [orderId, end] of [
      [SALE, 'done'],
      [DAMAGED, 'refused'],
    ] as const) {
      const { adapter, later } = inMexico();
      const before = await adapter.refunds.options(orderId, reading());
      expect(before.modes).to.deep.equal(['total', 'offer']);
      expect(before.customerMustAccept).to.equal(true);
      const offer = before.offers!.find(({ id }) => id === 'offer-30')!;
      expect(Number(offer.amount.amount)).to.be.closeTo(
        0.3 * Number(before.order!.product.amount),
        0.01,
      );
      const request = { command: 'refund', orderId, offerId: offer.id } as const;
      const [made] = await adapter.refunds.create(request, command());
      expect([made?.state, made?.total]).to.deep.equal(['offered', offer.amount]);
      const after = await adapter.refunds.options(orderId, reading());
      expect([after.modes, after.offers]).to.deep.equal([['total'], undefined]);
      const again = await refused(adapter.refunds.create(request, command()));
      expect(again.fields?.[0]?.path).to.equal('offerId');
      later(10 * 60_000);
      const { refunds } = await adapter.orders.get(orderId, reading());
      expect(refunds.map(({ state }) => state)).to.deep.equal([end]);
    }
  });

  it('knows an offer that was made also where keys are forgotten', async () => {
    const adapter = serve({ world: 'mexico', refundKeys: 'forgotten' });
    const request = { command: 'refund', orderId: SALE, offerId: 'offer-30' } as const;
    const baseline = { ids: [], at: new Date(NOW).toISOString() };
    const question = { key: 'k', record: { kind: 'order', id: SALE }, request, baseline };
    const [made] = await adapter.refunds.create(request, command());
    expect(await adapter.check(question, reading())).to.deep.equal({
      outcome: 'applied',
      record: { kind: 'refund', id: made!.id },
    });
  });

  it('gives nothing back but all of it, or an offer', async () => {
    const { adapter } = inMexico();
    const product = { amount: '10.00', currency: 'MXN' };
    const lines = [{ lineId: `${SALE}-1`, product }];
    const part = { command: 'refund', orderId: SALE, lines } as const;
    const error = await refused(adapter.refunds.create(part, command()));
    expect(error.fields?.map(({ code }) => code)).to.deep.equal(['only-all-of-it']);
  });

  it('has limits on what can be done about a claim, and a mediator who takes it over', async () => {
    const { adapter } = inMexico();
    const claim = await adapter.incidents.get(CLAIM, reading());
    const limits = claim.actions.flatMap(({ deadline }) => Date.parse(deadline?.at ?? '') || []);
    expect(limits.every((at) => at > Date.parse(claim.openedAt!) + 2 * DAY)).to.equal(true);
    expect(claim.actions.map(({ id }) => id)).not.to.include('resolve');
    const values = { story: 'El cliente no acepta lo que le proponemos.' };
    const { incident } = await adapter.incidents.act(
      {
        command: 'incident-act',
        incidentId: CLAIM,
        action: 'escalate',
        answers: { formId: 'dispute', formVersion: '1', values },
        files: [],
      },
      command(),
    );
    expect([incident.state, incident.turn]).to.deep.equal(['escalated', 'mediator']);
    expect(incident.threads?.map((thread) => thread.with)).to.deep.equal(['mediator']);
    expect(incident.actions.map(({ id }) => id)).to.deep.equal(['refund', 'add-evidence']);
    const { compose } = await adapter.threads.get(`p-${DAMAGED}`, reading());
    expect(compose?.recipients.map(({ id }) => id)).to.deep.equal(['mediator']);
  });

  it('reads messages before they are passed on', async () => {
    const { adapter } = inMexico();
    const threadId = 'p-2000009184411';
    for (const [text, state] of [
      ['Sí, sirve.', 'delivered'],
      ['Escríbame al 55 4160 0192.', 'rejected'],
    ] as const) {
      const { message } = await adapter.threads.reply(replyTo(threadId, { text }), command());
      expect(message?.delivery?.state).to.equal(state);
    }
  });

  it('says that it cannot do what it does not offer', async () => {
    const { adapter } = inMexico();
    const needed = { command: 'thread-attention', threadId: `p-${SALE}`, needed: true } as const;
    const set = refused(adapter.threads.setReplyNeeded(needed, command()));
    const found = refused(adapter.threads.list({ limit: 5, text: 'comal' }, reading()));
    expect([(await set).kind, (await found).kind]).to.deep.equal(['unsupported', 'unsupported']);
    expect(Object.keys(adapter)).not.to.include('live');
    expect(Object.keys(adapter)).not.to.include('figures');
  });
});
