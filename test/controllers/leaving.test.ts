import { expect } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { MemoryAdapter, MemoryOptions } from '../../src/adapters/memory/index.js';
import { aQuestion, aShop, aWaiting } from '../support/a-shop.js';
import { aCase } from '../support/a-case.js';
import { anIncident } from '../support/an-incident.js';
import { countLeftovers, type Leftovers } from '../support/leftovers.js';
import { takeAway, watchHostPage } from '../support/host-page.js';
import { findAll, textOf, until } from '../support/screen.js';
import { aTwoLineOrder } from '../support/two-line-order.js';

const NOTHING = { listeners: 0, observers: 0, intervals: 0 };
const TAGS = [
  ...(['provider', 'summary', 'inbox', 'thread', 'composer', 'desk'] as const),
  ...(['order-list', 'order', 'incident-list', 'incident-panel', 'refund-dialog'] as const),
  ...(['case-list', 'case', 'closure-form'] as const),
];
const SHOWN = {
  ...{ threadId: 'T-1', record: 'T-1', orderId: 'o-1', incidentId: 'i-1', caseId: 'k-1' },
  ...{ inline: true, open: true },
};

/** Ana waits, of an order with an incident. */
function aMarket(options: MemoryOptions = {}): MemoryAdapter {
  const records = {
    ...{ threads: [aWaiting('Ana')], messages: { 'T-1': [aQuestion('Ana')] } },
    ...{ orders: [aTwoLineOrder()], incidents: [anIncident()], refundable: true },
  };
  return aShop('Ana', { records, ...options });
}

/** The same, or a market with a case for what shows one. */
function marketOf(tag: (typeof TAGS)[number], options: MemoryOptions = {}): MemoryAdapter {
  if (!/^(?:case|closure)/u.test(tag)) return aMarket(options);
  const records = { threads: [], messages: {}, cases: [aCase()] };
  return aShop('Sofía', { world: 'chile', records, ...options });
}

function mounted(tag: (typeof TAGS)[number], adapter: CareAdapter, lang = 'en'): HTMLElement {
  const element = document.createElement(`care-${tag}`);
  Object.assign(element, { ...SHOWN, adapter, lang });
  document.body.append(element);
  return element;
}

const isFull = (element: HTMLElement): boolean =>
  element.localName === 'care-provider' ||
  /Ana|Send|20417-A|Producto dañado|Left to refund|Proceeds/u.test(textOf(element));

describe('elements that have gone', () => {
  watchHostPage();
  let page: Leftovers;

  // What a module needs once for all is there before counting.
  before(async () => {
    const desk = mounted('desk', aMarket());
    await until(() => isFull(desk) && findAll(desk, 'textbox').length > 0);
    await takeAway(desk);
    const all = TAGS.map((tag) => mounted(tag, marketOf(tag)));
    await until(() => all.every(isFull));
    for (const element of all) await takeAway(element);
  });
  beforeEach(() => {
    page = countLeftovers();
  });
  afterEach(() => page.stop());

  for (const tag of TAGS) {
    it(`leave no listener, observer or timer in the page: care-${tag}`, async () => {
      for (let round = 0; round < 5; round += 1) {
        const element = mounted(tag, marketOf(tag));
        await until(() => isFull(element));
        await takeAway(element);
      }
      expect(page.count()).to.deep.equal(NOTHING);
    });

    it(`leave none while a read is on its way: care-${tag}`, async () => {
      const shop = marketOf(tag, { faults: [{ method: '*', kind: 'hang' }] });
      for (let round = 0; round < 5; round += 1) await takeAway(mounted(tag, shop));
      expect(page.count()).to.deep.equal(NOTHING);
    });
  }

  it('are counted by what they had while they were there', async () => {
    const desk = mounted('desk', aMarket());
    await until(() => isFull(desk));
    const { listeners, observers, intervals } = page.count();
    expect(observers).to.be.greaterThan(0);
    expect(listeners).to.be.greaterThan(0);
    expect(intervals).to.equal(1);
    await takeAway(desk);
  });

  it('had one timer among them, however many they were', async () => {
    const all = TAGS.map((tag) => mounted(tag, marketOf(tag)));
    await until(() => all.every(isFull));
    expect(page.count()['intervals']).to.equal(1);
    for (const element of all) await takeAway(element);
    expect(page.count()).to.deep.equal(NOTHING);
  });
});
