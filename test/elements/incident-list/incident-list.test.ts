import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import { createMemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { CareIncidentListElement } from '../../../src/elements/incident-list/incident-list-element.js';
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
