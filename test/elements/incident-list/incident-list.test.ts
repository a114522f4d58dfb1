import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { cl } from '../../../src/calendar/cl.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareIncidentListElement } from '../../../src/elements/incident-list/incident-list-element.js';
import type { CareProviderElement } from '../../../src/elements/provider/provider-element.js';
import { aCustomer, ago, NOW, OPERATOR } from '../../support/builders.js';
import { anIncident } from '../../support/an-incident.js';
import { watchHostPage } from '../../support/host-page.js';
import { find, findAll, textOf, type, until } from '../../support/screen.js';

const INCIDENTS = [
  anIncident({
    id: 'i-closed',
    state: 'closed',
    reason: { code: '1', label: 'Closed one' },
    orderId: 'o-2',
  }),
  anIncident({
    id: 'i-answered',
    answered: true,
    reason: { code: '2', label: 'Answered one' },
    openedAt: ago({ days: 9 }),
    kind: { code: 'claim', label: 'Claim' },
  }),
  anIncident({ id: 'i-new', reason: { code: '3', label: 'New one' }, openedAt: ago({ hours: 3 }) }),
  anIncident({
    id: 'i-due',
    reason: { code: '4', label: 'Due one' },
    deadline: { at: '2026-03-12T14:30:00Z', zone: 'Europe/Madrid', source: 'record' },
    openedBy: OPERATOR,
  }),
  anIncident({
    id: 'i-check',
    state: 'resolved',
    reason: { code: '5', label: 'Checked one' },
    customer: aCustomer(),
  }),
  anIncident({
    id: 'i-changed',
    reason: { code: '6', label: 'Changed one' },
    openedAt: ago({ days: 2 }),
    openedAtIsApproximate: true,
  }),
];

async function aList(options: MemoryOptions = {}): Promise<CareIncidentListElement> {
  const adapter = createMemoryAdapter({
    records: { threads: [], incidents: INCIDENTS },
    clock: () => NOW,
    ...options,
  });
  const element = await fixture<CareIncidentListElement>(
    html`<care-incident-list lang="en" .adapter=${adapter}></care-incident-list>`,
  );
  await until(() => findAll(element, 'listitem').length > 0);
  return element;
}

const rows = (element: Element): string[] =>
  findAll(element, 'listitem').map((row) => /\w+ one/.exec(textOf(row))?.[0] ?? '');

describe('the list of incidents', () => {
  watchHostPage();

  it('has what is hers on top, unanswered first, by deadline, then the oldest; what is closed last', async () => {
    const element = await aList();
    expect(rows(element)).to.deep.equal([
      ...['Due one', 'Changed one', 'New one', 'Answered one'],
      ...['Checked one', 'Closed one'],
    ]);
    expect(findAll(element, 'heading').map(textOf)).to.deep.equal([
      ...['Incidents', 'To settle', 'Waiting for the operator’s check', 'Closed'],
    ]);
    expect(textOf(element)).to.contain('3 not answered');
  });

  it('says by when, else since when it is open, else only when it last changed', async () => {
    const text = textOf(await aList());
    expect(text).to.match(/Answer within [45] hours/);
    expect(text).to.match(/Open for \d hours/);
    expect(text).to.contain('Last changed 2 days ago');
  });

  it('says by when in business days, with the date, its zone and that it is computed, and has it in its order', async () => {
    const rule = { unit: 'business', event: 'opened', from: '2026-03-11T13:00:00Z' } as const;
    const counted = (days: number, calendar = 'cl') =>
      ({ rule: { ...rule, days, calendar }, zone: 'America/Santiago', source: 'record' }) as const;
    const incidents = [
      anIncident({ id: 'a', reason: { code: '1', label: 'Open one' }, openedAt: ago({ days: 9 }) }),
      anIncident({ id: 'b', reason: { code: '2', label: 'Late one' }, deadline: counted(0) }),
      anIncident({ id: 'c', reason: { code: '3', label: 'Soon one' }, deadline: counted(4) }),
      anIncident({ id: 'd', reason: { code: '4', label: 'Lost one' }, deadline: counted(4, 'pe') }),
      anIncident({
        ...{ id: 'e', reason: { code: '5', label: 'Checked one' }, state: 'resolved' },
        deadline: counted(4),
      }),
    ];
    const adapter = createMemoryAdapter({
      records: { threads: [], incidents },
      clock: () => NOW,
    });
    const provider = await fixture<CareProviderElement>(
      html`<care-provider .adapter=${adapter} .calendars=${[cl]}
        ><care-incident-list lang="en"></care-incident-list
      ></care-provider>`,
    );
    const element = provider.querySelector('care-incident-list')!;
    await until(() => textOf(element).includes('computed'));
    expect(rows(element)).to.deep.equal([
      ...['Late one', 'Soon one', 'Open one', 'Lost one', 'Checked one'],
    ]);
    const [late, soon, open, lost, checked] = findAll(element, 'listitem').map((row) =>
      textOf(row).replace(/\s+/g, ' ').replaceAll('\u2011', '-'),
    );
    expect(late).to.match(/Overdue by 1 business day Mar 11, 11:59 PM GMT-3 · computed/);
    // Wednesday to Tuesday: a day of which the weekend is none.
    expect(soon).to.match(/3 business days left Mar 17, 11:59 PM GMT-3 · computed/);
    expect(open).to.contain('Open for 9 days');
    expect(lost).to.match(/Open for 24 hours.*Calendar unknown/);
    expect(checked).to.match(/Closes by itself: Mar 17, 11:59 PM GMT-3 · computed/);
    provider.calendars = [];
    await until(() => !textOf(element).includes('business day'));
    expect(textOf(element)).to.contain('Calendar unknown');
  });

  it('leads to the incident, and by its number to the order', async () => {
    const element = await aList();
    const went: unknown[] = [];
    element.addEventListener('care-navigate', (event) => {
      event.preventDefault();
      went.push(event.destination);
    });
    (await find(element, 'button', /^New one/)).click();
    findAll(element, 'button', 'Order 20417-A')[0]!.click();
    expect(went).to.deep.equal([
      { to: 'incident', id: 'i-new' },
      { to: 'order', id: 'o-1' },
    ]);
  });

  it('is narrowed down by days open, and says when only what is loaded was looked through', async () => {
    const element = await aList({ offers: { incidents: { filters: [] } } });
    const told: unknown[] = [];
    element.addEventListener('care-filters-change', (event) => told.push(event.filters));
    (await find(element, 'button', 'Filter')).click();
    type(await find(element, 'textbox', /^Days open/), 'a week');
    (await find(element, 'button', 'Apply')).click();
    await until(() => textOf(element).includes('Write a whole number of days.'));
    type(await find(element, 'textbox', /^Days open/), '5');
    (await find(element, 'button', 'Apply')).click();
    await until(() => rows(element).join() === 'Answered one');
    expect(told).to.deep.equal([{ days: '5' }]);
    expect(textOf(element)).to.contain('Looked through the 6 incidents loaded so far');
    (await find(element, 'button', 'Clear the filters')).click();
    await until(() => rows(element).length === 6);
  });
});
