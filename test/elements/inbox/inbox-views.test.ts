import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/inbox.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareInboxElement } from '../../../src/elements/inbox/inbox-element.js';
import type { InboxFilters } from '../../../src/elements/inbox/inbox-query.js';
import { es } from '../../../src/text/es.js';
import { aCustomer, anOrder, aThread, OPERATOR } from '../../support/builders.js';
import { find, findAll, textOf, type as write, until } from '../../support/screen.js';

const THREADS = [
  aThread({ id: 'T-1', participants: [aCustomer({ name: 'Ana Ruiz' })] }),
  aThread({
    id: 'T-2',
    participants: [aCustomer({ name: 'Bea Soler' })],
    about: [{ kind: 'order', id: 'o-7', label: '20999-Z' }],
    reason: { code: '300', label: 'Factura' },
    attention: { state: 'waiting' },
    lastActivityAt: '2026-03-10T10:00:00Z',
  }),
  aThread({
    id: 'T-3',
    participants: [OPERATOR],
    about: [],
    reason: null,
    attention: { state: 'no-reply-needed' },
    lastActivityAt: '2026-03-09T10:00:00Z',
  }),
];

async function inbox(
  options: MemoryOptions = {},
  set: Partial<Pick<CareInboxElement, 'view' | 'filters'>> = {},
): Promise<CareInboxElement> {
  const adapter = createMemoryAdapter({ records: { threads: THREADS }, ...options });
  const element = await fixture<CareInboxElement>(
    html`<care-inbox
      lang="en"
      .adapter=${adapter}
      .view=${set.view ?? 'all'}
      .filters=${set.filters ?? {}}
    ></care-inbox>`,
  );
  element.style.setProperty('block-size', '500px');
  return element;
}

const names = (element: Element): string[] =>
  findAll(element, 'listitem').flatMap((row) =>
    [...textOf(row).matchAll(/Ana|Bea|Plazuela/gu)].slice(0, 1).map(([name]) => name),
  );
const shows = (element: Element, ...wanted: string[]): Promise<boolean> =>
  until(
    () => JSON.stringify(names(element)) === JSON.stringify(wanted),
    () => `${wanted.join()} and not ${names(element).join()} in: ${textOf(element)}`,
  );
const searchOf = (element: Element): Promise<HTMLElement> =>
  find(element, 'searchbox', 'Search conversations');
const moreOf = (element: Element): HTMLSelectElement =>
  element.shadowRoot!.querySelector<HTMLSelectElement>('select[aria-label="More views"]')!;

describe('the views of the inbox', () => {
  for (const [view, ...wanted] of [
    ['needs-reply', 'Ana'],
    ['all', 'Ana', 'Bea', 'Plazuela'],
    ['customer', 'Ana', 'Bea'],
    ['operator', 'Plazuela'],
    ['waiting', 'Bea'],
    ['no-order', 'Plazuela'],
  ] as const) {
    it(`show what ${view} says, asked of the marketplace and looked for over what is loaded alike`, async () => {
      await shows(await inbox({}, { view }), ...wanted);
      const offers = { threads: { attention: [], filters: [], search: [] } };
      await shows(await inbox({ offers }, { view }), ...wanted);
    });
  }

  it('that are used less stand in a list, and the host is told which was chosen', async () => {
    const element = await inbox();
    const views: string[] = [];
    element.addEventListener('care-view-change', ({ view }) => views.push(view));
    const more = await until(() => moreOf(element));
    more.value = 'operator';
    more.dispatchEvent(new Event('change', { bubbles: true }));
    await shows(element, 'Plazuela');
    expect([views, element.view, more.value]).to.deep.equal([['operator'], 'operator', 'operator']);
    (await find(element, 'button', 'All')).click();
    await shows(element, 'Ana', 'Bea', 'Plazuela');
    expect(more.value).to.equal('');
  });
});

