// @ts-check
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cl } from '../../../../src/calendar/cl.js';
import { caseDeadline, caseUrgency } from '../../../../src/model/case-deadline.js';
import {
  all,
  command,
  HOUR,
  NOW,
  open,
  read,
  refusal,
  TYPES,
} from '../../../support/chile-market.mjs';

describe('the world in Chile', () => {
  it('has every type in every group, and every state that a case can be in', async () => {
    const market = open();
    for (const group of [
      'overdue',
      'due-soon',
      'within-limit',
      'waiting-for-information',
      'closed',
    ]) {
      const types = new Set(
        (await all(market, { desk: 'customer', group })).map(({ type }) => type.code),
      );
      assert.deepEqual([...types].sort(), [...TYPES], group);
    }
    const open_ = await all(market, { desk: 'customer', group: 'open' });
    for (const state of ['open', 'waiting-for-information', 'in-review', 'refused']) {
      const types = new Set(
        open_.filter((one) => one.state === state).map(({ type }) => type.code),
      );
      assert.deepEqual([...types].sort(), [...TYPES], state);
    }
    const refused = open_.find(({ state }) => state === 'refused');
    assert.match(refused?.closed?.refusal?.reason.label ?? '', /no corresponde/);
    assert.equal(refused?.closed?.refusal?.by?.name, 'SAC');
  });

  it('leads from each case to its order, and hands out what its customer attached', async () => {
    const market = open();
    const cases = await all(market, { desk: 'customer' });
    assert.ok(new Set(cases.map(({ channel }) => channel?.label)).size >= 4);
    const attached = cases.flatMap(({ attachments }) => attachments.customer);
    assert.ok(attached.length > 10);
    for (const { id, size } of attached.slice(0, 12)) {
      const file = await market.files.open(id, read());
      assert.equal('bytes' in file && file.bytes.size, size);
    }
    for (const { order, customer } of cases.slice(0, 20)) {
      const found = await market.orders.get(order?.id ?? '', read());
      assert.equal(found.customer?.name, customer?.name);
      assert.match(found.total.amount, /^\d+$/);
    }
  });

  it('has the shop’s own requests on a desk apart, which the shop does not close', async () => {
    const market = open();
    const own = await all(market, { desk: 'seller' });
    assert.ok(own.length >= 5 && own.every(({ desk }) => desk === 'seller'));
    const [first] = own.filter(({ state }) => state === 'open');
    assert.ok(first);
    assert.deepEqual(first.actions, []);
    const { kind } = await refusal(
      market.cases.close(
        {
          command: 'case-close',
          caseId: first.id,
          outcome: 'proceeds',
          answers: { formId: 'f', values: {} },
          files: [],
        },
        command(),
      ),
    );
    assert.equal(kind, 'forbidden');
  });

  it('sorts its cases as the kit does, at any hour, also those of which it says only the rule', async () => {
    const market = open();
    const { policy, timeZone } = await market.adapter.describe(read());
    let computed = 0;
    // Over weekends and the two holidays of December.
    for (let hours = 0; hours < 24 * 30; hours += 31) {
      market.time.now = NOW + hours * HOUR;
      const now = market.time.now;
      for (const group of ['overdue', 'due-soon', 'within-limit']) {
        for (const careCase of await all(market, { desk: 'customer', group })) {
          const terms = { now, policy, timeZone, calendars: [cl] };
          const known = caseDeadline(careCase, terms);
          assert.equal(
            caseUrgency(known, terms),
            group,
            `${careCase.id} at ${new Date(now).toJSON()}`,
          );
          if (careCase.deadline?.at === undefined) computed += 1;
        }
      }
    }
    assert.ok(computed > 50);
  });

  it('is as large as it is asked to be, and finds a case or an order by its number', async () => {
    const market = open({ cases: 5000 });
    const page = await market.cases.list(
      { limit: 50, desk: 'customer', from: { index: 4000 } },
      read(),
    );
    assert.equal(page.total?.value, 5000);
    const [one] = page.items;
    assert.ok(one?.order);
    assert.deepEqual(
      (await all(market, { number: one.number })).map(({ id }) => id),
      [one.id],
    );
    const ofOrder = await all(market, { number: ` ${one.order.number}` });
    assert.ok(ofOrder.some(({ id }) => id === one.id));
    assert.equal((await all(open({ cases: 0 }), {})).length, 0);
  });
});
