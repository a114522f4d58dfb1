import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/define/all.js';
import type { Fault, MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import { aRefundShop, made, openRefund, writeRefund } from '../../support/a-refund.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { EXECUTING } from '../../support/hostile-strings.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { countLeftovers } from '../../support/leftovers.js';
import { findAll, textOf, until } from '../../support/screen.js';
import { aTwoLineOrder } from '../../support/two-line-order.js';

/** In each of three browsers, so that there are two hundred. */
const RUNS = 70;

const FAULTS = [
  'none',
  'lost-reply',
  'lost-request',
  'forbidden',
  'unavailable',
  'rate-limited',
] as const;

const anyRun = fc.record({
  faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 4 }),
  /** What happens to which of two tabs: a press of whatever leads on, or she leaves and comes back. */
  turns: fc.array(
    fc.record({
      tab: fc.constantFrom<0 | 1>(0, 1),
      leaves: fc.oneof(
        { weight: 6, arbitrary: fc.constant(false) },
        { arbitrary: fc.constant(true), weight: 1 },
      ),
    }),
    { minLength: 4, maxLength: 10 },
  ),
});

describe('the refund dialog', () => {
  watchHostPage();

  it('gives the same refund once, whatever is pressed in two tabs and whatever becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ faults, turns }) => {
        const shop = aRefundShop();
        for (const kind of faults) {
          const fault: Fault = { method: 'refunds.create', kind: kind as 'lost-reply', times: 1 };
          const slow: Fault = { method: 'refunds.create', kind: 'slow', ms: 1, times: 1 };
          shop.controls.faults.add(kind === 'none' ? slow : fault);
        }
        const tabs = [await openRefund(shop), await openRefund({ ...shop })];
        try {
          for (const tab of tabs) await writeRefund(tab);
          for (const { tab, leaves } of turns) {
            if (leaves) tabs[tab] = await backIn(shop, tabs[tab]!);
            await pressOn(tabs[tab]!);
          }
          // She stops once the marketplace has it.
          const isOver = async (): Promise<boolean> => (await made(shop)) > 0;
          for (let more = 0; more < 40 && !(await isOver()); more += 1) {
            await until(async () => (await isOver()) || findAll(tabs[0]!, 'button', ON).length > 0);
            await pressOn(tabs[0]!);
          }
          expect(await made(shop), tabs.map(textOf).join(' | ')).to.equal(1);
        } finally {
          for (const tab of tabs) await takeAway(tab);
        }
      }),
      { numRuns: RUNS, endOnFailure: true, includeErrorInReport: true },
    );
  }).timeout(60_000);

  it('leaves nothing in the page, open or on its way', async () => {
    await takeAway(await openRefund(aRefundShop()));
    const page = countLeftovers();
    for (let round = 0; round < 4; round += 1) {
      const latency = round % 2 === 0 ? 0 : { command: 10_000 };
      const dialog = await openRefund(aRefundShop({ latency }));
      await writeRefund(dialog);
      await pressOn(dialog);
      await pressOn(dialog);
      await takeAway(dialog);
    }
    // What the draft waits a moment for ends by itself.
    await until(() => page.count()['listeners'] === 0);
    expect(page.count()).to.deep.equal({ listeners: 0, observers: 0, intervals: 0 });
    page.stop();
  });

  it('shows what comes from outside as text', async () => {
    const trap = setExecutionTrap();
    const lines = EXECUTING.map((text, at) => ({
      ...{ id: `l-${at}`, title: text, quantity: 1, state: { code: text || 'x', label: text } },
      price: { amount: '1.00', currency: 'EUR' },
    }));
    const lineIds = lines.map(({ id }) => id);
    const order = aTwoLineOrder({
      ...{ number: EXECUTING[0] ?? '', lines },
      shipments: aTwoLineOrder().shipments.map((each) => ({ ...each, lineIds })),
    });
    const shop = aRefundShop({}, order);
    const { options } = shop.refunds!;
    shop.refunds!.options = async (id, call) => ({
      ...(await options(id, call)),
      reasons: EXECUTING.map((label, at) => ({ code: `${at}`, label, purpose: 'refund' })),
    });
    const dialog = await openRefund(shop);
    await until(() => textOf(dialog).includes(EXECUTING.at(-1)?.trim().slice(0, 8) ?? ''));
    expect(dialog.shadowRoot?.querySelector('img, script, iframe, object')).to.equal(null);
    expect(await trap.caught()).to.deep.equal([]);
    await takeAway(dialog);
    trap.release();
  });
});

/** What leads on: not another refund, and not giving up. */
const ON = /^(Check the refund|Refund .*\d|Check what happened)/u;

/** What was written is there again: the tab that is back knows nothing but what is kept. */
async function backIn(
  shop: MemoryAdapter,
  tab: CareRefundDialogElement,
): Promise<CareRefundDialogElement> {
  await takeAway(tab);
  return openRefund({ ...shop });
}

/** Presses it, if it is there, and sees what comes of it: where the other tab is at it, perhaps nothing. */
async function pressOn(dialog: CareRefundDialogElement): Promise<void> {
  await dialog.updateComplete;
  const [button] = findAll(dialog, 'button', ON);
  if (!button) return void (await aTask());
  const before = textOf(dialog);
  button.click();
  for (let turn = 0; turn < 20 && textOf(dialog) === before; turn += 1) await aTask();
}

/** A turn of the page's own loop: what can happen without a clock has happened after some of them. */
function aTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage('');
  });
}
