import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { MemoryAdapter, MemoryOptions } from '../../src/adapters/memory/index.js';
import { createCareHandler } from '../../src/server/index.js';
import { forget } from '../../src/store/forget.js';
import { aShop } from '../support/a-shop.js';
import { field, repliesOf, sentBySeller, write } from '../support/answering.js';
import { FaultyNetwork, FETCH_FAULTS, type FetchFault } from '../support/faulty-fetch.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { overHttp } from '../support/over-http.js';
import { find, findAll, textOf, until } from '../support/screen.js';
import { countTimers } from '../support/timers.js';

interface Portal {
  readonly shop: MemoryAdapter;
  readonly network: FaultyNetwork;
  readonly adapter: CareAdapter;
}

/** A shop whose customer waits, behind a network that can go wrong. */
function portal(offers: MemoryOptions['offers'] = { live: null }): Portal {
  const shop = aShop(`Ana ${crypto.randomUUID().slice(0, 4)}`, { offers });
  const serve = createCareHandler({ adapterFor: () => shop, basePath: '/care' });
  const network = new FaultyNetwork((address, init) => serve(new Request(address, init)));
  return { shop, network, adapter: overHttp(shop, { client: { fetch: network.fetch } }) };
}

/** By keyboard: it takes the focus, and what it is a browser presses with Enter. */
function press(button: HTMLElement): void {
  button.focus();
  const root = button.getRootNode() as Document | ShadowRoot;
  expect(root.activeElement, 'it takes the focus').to.equal(button);
  expect(button).to.be.instanceOf(HTMLButtonElement).and.to.have.property('disabled', false);
  button.click();
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
        const element = await mounted(tag, adapter, network, fault);
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
      const timers = fault.isSilent ? countTimers() : undefined;
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

/** The element, as far as the fault lets it come. */
async function mounted(
  tag: string,
  adapter: CareAdapter,
  network: FaultyNetwork,
  fault: FetchFault,
): Promise<HTMLElement> {
  const timers = fault.isSilent ? countTimers() : undefined;
  const page = await fixture(html`<div lang="en"></div>`);
  const element = document.createElement(tag);
  Object.assign(element, { adapter, threadId: 'T-1', view: 'needs-reply' });
  page.append(element);
  await network.met;
  timers?.fire();
  timers?.stop();
  return element;
}

function isBroken(element: HTMLElement): boolean {
  return findAll(element, 'button', /^(?:Try again|Refresh)$/u).length > 0;
}

/** A second try waits a random part of something: here none of it. Ids stay as they are. */
function withoutWaits(): () => void {
  const given = crypto.getRandomValues.bind(crypto);
  const none = <Into extends Parameters<typeof given>[0]>(into: Into): Into =>
    (into as unknown) instanceof Uint32Array ? into : given(into as never);
  Object.assign(crypto, { getRandomValues: none });
  return () => void Reflect.deleteProperty(crypto, 'getRandomValues');
}
