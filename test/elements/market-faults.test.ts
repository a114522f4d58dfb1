import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { forget } from '../../src/store/forget.js';
import { aRefundShop, choose, field, made, ORDER, writeRefund } from '../support/a-refund.js';
import { aCase } from '../support/a-case.js';
import { anIncident } from '../support/an-incident.js';
import {
  isBroken,
  mounted,
  portalOf,
  press,
  timersOf,
  withoutWaits,
  type Portal,
} from '../support/bad-network.js';
import { aThread } from '../support/builders.js';
import { FETCH_FAULTS, type FetchFault } from '../support/faulty-fetch.js';
import { watchHostPage } from '../support/host-page.js';
import { find, findAll, textOf, type, until } from '../support/screen.js';
import { aTwoLineOrder } from '../support/two-line-order.js';

const REASONS = [
  { code: '15', label: 'Producto dañado', purpose: 'refund' },
  { code: '31', label: 'Enviado de nuevo', purpose: 'incident-resolve' },
] as const;

/** One order of two lines and one incident on it, behind a network that can go wrong. */
function portal(): Portal {
  const records = {
    ...{ threads: [aThread({ id: 'T-1' })], refundable: true },
    ...{ orders: [aTwoLineOrder()], incidents: [anIncident({ lineIds: ['l-1'] })] },
    reasons: REASONS,
  };
  return portalOf(aRefundShop({ records, offers: { live: null } }));
}

/** Cases are those of another world. */
function casesPortal(): Portal {
  const records = { threads: [], cases: [aCase()] };
  return portalOf(aRefundShop({ world: 'chile', records, offers: { live: null } }));
}

/** Each element, what it reads, and what it is to show in the end. */
const ELEMENTS = [
  ['the orders', 'care-order-list', /^GET \/orders$/u, '20417-A'],
  ['the cases', 'care-case-list', /^GET \/cases$/u, '25759900'],
  ['an order', 'care-order', /^GET \/orders\/o-1$/u, 'Taza'],
  ['the incidents', 'care-incident-list', /^GET \/incidents$/u, 'Producto dañado'],
  ['an incident', 'care-incident-panel', /^GET \/incidents\/i-1$/u, 'Producto dañado'],
  [
    'what can be refunded',
    'care-refund-dialog',
    /^GET \/orders\/o-1\/refund-options$/u,
    'Left to refund',
  ],
] as const;
const SHOWN = { orderId: ORDER, incidentId: 'i-1', inline: true, open: true };

const REFUND = /^Refund €12.47/u;
const IS_MADE = 'The marketplace has the refund';
const MARK = 'Marcar como resuelta';
const WORD = /^Message to the operator/u;
const WORDS = 'We sent a new lamp.';
const IS_RESOLVED = 'You marked it as resolved';

