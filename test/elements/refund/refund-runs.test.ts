import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import '../../../src/define/all.js';
import type { Fault } from '../../../src/adapters/memory/index.js';
import type { CareRefundDialogElement } from '../../../src/elements/refund/refund-dialog-element.js';
import { aRefundShop, made, openRefund, writeRefund } from '../../support/a-refund.js';
import { takeAway, watchHostPage } from '../../support/host-page.js';
import { EXECUTING } from '../../support/hostile-strings.js';
import { setExecutionTrap } from '../../support/execution-trap.js';
import { countLeftovers } from '../../support/leftovers.js';
import { findAll, textOf, until } from '../../support/screen.js';
import { aTwoLineOrder } from '../../support/two-line-order.js';

/** Of the two hundred that were run by hand: each opens two dialogs and takes half a second. */
const RUNS = 8;

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
  presses: fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: 4, maxLength: 10 }),
});

describe('the refund dialog', () => {
  watchHostPage();

  it('gives the same refund once, whatever is pressed in two tabs and whatever becomes of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ faults, presses }) => {
        const shop = aRefundShop();
        for (const kind of faults) {
          const fault: Fault = { method: 'refunds.create', kind: kind as 'lost-reply', times: 1 };
          const slow: Fault = { method: 'refunds.create', kind: 'slow', ms: 1, times: 1 };
          shop.controls.faults.add(kind === 'none' ? slow : fault);
        }
        const tabs = [await openRefund(shop), await openRefund({ ...shop })] as const;
        try {
          await writeRefund(tabs[0]);
          await writeRefund(tabs[1]);
          // She stops once the marketplace has it; every press is of whatever there is to press.
          for (const tab of presses) await pressOn(tabs[tab]);
          for (let more = 0; more < 40 && (await made(shop)) === 0; more += 1)
            await pressOn(tabs[0]);
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

/** What leads on, if anything does: not another refund, and not giving up. */
async function pressOn(dialog: CareRefundDialogElement): Promise<void> {
  await dialog.updateComplete;
  const wanted = /^(Check the refund|Refund .*\d|Check what happened)/u;
  const [button] = findAll(dialog, 'button', wanted);
  button?.click();
  const before = textOf(dialog);
  const patience = performance.now() + 150;
  await until(() => textOf(dialog) !== before || performance.now() > patience);
}
