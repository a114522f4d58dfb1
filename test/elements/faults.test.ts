import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { MemoryOptions } from '../../src/adapters/memory/index.js';
import { forget } from '../../src/store/forget.js';
import { aShop } from '../support/a-shop.js';
import { field, repliesOf, sentBySeller, write } from '../support/answering.js';
import {
  isBroken,
  mounted,
  portalOf,
  press,
  timersOf,
  withoutWaits,
  type Portal,
} from '../support/bad-network.js';
import { FETCH_FAULTS } from '../support/faulty-fetch.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { find, findAll, textOf, until } from '../support/screen.js';

/** A shop whose customer waits, behind a network that can go wrong. */
function portal(offers: MemoryOptions['offers'] = { live: null }): Portal {
  return portalOf(aShop(`Ana ${crypto.randomUUID().slice(0, 4)}`, { offers }));
}

/** Each element, what it reads, and what it is to show in the end. */
const ELEMENTS = [
  ['the inbox', 'care-inbox', /^GET \/threads$/u],
  ['the summary', 'care-summary', /^GET \/threads$/u],
  ['the desk', 'care-desk', /^GET \/threads$/u],
  ['a conversation', 'care-thread', /^GET \/threads\/T-1\/messages$/u],
  ['what it says of a conversation', 'care-thread', /^GET \/threads\/T-1$/u],
  ['the first question of all', 'care-inbox', /^GET \/(?:describe|description)?$/u],
] as const;

const SHOWN = { threadId: 'T-1', view: 'needs-reply' };

describe('a seller whose network is bad', () => {
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
    for (const [name, tag, requests] of ELEMENTS) {
      it(`sees ${name} in the end, although ${fault.said}`, async () => {
        const { network, adapter } = portal();
        network.breaks(requests, fault);
        const element = await mounted(tag, { ...SHOWN, adapter }, network, fault);
        const again = await until(() => findAll(element, 'button', /^(?:Try again|Refresh)$/u)[0]);
        expect(textOf(element)).not.to.contain('Whoops');
        network.heals();
        press(again);
        await until(() => textOf(element).includes('Ana') && !isBroken(element));
      });
    }

    if (!fault.isSilent) {
      it(`keeps a conversation before her, although ${fault.said} when it is read again`, async () => {
        const { shop, network, adapter } = portal({});
        const element = await fixture<HTMLElement>(
          html`<care-thread lang="en" .adapter=${adapter} thread-id="T-1"></care-thread>`,
        );
        await until(() => findAll(element, 'article').length === 1);
        await until(() => network.answered.includes('GET /live'));
        // From the next task on the feed tells of what happens.
        await nextTask();
        network.breaks(/^GET \/threads\/T-1\/messages$/u, fault);
        await shop.controls.receive('T-1', { from: 'customer', text: 'And my parcel?' });
        const refresh = await find(element, 'button', 'Refresh');
        expect(findAll(element, 'article')).to.have.length(1);
        network.heals();
        press(refresh);
        await until(() => findAll(element, 'article').length === 2 && !isBroken(element));
        expect(textOf(element)).to.contain('And my parcel?');
      });
    }

    it(`sends her answer once, and keeps it until then, although ${fault.said}`, async () => {
      const { shop, network, adapter } = portal();
      const element = await fixture<HTMLElement>(
        html`<care-composer lang="en" .adapter=${adapter} thread-id="T-1"></care-composer>`,
      );
      await find(element, 'textbox', 'Message');
      await write(element, 'It leaves today.');
      network.breaks(/^POST \/threads\/T-1\/messages$/u, fault);
      const timers = timersOf(fault);
      press(await find(element, 'button', 'Send'));
      await network.met;
      if (fault.acted) await until(async () => (await sentBySeller(shop)).length === 1);
      timers?.fire();
      timers?.stop();
      const keeps = (): void =>
        void expect(field(element).value, 'what she wrote').to.equal('It leaves today.');
      const check = 'Check whether it was sent';
      const next = await find(
        element,
        'button',
        fault.isRefused ? /^Send (?:again|anyway)$/u : check,
      );
      expect(textOf(element)).not.to.contain('Whoops');
      keeps();
      network.heals();
      press(next);
      if (!fault.acted && !fault.isRefused) {
        const again = await find(element, 'button', 'Send again');
        expect(await sentBySeller(shop), 'not sent yet').to.deep.equal([]);
        keeps();
        press(again);
      }
      await until(() => field(element).value === '');
      expect(await sentBySeller(shop)).to.have.length(1);
      expect(repliesOf(shop), 'sent once').to.have.length(1);
    });
  }
});