describe('a seller whose network is bad, in the market', () => {
  watchHostPage();
  let endWaits = (): void => {};
  beforeEach(() => {
    endWaits = withoutWaits();
  });
  afterEach(async () => {
    endWaits();
    Reflect.deleteProperty(navigator, 'onLine');
    await forget();
  });

  for (const fault of FETCH_FAULTS) {
    for (const [name, tag, requests, words] of ELEMENTS) {
      it(`sees ${name} in the end, although ${fault.said}`, async () => {
        const { network, adapter } = tag === 'care-case-list' ? casesPortal() : portal();
        network.breaks(requests, fault);
        const element = await mounted(tag, { ...SHOWN, adapter }, network, fault);
        const again = await find(element, 'button', /^(?:Try again|Refresh)$/u);
        expect(textOf(element)).not.to.contain('Whoops');
        network.heals();
        press(again);
        await until(() => textOf(element).includes(words) && !isBroken(element));
      });
    }

    it(`gives money back once, and keeps what she wrote until then, although ${fault.said}`, async () => {
      const { shop, network, adapter } = portal();
      const dialog = await shown('care-refund-dialog', adapter);
      const told = heard(dialog, 'care-refund-submitted');
      await writeRefund(dialog);
      press(await find(dialog, 'button', 'Check the refund'));
      network.breaks(/^POST \/orders\/o-1\/refunds$/u, fault);
      const next = await pressedInto(dialog, REFUND, fault, network, async () => made(shop));
      expect(textOf(dialog)).not.to.match(/Whoops|has the refund/u);
      expect(told(), 'nobody is told that it was made').to.equal(0);
      network.heals();
      if (isKnown(fault)) await keepsRefund(dialog);
      else press(next);
      if (!fault.acted) {
        const check = await find(dialog, 'button', 'Check the refund');
        await keepsRefund(dialog);
        expect(await made(shop), 'not made yet').to.equal(0);
        press(check);
        press(await find(dialog, 'button', REFUND));
      }
      await until(() => textOf(dialog).includes(IS_MADE));
      expect(await made(shop)).to.equal(1);
      expect(told()).to.equal(1);
    });

    it(`sends no money and keeps what she wrote, although ${fault.said} when what is left is asked for`, async () => {
      const { shop, network, adapter } = portal();
      const dialog = await shown('care-refund-dialog', adapter);
      await writeRefund(dialog);
      press(await find(dialog, 'button', 'Check the refund'));
      const submit = await find(dialog, 'button', REFUND);
      network.breaks(/^GET \/orders\/o-1\/refund-options$/u, fault);
      const timers = timersOf(fault);
      press(submit);
      await network.met;
      timers?.fire();
      timers?.stop();
      await until(() => textOf(dialog).includes('so nothing was sent'));
      expect(await made(shop)).to.equal(0);
      network.heals();
      press(await find(dialog, 'button', 'Change it'));
      await keepsRefund(dialog);
      press(await find(dialog, 'button', 'Check the refund'));
      press(await find(dialog, 'button', REFUND));
      await until(() => textOf(dialog).includes(IS_MADE));
      expect(await made(shop)).to.equal(1);
    });

    it(`marks an incident as resolved once, and keeps her words until then, although ${fault.said}`, async () => {
      const { shop, network, adapter } = portal();
      const panel = await shown('care-incident-panel', adapter);
      const told = heard(panel, 'care-incident-resolved');
      press(await find(panel, 'button', MARK));
      await choose(panel, 'Reason for closing', /Enviado/u);
      type(await find(panel, 'textbox', WORD), WORDS);
      network.breaks(/^POST \/incidents\/i-1\/actions$/u, fault);
      const next = await pressedInto(panel, MARK, fault, network, () => operatorHas(shop));
      expect(textOf(panel)).not.to.contain('Whoops');
      // The incident itself, read again, says what the marketplace has.
      if (!fault.acted) expect(textOf(panel)).not.to.contain(IS_RESOLVED);
      expect(told(), 'nobody is told that it was done').to.equal(0);
      network.heals();
      if (isKnown(fault)) expect(written(panel)).to.equal(WORDS);
      press(next);
      if (!fault.acted && !isKnown(fault)) {
        const again = await find(panel, 'button', 'Try again');
        expect(await operatorHas(shop), 'not sent yet').to.equal(0);
        expect(written(panel)).to.equal(WORDS);
        press(again);
      }
      await until(
        () => textOf(panel).includes(IS_RESOLVED) && findAll(panel, 'textbox', WORD).length === 0,
        () => `${IS_RESOLVED} in: ${textOf(panel)}`,
      );
      expect(await operatorHas(shop)).to.equal(1);
      await until(() => told() === 1);
    });
  }
});

const isKnown = ({ isRefused }: FetchFault): boolean => isRefused === true;

async function shown(tag: string, adapter: Portal['adapter']): Promise<HTMLElement> {
  const page = await fixture(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  Object.assign(element, { ...SHOWN, adapter });
  page.append(element);
  return element;
}

function heard(element: HTMLElement, event: string): () => number {
  let times = 0;
  element.addEventListener(event, () => (times += 1));
  return () => times;
}

/** Presses what sends, lets it meet the fault, and waits for what she can press next. */
async function pressedInto(
  element: HTMLElement,
  name: string | RegExp,
  fault: FetchFault,
  network: Portal['network'],
  done: () => Promise<number>,
): Promise<HTMLElement> {
  const buttons = await until(() => {
    const found = findAll(element, 'button', name);
    return found.length > 0 && found;
  });
  const timers = timersOf(fault);
  press(buttons.at(-1)!);
  await network.met;
  if (fault.acted) await until(async () => (await done()) === 1);
  timers?.fire();
  timers?.stop();
  const next = isKnown(fault) ? /^(?:Check the refund|Try again)$/u : 'Check what happened';
  return find(element, 'button', next);
}

async function keepsRefund(dialog: HTMLElement): Promise<void> {
  expect((await field(dialog, 'Units', /Taza/)).value).to.equal('1');
  expect((await field(dialog, 'Shipping', /Taza/)).value).to.equal('2.47');
}

function written(panel: HTMLElement): string {
  return (findAll(panel, 'textbox', WORD)[0] as HTMLTextAreaElement).value;
}

/** How often the operator has got her words. */
async function operatorHas(shop: MemoryAdapter): Promise<number> {
  const call = { signal: new AbortController().signal, locale: 'en' };
  const { items } = await shop.threads!.list({ limit: 50 }, call);
  const pages = await Promise.all(
    items.map(({ id }) => shop.threads!.messages({ threadId: id, limit: 100 }, call)),
  );
  return pages.flatMap((page) => page.items).filter(({ body }) => body.content === WORDS).length;
}
