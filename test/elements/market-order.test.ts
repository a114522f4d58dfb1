import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { ReadCall } from '../../src/adapter/calls.js';
import type { LiveSink } from '../../src/adapter/live-group.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../src/adapters/memory/index.js';
import { aCase } from '../support/a-case.js';
import { anIncident } from '../support/an-incident.js';
import { ago, NOW } from '../support/builders.js';
import { deferred } from '../support/deferred.js';
import { nextTask, takeAway, watchHostPage } from '../support/host-page.js';
import { textOf, until } from '../support/screen.js';
import { aTwoLineOrder } from '../support/two-line-order.js';

const other = { id: 'o-2', number: '90909-Z' };
const REASON = { code: '31', label: 'Nunca llegó' };
const LATER = { id: 'i-2', orderId: 'o-2', orderNumber: '90909-Z', reason: REASON };

/** One of a customer's, one that is closed, and one of the seller's own that is late. */
const CASES = [
  aCase(),
  aCase({ id: 'k-2', number: '25759893', state: 'closed' }),
  aCase({
    id: 'k-3',
    number: '25759111',
    desk: 'seller',
    deadline: { ...aCase().deadline!, at: ago({ days: 1 }) },
  }),
];

/** Two orders with an incident each, by a clock that this machine's is months away from. */
function aMarket(world?: 'chile'): MemoryAdapter {
  return createMemoryAdapter({
    scope: { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' },
    records: {
      ...{ threads: [], refundable: true, cases: CASES },
      orders: [aTwoLineOrder(), aTwoLineOrder({ ...other, lines: aTwoLineOrder().lines.slice(1) })],
      incidents: [anIncident({ lineIds: ['l-1'] }), anIncident({ ...LATER, lineIds: ['l-2'] })],
    },
    ...(world && { world }),
    clock: () => NOW,
  });
}

/** What is asked first is answered last. */
class LateAnswers {
  readonly asked: { readonly signal: AbortSignal; readonly answer: () => void }[] = [];
  /** From now on the line is quick. */
  isQuick = false;

  over<Asked, Answer>(
    method: (asked: Asked, call: ReadCall) => Promise<Answer>,
  ): (asked: Asked, call: ReadCall) => Promise<Answer> {
    return async (asked, call) => {
      const line = deferred<void>();
      if (this.isQuick) line.resolve();
      else this.asked.push({ signal: call.signal, answer: () => line.resolve() });
      const answer = await method(asked, call);
      await line.promise;
      return answer;
    };
  }
}

/** Each element, the read it hangs on, one thing to show and another, and what each of them says. */
const ELEMENTS = [
  {
    ...{ name: 'an order', tag: 'care-order', first: { orderId: 'o-1' } },
    then: { orderId: 'o-2' },
    late: ({ orders }: CareAdapter, answers: LateAnswers) => ({
      orders: { ...orders!, get: answers.over(orders!.get) },
    }),
    ...{ old: 'Taza', now: '90909-Z' },
  },
  {
    ...{ name: 'an incident', tag: 'care-incident-panel', first: { incidentId: 'i-1' } },
    then: { incidentId: 'i-2' },
    late: ({ incidents }: CareAdapter, answers: LateAnswers) => ({
      incidents: { ...incidents!, get: answers.over(incidents!.get) },
    }),
    ...{ old: 'Producto dañado', now: 'Nunca llegó' },
  },
  {
    ...{ name: 'what can be refunded', tag: 'care-refund-dialog' },
    first: { orderId: 'o-1', open: true, inline: true },
    then: { orderId: 'o-2' },
    late: ({ refunds }: CareAdapter, answers: LateAnswers) => ({
      refunds: { ...refunds!, options: answers.over(refunds!.options) },
    }),
    ...{ old: 'Taza', now: 'Lámpara' },
  },
  {
    ...{ name: 'the orders', tag: 'care-order-list', first: { filters: { number: '20417-A' } } },
    then: { filters: { number: '90909-Z' } },
    late: ({ orders }: CareAdapter, answers: LateAnswers) => ({
      orders: { ...orders!, list: answers.over(orders!.list) },
    }),
    ...{ old: '20417-A', now: '90909-Z' },
  },
  {
    ...{ name: 'the cases', tag: 'care-case-list', first: { group: 'open' } },
    then: { group: 'closed' },
    late: ({ cases }: CareAdapter, answers: LateAnswers) => ({
      cases: { ...cases!, list: answers.over(cases!.list) },
    }),
    ...{ old: '25759900', now: '25759893' },
  },
  {
    ...{ name: 'how many cases there are', tag: 'care-case-list', first: { desk: 'customer' } },
    then: { desk: 'seller' },
    late: ({ cases }: CareAdapter, answers: LateAnswers) => ({
      cases: { ...cases!, counts: answers.over(cases!.counts!) },
    }),
    ...{ old: 'Overdue 0', now: 'Overdue 1' },
  },
] as const;

describe('a seller in a hurry, in the market', () => {
  watchHostPage();

  for (const { name, tag, first, then, late, old, now } of ELEMENTS) {
    it(`sees of ${name} what she asked for last, whatever is answered last`, async () => {
      const answers = new LateAnswers();
      const adapter = aMarket(tag === 'care-case-list' ? 'chile' : undefined);
      const element = await shown(tag, { ...adapter, ...late(adapter, answers) }, first);
      await until(() => answers.asked.length > 0);
      answers.isQuick = true;
      Object.assign(element, then);
      await until(
        () => textOf(element).includes(now),
        () => textOf(element),
      );
      for (const { answer } of answers.asked) answer();
      await nextTask();
      expect(textOf(element)).to.contain(now).and.not.to.contain(old);
    });

    it(`leaves ${name} before it is there, and nobody is asked any more`, async () => {
      const answers = new LateAnswers();
      const adapter = aMarket(tag === 'care-case-list' ? 'chile' : undefined);
      const element = await shown(tag, { ...adapter, ...late(adapter, answers) }, first);
      await until(() => answers.asked.length > 0);
      await takeAway(element);
      await until(() => answers.asked.every(({ signal }) => signal.aborted));
      for (const { answer } of answers.asked.splice(0)) answer();
      await nextTask();
      expect(answers.asked).to.deep.equal([]);
    });
  }

  it('sees what became of an incident, although the feed is dropped, doubled and turned round', async () => {
    const adapter = aMarket();
    const sinks: LiveSink[] = [];
    const live = { subscribe: (_: unknown, sink: LiveSink) => void sinks.push(sink) };
    const element = await shown('care-incident-list', { ...adapter, live });
    await until(() => textOf(element).includes('Nunca llegó') && sinks.length > 0);
    const [sink] = sinks;
    sink!.state('open', '1');
    await adapter.controls.incidents.move('i-2', 'disputed');
    const change = { record: { kind: 'incident', id: 'i-2' } } as const;
    // Older ones after newer ones, twice, and of somebody nobody knows.
    sink!.change([change, change], '3');
    sink!.change([{ record: { kind: 'incident', id: 'gone' }, removed: true }, change], '2');
    await until(() => rowsWith(element, 'Nunca llegó', /Disputed/u) === 1);
    await adapter.controls.incidents.move('i-1', 'disputed');
    // What was missed meanwhile only a reset tells.
    sink!.state('interrupted');
    sink!.reset('9');
    await until(() => rowsWith(element, 'Producto dañado', /Disputed/u) === 1);
  });

  it('sees every case that has come once, although the feed is dropped, doubled and turned round', async () => {
    const adapter = aMarket('chile');
    const sinks: LiveSink[] = [];
    const live = { subscribe: (_: unknown, sink: LiveSink) => void sinks.push(sink) };
    const element = await shown('care-case-list', { ...adapter, live });
    await until(() => textOf(element).includes('All open 1') && sinks.length > 0);
    const [sink] = sinks;
    sink!.state('open', '1');
    const { id, number } = await adapter.controls.cases.arrive();
    const change = { record: { kind: 'case', id } } as const;
    sink!.change([change, change], '3');
    sink!.change([{ record: { kind: 'case', id: 'gone' }, removed: true }, change], '2');
    await until(() => textOf(element).includes('1 new case'));
    await until(() => rowsWith(element, number, /Open/u) === 1);
    await adapter.controls.cases.arrive();
    sink!.state('interrupted');
    sink!.reset('9');
    await until(
      () => textOf(element).includes('2 new cases') && /All open 3/u.test(textOf(element)),
    );
    expect(rowsWith(element, number, /Open/u)).to.equal(1);
  });

  it('reads by the marketplace’s clock how much time a case has left', async () => {
    const element = await shown('care-case-list', aMarket('chile'));
    await until(() => textOf(element).includes('25759900'));
    expect(textOf(element)).to.contain('5 days left').and.contain('Within the limit 1');
  });

  it('reads by the marketplace’s clock how long an incident has been open', async () => {
    const element = await shown('care-incident-list', aMarket());
    await until(() => textOf(element).includes('Nunca llegó'));
    expect(anIncident().openedAt).to.equal(ago({ days: 1 }));
    expect(textOf(element)).to.contain('Open for 24 hours');
  });
});

async function shown(tag: string, adapter: CareAdapter, given: object = {}): Promise<HTMLElement> {
  const page = await fixture(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  Object.assign(element, given, { adapter });
  page.append(element);
  return element;
}

function rowsWith(element: HTMLElement, words: string, also: RegExp): number {
  const rows = [...(element.shadowRoot?.querySelectorAll('li, tr') ?? [])].map(textOf);
  return rows.filter((row) => row.includes(words) && also.test(row)).length;
}
