import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/case-list.js';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { cl } from '../../../src/calendar/cl.js';
import type { CareCaseListElement } from '../../../src/elements/case-list/case-list-element.js';
import { without } from '../../../src/elements/parts/without-filter.js';
import type { CareCase } from '../../../src/model/case.js';
import { aCase } from '../../support/a-case.js';
import { ago, anOrder, NOW } from '../../support/builders.js';
import { watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type as write, until } from '../../support/screen.js';

/** By the Chilean calendar: late, for today or tomorrow, for later, and with no date of their own. */
const CASES: readonly CareCase[] = [
  aCase({ id: 'k-late', number: '101', deadline: by('2026-03-10T02:59:59.999Z') }),
  aCase({ id: 'k-soon', number: '102', deadline: by('2026-03-13T02:59:59.999Z') }),
  aCase({
    id: 'k-in-time',
    number: '103',
    type: { code: 'manual', label: 'Manual' },
    deadline: by('2026-03-20T02:59:59.999Z'),
    order: { id: 'o-9', number: '20500-B' },
    receivedAt: ago({ days: 1 }),
  }),
  aCase({ id: 'k-waiting', number: '104', state: 'waiting-for-information' }),
  aCase({ id: 'k-closed', number: '105', state: 'closed', receivedAt: ago({ days: 9 }) }),
  aCase({ id: 'k-own', number: '106', desk: 'seller', state: 'open' }),
];

function by(at: string) {
  return { at, zone: 'America/Santiago', source: 'record' } as const;
}

function shop(options: MemoryOptions = {}): MemoryAdapter {
  return createMemoryAdapter({
    world: 'chile',
    records: { threads: [], orders: [anOrder()], cases: CASES },
    clock: () => NOW,
    ...options,
  });
}

/** It cannot group, filter, sort or count. */
const PLAIN = { cases: { desks: ['customer', 'seller'], filters: ['desk'], sorts: [] } };

function uncounted(adapter: MemoryAdapter): MemoryAdapter {
  return { ...adapter, cases: without(adapter.cases!, 'counts') };
}

async function list(
  adapter: MemoryAdapter,
  given: Partial<CareCaseListElement> = {},
): Promise<CareCaseListElement> {
  const page = await fixture(
    html`<care-provider lang="en" .calendars=${[cl]} .adapter=${adapter}></care-provider>`,
  );
  const element = document.createElement('care-case-list');
  Object.assign(element, given);
  element.style.setProperty('block-size', '600px');
  element.style.setProperty('inline-size', '1100px');
  page.append(element);
  return element;
}

const numbers = (element: Element): string[] =>
  findAll(element, 'row').flatMap((row) => /\b10\d\b/u.exec(textOf(row))?.[0] ?? []);
const shows = (element: Element, ...wanted: string[]): Promise<boolean> =>
  until(
    () => JSON.stringify(numbers(element)) === JSON.stringify(wanted),
    () => `${wanted.join()} and not ${numbers(element).join()} in: ${textOf(element)}`,
  );
const groups = (element: Element): string[] =>
  findAll(element, 'button')
    .filter((button) => button.hasAttribute('aria-pressed') && button.dataset['group'])
    .map(textOf);
const queries = ({ controls }: MemoryAdapter): unknown[] =>
  controls.calls.filter(({ method }) => method === 'cases.list').map(({ request }) => request);