describe('the search of the inbox', () => {
  it('finds what is typed, tells the host, and lets go of it with Escape', async () => {
    const element = await inbox();
    const told: InboxFilters[] = [];
    element.addEventListener('care-filters-change', ({ filters }) => told.push(filters));
    const field = await searchOf(element);
    write(field, ' sóler ');
    await shows(element, 'Bea');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await shows(element, 'Ana', 'Bea', 'Plazuela');
    expect(told).to.deep.equal([{ text: 'sóler' }, {}]);
  });

  it('looks at once when Enter is pressed, and only for what stands there last', async () => {
    const element = await inbox();
    const adapter = element.adapter as ReturnType<typeof createMemoryAdapter>;
    const field = await searchOf(element);
    write(field, 'ana');
    await shows(element, 'Ana');
    write(field, 'b');
    await element.updateComplete;
    write(field, 'bea');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await shows(element, 'Bea');
    const texts = adapter.controls.calls.flatMap(({ method, request }) =>
      method === 'threads.list' ? [(request as { text?: string }).text] : [],
    );
    expect(texts.filter((text) => text)).to.deep.equal(['ana', 'bea']);
  });

  it('looks through what is loaded where the marketplace cannot search, and says so', async () => {
    const element = await inbox({ offers: { threads: { search: [] } } });
    write(await searchOf(element), '20999');
    await shows(element, 'Bea');
  });

  it('says what it looked for when nothing is found, and offers to take it away', async () => {
    const element = await inbox();
    write(await searchOf(element), 'zzz');
    const clear = await find(element, 'button', 'Clear search and filters');
    expect(textOf(element)).to.contain('No conversation here goes with zzz.');
    clear.click();
    await shows(element, 'Ana', 'Bea', 'Plazuela');
    expect(await searchOf(element)).to.have.property('value', '');
  });

  it('stands in the field when the host sets it', async () => {
    const element = await inbox({}, { filters: { text: 'bea' } });
    await shows(element, 'Bea');
    expect(await searchOf(element)).to.have.property('value', 'bea');
  });

  it('does not let the host hear what is typed', async () => {
    const element = await inbox();
    const heard: string[] = [];
    const hear = ({ key }: KeyboardEvent): void => void heard.push(key);
    document.addEventListener('keydown', hear);
    const field = await searchOf(element);
    for (const key of ['a', 'Escape']) {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    }
    document.removeEventListener('keydown', hear);
    expect(heard).to.deep.equal(['Escape']);
  });
});

