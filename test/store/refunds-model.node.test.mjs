// @ts-check
/** R7: refunds in two tabs of the real store, whatever happens to the tabs and to the line. */
import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { anyPlan, live } from '../support/refund-world.js';

// A read that a dead tab waits for leaves its timer behind.
mock.timers.enable({ apis: ['setTimeout'] });

/** @param {'the lock' | 'the key' | 'nothing'} without */
const story = (without) =>
  fc.asyncProperty(fc.scheduler(), anyPlan, (scheduler, plan) => live(scheduler, plan, without));

describe('money that is given back, whatever happens to tabs and connection', () => {
  it('is given once, is never shown as what it is not, and is never more than was paid', async () => {
    await fc.assert(story('nothing'), { numRuns: 5000, includeErrorInReport: true });
  });

  for (const guard of /** @type {const} */ (['the lock', 'the key'])) {
    it(`would be given twice without ${guard}`, async () => {
      const { failed } = await fc.check(story(guard), { numRuns: 5000, endOnFailure: true });
      assert.equal(failed, true);
    });
  }
});
