import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import type { CasesGroup } from '../../../src/adapter/cases-group.js';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareSummaryElement } from '../../../src/elements/summary/summary-element.js';
import type { CareCase } from '../../../src/model/case.js';
import { aCase } from '../../support/a-case.js';
import { aConversation, aMessage, ago, anOrder, NOW, recordsOf } from '../../support/builders.js';
import { deferred } from '../../support/deferred.js';
import { find, findAll, textOf, until } from '../../support/screen.js';

const summary = (adapter: CareAdapter): Promise<CareSummaryElement> =>
  fixture(html`<care-summary lang="en" .adapter=${adapter}></care-summary>`);

const waiting = (id: string, hours: number) =>
  aConversation([aMessage({ id: `m-${id}`, sentAt: ago({ hours }), text: `text of ${id}` })], {
    id,
  });

describe('the summary', () => {
  it('shows what waits, longest first, and how much', async () => {
    const records = recordsOf(waiting('new', 1), waiting('old', 30), waiting('older', 50));
    const element = await summary(createMemoryAdapter({ records, clock: () => NOW }));
    const rows = await until(() => {
      const found = findAll(element, 'listitem');
      return found.length === 3 && found;
    });
    expect(rows.map((row) => /text of \w+/.exec(textOf(row))?.[0])).to.deep.equal([
      'text of older',
      'text of old',
      'text of new',
    ]);
    expect(textOf(element)).to.contain('3 ');
  });

  it('claims no number where nothing waits', async () => {
    const element = await summary(createMemoryAdapter({ records: { threads: [] } }));
    await until(() => textOf(element).includes('Everything is answered'));
    expect(textOf(element)).not.to.contain('0');
  });

  it('says what it is also while it loads and when it fails', async () => {
    const hanging = createMemoryAdapter({ faults: [{ method: 'threads.list', kind: 'hang' }] });
    await find(await summary(hanging), 'heading', 'Messages to answer');
    const failing = createMemoryAdapter({
      faults: [{ method: 'threads.list', kind: 'forbidden' }],
    });
    const element = await summary(failing);
    await find(element, 'button', 'Try again');
    await find(element, 'heading', 'Messages to answer');
  });

  it('shows what else waits, and each leads there', async () => {
    const element = await summary(createMemoryAdapter({ clock: () => NOW }));
    const wishes: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => wishes.push(destination));
    await until(() => /\d+ open \d+ not answered Oldest: \d+ days/.test(textOf(element)));
    (await find(element, 'button', /^\d+ orders with messages to answer$/)).click();
    (await find(element, 'button', /^\d+ orders with an open incident$/)).click();
    (await find(element, 'button', 'All incidents')).click();
    (await find(element, 'button', 'Order not received')).click();
    expect(wishes.slice(0, 3)).to.deep.equal([
      { to: 'orders', only: 'unanswered' },
      { to: 'orders', only: 'with-incident' },
      { to: 'incidents' },
    ]);
    expect(wishes[3]).to.include({ to: 'incident' });
  });

  it('says how each figure went, not only draws it, and whether it is as it should be', async () => {
    const adapter = createMemoryAdapter({ clock: () => NOW });
    const figure = {
      id: 'incident-rate',
      unit: 'ratio',
      value: 0.062,
      goal: { atMost: 0.05 },
      history: [
        { period: { code: '2026-01', label: 'Jan 2026' }, value: 0.021 },
        { period: { code: '2026-02' }, value: 0.05 },
      ],
      asOf: new Date(NOW).toISOString(),
    } as const;
    const element = await summary({
      ...adapter,
      figures: { list: () => Promise.resolve([figure]) },
    });
    const picture = await until(() => element.shadowRoot?.querySelector('svg[role="img"]'));
    expect(picture.getAttribute('aria-label')).to.equal(
      'Incident rate before: Jan 2026 2.1% · 2026-02 5%',
    );
    for (const words of ['6.2%', 'Goal missed. Goal: at most 5%']) {
      await until(
        () => textOf(element).includes(words),
        () => `${words} in: ${textOf(element)}`,
      );
    }
    expect(picture.querySelector('[style]')).to.equal(null);
  });

  it('has what the marketplace has, and says what could not be read at its place', async () => {
    const adapter = createMemoryAdapter({
      clock: () => NOW,
      offers: { threads: null, figures: null },
      faults: [{ method: 'incidents.list', kind: 'forbidden' }],
    });
    const element = await summary(adapter);
    await find(element, 'button', 'Try again');
    await find(element, 'heading', 'Orders that wait');
    for (const name of ['Messages to answer', 'Quality figures']) {
      expect(findAll(element, 'heading', name)).to.deep.equal([]);
    }
  });

  it('counts cases by urgency, each number leading to its group, the nearest on top', async () => {
    const records = {
      orders: [anOrder()],
      cases: [
        aCase({ id: 'k-2', number: '222' }),
        aCase({ number: '111', deadline: { ...aCase().deadline!, at: '2026-03-10T02:59:59Z' } }),
      ],
    };
    const adapter = createMemoryAdapter({ world: 'chile', records, clock: () => NOW });
    const element = await summary(adapter);
    const wishes: unknown[] = [];
    element.addEventListener('care-navigate', ({ destination }) => wishes.push(destination));
    (await find(element, 'button', '1 overdue')).click();
    (await find(element, 'button', '1 within the limit')).click();
    (await find(element, 'button', /· 111$/)).click();
    expect(wishes).to.deep.equal([
      { to: 'cases', group: 'overdue' },
      { to: 'cases', group: 'within-limit' },
      { to: 'case', id: 'k-1' },
    ]);
    expect(
      findAll(element, 'button', /· \d{3}$/).map((each) => textOf(each).slice(-3)),
    ).to.deep.equal(['111', '222']);
    await adapter.controls.cases.arrive();
    await until(() => textOf(element).includes('1 new case'));
    expect(textOf(element)).to.contain('do not send documents in reply');
  });

  it('calls no case overdue that she has handed in', async () => {
    const late = { ...aCase().deadline!, at: '2026-03-10T02:59:59Z' };
    const cases = [aCase({ state: 'in-review', deadline: late }), aCase({ id: 'k-2' })];
    const adapter = createMemoryAdapter({ world: 'chile', records: { cases }, clock: () => NOW });
    const element = await summary(adapter);
    await find(element, 'button', '1 within the limit');
    expect(textOf(element))
      .to.contain('Mar 9')
      .and.not.match(/overdue/i);
  });

  it('does not say that no case is open while it still looks for one', async () => {
    const adapter = createMemoryAdapter({
      ...{ world: 'chile', records: { threads: [] }, clock: () => NOW },
      offers: { cases: { filters: ['desk'] } },
    });
    const items = Array.from({ length: 50 }, (_, n) => aCase({ id: `c-${n}`, state: 'closed' }));
    const more = deferred<{ items: CareCase[] }>();
    const list: CasesGroup['list'] = ({ from }) =>
      from === undefined ? Promise.resolve({ items, next: '2' }) : more.promise;
    const element = await summary({ ...adapter, cases: { ...adapter.cases!, list } });
    await until(() => /Cases to close Loading/u.test(textOf(element)));
    more.resolve({ items: [aCase({ number: '333' })] });
    await find(element, 'button', /· 333$/);
  });
});