describe('the filters of the inbox', () => {
  const field = <E extends HTMLElement>(element: Element, name: string): Promise<E> =>
    until(() => element.shadowRoot!.querySelector<E>(`form [name="${name}"]`));

  it('are chosen in a panel, stand as chips, and are taken away one by one', async () => {
    const element = await inbox();
    const told: InboxFilters[] = [];
    element.addEventListener('care-filters-change', ({ filters }) => told.push(filters));
    (await find(element, 'button', 'Filter')).click();
    (await field<HTMLInputElement>(element, 'orderNumber')).value = '20999';
    (await field<HTMLInputElement>(element, 'since')).value = '2026-03-10';
    (await find(element, 'button', 'Apply')).click();
    await shows(element, 'Bea');
    expect(told).to.deep.equal([{ orderNumber: '20999', since: '2026-03-10' }]);
    (await find(element, 'button', /Remove the filter .*Order .*20999/u)).click();
    await shows(element, 'Ana', 'Bea');
    (await find(element, 'button', /Remove the filter .*From .*10/u)).click();
    await shows(element, 'Ana', 'Bea', 'Plazuela');
    expect(element.filters).to.deep.equal({});
  });

  it('ask for the conversations of an order by its id, where its whole number is typed', async () => {
    const orders = [anOrder({ id: 'o-7', number: '20999-Z' }), anOrder({ id: 'o-8', number: '7' })];
    const records = { threads: THREADS, orders };
    const asked = ({ adapter }: CareInboxElement): unknown =>
      (adapter as ReturnType<typeof createMemoryAdapter>).controls.calls
        .filter(({ method }) => method === 'threads.list')
        .at(-1)!.request;
    const element = await inbox({ records }, { filters: { orderNumber: '20999-Z' } });
    await shows(element, 'Bea');
    expect(asked(element)).to.deep.include({ about: { kind: 'order', id: 'o-7' } });
    expect(asked(element)).not.to.have.property('text');

    element.filters = { orderNumber: '7' };
    await until(() => textOf(element).includes('Nothing found'));
    expect(asked(element)).to.deep.include({ about: { kind: 'order', id: 'o-8' } });

    // A part of a number is no order's.
    element.filters = { orderNumber: '20999' };
    await shows(element, 'Bea');
    expect(asked(element)).not.to.have.property('about');
  });

  it('look for an order over what is loaded where the marketplace cannot filter by it', async () => {
    const offers = { threads: { filters: [], search: [] } };
    const element = await inbox({ offers }, { filters: { orderNumber: '20999' } });
    await shows(element, 'Bea');
    const { calls } = (element.adapter as ReturnType<typeof createMemoryAdapter>).controls;
    expect(calls.map(({ method }) => method)).not.to.include('orders.list');
  });

  it('offer the marketplace’s reasons, else those of what is loaded', async () => {
    for (const options of [{}, { offers: { reasons: null, threads: { filters: [] } } }]) {
      const element = await inbox(options);
      await shows(element, 'Ana', 'Bea', 'Plazuela');
      (await find(element, 'button', 'Filter')).click();
      const reasons = await field<HTMLSelectElement>(element, 'reasonCode');
      await until(() => reasons.options.length > 1);
      expect(reasons.options[0]!.text).to.equal('Any reason');
      expect([...reasons.options].slice(1).every(({ text }) => text !== '')).to.equal(true);
    }
  });

  it('take whole days of the marketplace’s calendar', async () => {
    const element = await inbox({}, { filters: { since: '2026-03-09', until: '2026-03-09' } });
    await shows(element, 'Plazuela');
    const { calls } = (element.adapter as ReturnType<typeof createMemoryAdapter>).controls;
    const query = calls.filter(({ method }) => method === 'threads.list').at(-1)!.request;
    // Madrid is an hour ahead.
    expect(query).to.deep.include({
      activeSince: '2026-03-08T23:00:00.000Z',
      activeUntil: '2026-03-09T22:59:59.999Z',
    });
  });

  it('say at its place that the last day is before the first, and keep what was chosen', async () => {
    const element = await inbox();
    (await find(element, 'button', 'Filter')).click();
    (await field<HTMLInputElement>(element, 'since')).value = '2026-03-10';
    const until_ = await field<HTMLInputElement>(element, 'until');
    until_.value = '2026-03-01';
    (await find(element, 'button', 'Apply')).click();
    await until(() => textOf(element).includes('The last day is before the first.'));
    expect([until_.getAttribute('aria-invalid'), until_.value]).to.deep.equal([
      'true',
      '2026-03-01',
    ]);
    expect(element.filters).to.deep.equal({});
  });

  it('that are none are left out, and the page is not broken', async () => {
    const filters = { since: 'yesterday', text: 5, orderNumber: null } as unknown as InboxFilters;
    await shows(await inbox({}, { filters }), 'Ana', 'Bea', 'Plazuela');
    await shows(
      await inbox({}, { filters: null as unknown as InboxFilters }),
      'Ana',
      'Bea',
      'Plazuela',
    );
  });

  it('speak Spanish, also where they were fetched later', async () => {
    const element = await fixture<CareInboxElement>(
      html`<care-provider
        lang="es"
        .texts=${[es]}
        .adapter=${createMemoryAdapter({ records: { threads: THREADS } })}
        ><care-inbox view="all" .filters=${{ since: '2026-03-09' }}></care-inbox
      ></care-provider>`,
    );
    await find(element, 'button', /Quitar el filtro .*Desde el .*9 mar 2026/u);
  });
});
