import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/all.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import type { CareCase } from '../../src/model/case.js';
import { aCase } from '../support/a-case.js';
import {
  isBroken,
  mounted,
  portalOf,
  press,
  timersOf,
  withoutWaits,
  type Portal,
} from '../support/bad-network.js';
import { caseNow, chile, choose } from '../support/closing.js';
import { FETCH_FAULTS, type FetchFault } from '../support/faulty-fetch.js';
import { watchHostPage } from '../support/host-page.js';
import { find, findAll, textOf, type, until } from '../support/screen.js';
import { forget } from '../../src/store/forget.js';

/** One case, behind a network that can go wrong. */
function portal(): Portal {
  const cases: readonly CareCase[] = [aCase()];
  return portalOf(chile({ records: { threads: [], messages: {}, cases }, offers: { live: null } }));
}

/** Each element, what it reads, and what it is to show in the end. */
const ELEMENTS = [
  ['the cases', 'care-case-list', /^GET \/cases$/u, '25759900'],
  ['a case', 'care-case', /^GET \/cases\/k-1$/u, 'Committed date'],
  ['how a case is closed', 'care-closure-form', /^GET \/cases\/k-1$/u, 'Does not proceed'],
] as const;

const CLOSE = 'Close the case';
const EXPLANATION = /^Explanation/u;
const WORDS = 'No lo permite la ley.';
const IS_CLOSED = 'This case is closed';

describe('a seller whose network is bad, at a case', () => {
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
        const { network, adapter } = portal();
        network.breaks(requests, fault);
        const element = await mounted(tag, { caseId: 'k-1', adapter }, network, fault);
        const again = await find(element, 'button', /^(?:Try again|Refresh)$/u);
        expect(textOf(element)).not.to.contain('Whoops');
        network.heals();
        press(again);
        await until(() => textOf(element).includes(words) && !isBroken(element));
      });
    }

    it(`closes it once, and keeps what she wrote until then, although ${fault.said}`, async () => {
      const { shop, network, adapter } = portal();
      const element = await written(adapter);
      let told = 0;
      element.addEventListener('care-closure-submitted', () => (told += 1));
      network.breaks(/^POST \/cases\/k-1\/closure$/u, fault);
      const next = await pressedInto(element, fault, network, shop);
      expect(textOf(element)).not.to.match(/Whoops/u);
      if (!fault.acted) expect(textOf(element)).not.to.contain(IS_CLOSED);
      expect(told, 'nobody is told that it is closed').to.equal(0);
      network.heals();
      press(next);
      if (!fault.acted) {
        if (fault.isRefused !== true) press(await find(element, 'button', 'Check before closing'));
        press(await find(element, 'button', CLOSE));
      }
      await until(
        () => textOf(element).includes(IS_CLOSED),
        () => `${IS_CLOSED} in: ${textOf(element)}`,
      );
      const { closed } = await caseNow(shop, 'k-1');
      expect(closed!.answers!.values).to.deep.equal({ reason: 'legal', explanation: WORDS });
      expect(await timesClosed(shop)).to.equal(1);
      await until(() => told === 1);
    });
  }
});

/** Written, and at the check. */
async function written(adapter: Portal['adapter']): Promise<HTMLElement> {
  const element = await fixture<HTMLElement>(
    html`<care-closure-form lang="en" .adapter=${adapter} case-id="k-1"></care-closure-form>`,
  );
  await choose(element, /^Does not proceed/u);
  await choose(element, 'For legal reasons');
  type(await find(element, 'textbox', EXPLANATION), WORDS);
  press(await find(element, 'button', 'Check before closing'));
  await find(element, 'button', CLOSE);
  return element;
}

/** Presses what sends, lets it meet the fault, and waits for what she can press next. */
async function pressedInto(
  element: HTMLElement,
  fault: FetchFault,
  network: Portal['network'],
  shop: MemoryAdapter,
): Promise<HTMLElement> {
  const timers = timersOf(fault);
  press(await find(element, 'button', CLOSE));
  await network.met;
  if (fault.acted) await until(async () => (await timesClosed(shop)) === 1);
  timers?.fire();
  timers?.stop();
  const isKnown = fault.isRefused === true;
  const next = await find(
    element,
    'button',
    isKnown ? 'Check before closing' : 'Check what happened',
  );
  if (isKnown) {
    const [field] = findAll(element, 'textbox', EXPLANATION);
    expect((field as HTMLTextAreaElement).value).to.equal(WORDS);
  }
  return next;
}

async function timesClosed(shop: MemoryAdapter): Promise<number> {
  const { timeline = [] } = await caseNow(shop, 'k-1');
  return timeline.filter(({ label }) => label.includes('closed the case')).length;
}