describe('the list of cases', () => {
  watchHostPage();

  it('has the guide’s groups with the marketplace’s counts, and each opens its cases', async () => {
    const element = await list(shop());
    const told: unknown[] = [];
    element.addEventListener('care-group-change', ({ desk, group }) => told.push([desk, group]));
    await shows(element, '101', '102', '104', '103');
    await until(() => groups(element)[0] === 'Overdue 1');
    expect(groups(element)).to.deep.equal([
      ...['Overdue 1', 'Due soon 1', 'Within the limit 1', 'All open 4'],
      ...['Waiting for information 1', 'Closed 1'],
    ]);
    const opened = [
      ['Overdue 1', '101'],
      ['Due soon 1', '102'],
      ['Within the limit 1', '103'],
      ['Waiting for information 1', '104'],
      ['Closed 1', '105'],
    ] as const;
    for (const [name, number] of opened) {
      (await find(element, 'button', name)).click();
      await shows(element, number);
    }
    expect(told.map((each) => (each as string[])[1])).to.deep.equal([
      ...['overdue', 'due-soon', 'within-limit', 'waiting-for-information', 'closed'],
    ]);
    expect(element.group).to.equal('closed');
  });

  it('is a table with named columns; each row leads to its case, an overdue one like any other', async () => {
    const element = await list(shop(), { group: 'overdue' });
    await shows(element, '101');
    expect(findAll(element, 'columnheader').map(textOf)).to.deep.equal([
      ...['Case', 'Type', 'Order', 'Customer', 'Channel', 'Received', 'Committed date'],
      ...['State', 'View'],
    ]);
    const row = findAll(element, 'row')[1]!;
    expect(findAll(row, 'cell').length).to.equal(9);
    expect(textOf(row)).to.match(/Overdue by \d business days/u);
    expect(await find(element, 'table', 'Open cases past their time limit')).to.be.ok;
    let went: unknown;
    element.addEventListener('care-navigate', (event) => (went = event.destination));
    (await find(element, 'button', 'View case 101')).click();
    expect(went).to.deep.equal({ to: 'case', id: 'k-late' });
  });

  it('leads from row to row by keys, with one stop of the Tab key', async () => {
    const element = await list(shop());
    await shows(element, '101', '102', '104', '103');
    const links = (): HTMLElement[] => findAll(element, 'button', /^View case/u);
    expect(links().map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1]);
    links()[0]!.focus();
    const press = (key: string): boolean | undefined =>
      element.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    press('End');
    await until(() => element.shadowRoot?.activeElement === links()[3]);
    press('ArrowUp');
    await until(() => element.shadowRoot?.activeElement === links()[2]);
    expect(links().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0, -1]);
  });

  it('has her own requests as a second tab, by arrow keys too; a marketplace with one desk has no tabs', async () => {
    const element = await list(shop());
    await shows(element, '101', '102', '104', '103');
    const tabs = findAll(element, 'tab');
    expect(tabs.map(textOf)).to.deep.equal(['Customer care', 'Seller support']);
    expect(tabs.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    tabs[0]!.focus();
    tabs[0]!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }),
    );
    await shows(element, '106');
    expect(element.desk).to.equal('seller');
    await until(() => element.shadowRoot?.activeElement === findAll(element, 'tab')[1]);
    const panel = findAll(element, 'tabpanel', 'Seller support')[0];
    expect(findAll(element, 'tab')[1]!.getAttribute('aria-controls')).to.equal(panel?.id);

    const one = await list(shop({ offers: { cases: { desks: [] } } }), { desk: 'seller' });
    await until(
      () => numbers(one).includes('101'),
      () => textOf(one),
    );
    expect(findAll(one, 'tab')).to.deep.equal([]);
  });

  it('finds a case by its number or its order’s; that there is none is said at the field', async () => {
    const adapter = shop();
    const element = await list(adapter);
    const look = async (number: string): Promise<void> => {
      write(await find(element, 'searchbox', 'Case or order number'), number);
      (await find(element, 'button', 'Find case')).click();
    };
    await look('20500-B');
    await shows(element, '103');
    await look('102');
    await shows(element, '102');
    await look('999');
    await until(() => textOf(element).includes('No case here has the number 999.'));
    (await find(element, 'button', 'Show all of the group')).click();
    await shows(element, '101', '102', '104', '103');
    expect(queries(adapter)[1]).to.include({ number: '20500-B', desk: 'customer', group: 'open' });
  });

  it('is narrowed down by type and day and sorted, and tells the host', async () => {
    const adapter = shop();
    const element = await list(adapter);
    const told: unknown[] = [];
    element.addEventListener('care-filters-change', ({ filters }) => told.push(filters));
    await shows(element, '101', '102', '104', '103');
    (await find(element, 'button', 'Filter')).click();
    ((await find(element, 'combobox', 'Type')) as HTMLSelectElement).value = 'manual';
    (await find(element, 'button', 'Apply')).click();
    await shows(element, '103');
    (await find(element, 'button', 'Remove the filter Manual')).click();
    const sort = (await find(element, 'combobox', 'Order of the list')) as HTMLSelectElement;
    sort.value = 'received';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(element, '101', '102', '104', '103');
    await until(() => findAll(element, 'columnheader', 'Received')[0]?.ariaSort === 'descending');
    element.filters = { since: '2026-03-12' };
    await shows(element, '101', '102', '104');
    expect(told).to.deep.equal([{ type: 'manual' }, {}, { sort: 'received' }]);
    expect(queries(adapter).some((query) => (query as { sort?: string }).sort === 'received')).to.be
      .true;
  });

  it('groups over what is loaded where the marketplace cannot, says so, and claims no number', async () => {
    const many = Array.from({ length: 120 }, (_, n) =>
      aCase({
        id: `m-${n}`,
        number: String(1000 + n),
        deadline: by(n % 2 === 0 ? '2026-03-10T02:59:59.999Z' : '2026-03-20T02:59:59.999Z'),
      }),
    );
    const records = { threads: [], cases: many };
    const adapter = uncounted(shop({ records, offers: PLAIN }));
    const element = await list(adapter, { group: 'overdue' });
    await until(() => textOf(element).includes('Looked through the 50 cases loaded so far'));
    expect(groups(element)).to.deep.equal([
      ...['Overdue', 'Due soon', 'Within the limit', 'All open'],
      ...['Waiting for information', 'Closed'],
    ]);
    expect(queries(adapter)[0]).not.to.have.property('group');
    expect(findAll(element, 'combobox', 'Order of the list')).to.deep.equal([]);
  });

  it('groups anew once a host has fetched its calendar, though nothing stood in the group before', async () => {
    const rule = { days: 1, unit: 'business', event: 'received', calendar: 'cl' } as const;
    const deadline = { rule, zone: 'America/Santiago', source: 'policy' } as const;
    const cases = [aCase({ number: '107', receivedAt: ago({ days: 8 }), deadline })];
    const adapter = uncounted(shop({ records: { threads: [], cases }, offers: PLAIN }));
    const element = await list(adapter, { group: 'overdue' });
    const provider = element.closest('care-provider')!;
    await shows(element, '107');
    provider.calendars = [];
    await until(() => textOf(element).includes('No case is overdue'));
    provider.calendars = [cl];
    await shows(element, '107');
  });

  it('counts without counts only what it shows whole', async () => {
    const element = await list(uncounted(shop({ offers: PLAIN })), { group: 'due-soon' });
    await shows(element, '102');
    await until(() => groups(element)[1] === 'Due soon 1');
    expect(groups(element)[0]).to.equal('Overdue');
  });

  it('draws a few rows of thousands, and says how many there are', async () => {
    const element = await list(
      createMemoryAdapter({ world: 'chile', cases: 10_000, clock: () => NOW }),
    );
    await until(() => findAll(element, 'row').length > 5);
    expect(findAll(element, 'row').length).to.be.lessThan(40);
    const count = Number((await find(element, 'table')).getAttribute('aria-rowcount'));
    expect(count).to.be.greaterThan(1000);
  });

  it('says that a case has come, with the guide’s warning and a way to it, until she hides it', async () => {
    const adapter = shop();
    const element = await list(adapter);
    await shows(element, '101', '102', '104', '103');
    await until(() => groups(element)[0] === 'Overdue 1');
    const { id, number } = await adapter.controls.cases.arrive();
    await until(() => textOf(element).includes('1 new case'));
    expect(textOf(element)).to.contain('do not send documents in reply to the e-mail');
    let went: unknown;
    element.addEventListener('care-navigate', (event) => (went = event.destination));
    (await find(element, 'button', `Open case ${number}`)).click();
    expect(went).to.deep.equal({ to: 'case', id });
    (await find(element, 'button', 'Hide this notice')).click();
    await until(() => !textOf(element).includes('1 new case'));
    expect(groups(element)[3]).to.equal('All open 5');
  });

  it('tells of each that comes, also where only the button reads anew', async () => {
    const adapter = shop();
    const element = await list(without<CareAdapter>(adapter, 'live') as MemoryAdapter);
    await until(() => groups(element)[0] === 'Overdue 1');
    for (const words of ['1 new case', '2 new cases']) {
      await adapter.controls.cases.arrive();
      (await find(element, 'button', 'Refresh the list')).click();
      await until(
        () => textOf(element).includes(words),
        () => `${words} in: ${textOf(element)}`,
      );
    }
    const again = document.createElement('care-case-list');
    element.after(again);
    await until(() => textOf(again).includes('2 new cases'));
    const isReadOut = (by: Element): boolean =>
      findAll(by, 'status').some((status) => textOf(status).includes('2 new cases'));
    expect([isReadOut(element), isReadOut(again)]).to.deep.equal([true, false]);
    (await find(again, 'button', 'Hide this notice')).click();
    await until(() => !textOf(again).includes('new cases'));
    again.remove();
    const later = document.createElement('care-case-list');
    element.after(later);
    await until(() => groups(later)[0] === 'Overdue 1');
    await adapter.controls.cases.arrive();
    (await find(later, 'button', 'Refresh the list')).click();
    await until(() => textOf(later).includes('1 new case'));
  });

  it('keeps what she looks at in its place while others come above it', async () => {
    const adapter = shop();
    const element = await list(adapter, { filters: { sort: 'received' } });
    await shows(element, '101', '102', '104', '103');
    await until(() => groups(element)[0] === 'Overdue 1');
    const link = await find(element, 'button', 'View case 102');
    link.focus();
    // Its rows have been measured.
    const body = link.closest('tbody');
    await until(() => body?.offsetHeight === 4 * (link.closest('tr')?.offsetHeight ?? 0));
    const before = link.getBoundingClientRect().top;
    await adapter.controls.cases.arrive();
    await until(() => textOf(element).includes('1 new case') && groups(element)[3]?.endsWith('5'));
    await until(() => findAll(element, 'row').length === 6);
    expect(link.getBoundingClientRect().top).to.equal(before);
    expect(element.shadowRoot?.activeElement).to.equal(link);
  });

  it('keeps to each tab what was looked for in it', async () => {
    const element = await list(shop());
    const told: unknown[] = [];
    element.addEventListener('care-filters-change', ({ filters }) => told.push(filters));
    await shows(element, '101', '102', '104', '103');
    (await find(element, 'button', /^Overdue/u)).click();
    write(await find(element, 'searchbox', 'Case or order number'), '101');
    (await find(element, 'button', 'Find case')).click();
    await shows(element, '101');
    write(await find(element, 'searchbox', 'Case or order number'), '10');
    (await find(element, 'tab', 'Seller support')).click();
    await shows(element, '106');
    expect(((await find(element, 'searchbox')) as HTMLInputElement).value).to.equal('');
    expect([element.desk, element.group, element.filters]).to.deep.equal(['seller', 'open', {}]);
    (await find(element, 'tab', 'Customer care')).click();
    await shows(element, '101');
    expect([element.group, element.filters]).to.deep.equal(['overdue', { number: '101' }]);
    expect(told).to.deep.equal([{ number: '101' }, {}, { number: '101' }]);
  });

  it('claims no order that the marketplace does not keep', async () => {
    const sorted = (element: Element): unknown[] =>
      findAll(element, 'columnheader').flatMap((head) =>
        head.ariaSort === null ? [] : [`${textOf(head)} ${head.ariaSort}`],
      );
    const element = await list(shop());
    await shows(element, '101', '102', '104', '103');
    expect(sorted(element)).to.deep.equal(['Committed date ascending']);
    element.group = 'closed';
    await shows(element, '105');
    expect(sorted(element)).to.deep.equal([]);
    const unsorted = await list(shop({ offers: PLAIN }), { filters: { sort: 'received' } });
    await until(() => numbers(unsorted).includes('101'));
    expect(sorted(unsorted)).to.deep.equal([]);
  });

  it('has a case go over to another group when its time comes while she looks', async () => {
    const later = 24 * 3_600_000;
    let now = NOW;
    const element = await list(shop({ clock: () => now }), { group: 'due-soon' });
    await shows(element, '102');
    await until(() => groups(element)[0] === 'Overdue 1');
    const clock = Date.now;
    Date.now = () => clock() + later;
    try {
      now += later;
      // As the clock does, that ticks for all on the page.
      element.requestUpdate();
      await until(() => textOf(element).includes('No case is due soon'));
      await until(() => groups(element)[0] === 'Overdue 2');
    } finally {
      Date.now = clock;
    }
  });

  it('looks through nothing in a marketplace with one desk, which has none to choose by', async () => {
    const late = by('2026-03-10T02:59:59.999Z');
    const cases = Array.from({ length: 60 }, (_, n) => aCase({ id: `m-${n}`, deadline: late }));
    const offers = {
      cases: { desks: ['customer'], filters: ['group'], sorts: ['deadline'], total: true },
    };
    const element = await list(shop({ records: { threads: [], cases }, offers }), {
      group: 'overdue',
    });
    await until(() => findAll(element, 'row').length > 1);
    expect(textOf(await find(element, 'status'))).to.equal('60 cases');
  });

  it('says in its own words that nothing is in a group', async () => {
    const element = await list(shop({ records: { threads: [], cases: [] } }), { group: 'overdue' });
    await until(() => textOf(element).includes('No case is overdue'));
    element.group = 'nonsense';
    await until(() => textOf(element).includes('No open cases'));
    expect(element.group).to.equal('nonsense');
  });
});
