// @ts-check
/**
 * Unit tests that only Chromium can run, each with what it needs; and the proof of the conformance suite by adapters that
 * break it, which asks nothing of an engine and would cost minutes of each. Nothing else may be left out.
 */

const PROOF = 'the same in every engine: rules against adapters that break them';

/** @type {Record<string, string>} */
export const CHROMIUM_ONLY = {
  'test/support/browser.test.ts':
    'asserts the protocol itself: time zone and forced colours over CDP',
  'test/store/kept-data-full.test.ts': 'sets the quota of storage over CDP',
  'test/testing/wrong-cases.test.ts': PROOF,
  'test/testing/wrong-commands.test.ts': PROOF,
  'test/testing/wrong-lists.test.ts': PROOF,
  'test/testing/wrong-neighbours.test.ts': PROOF,
  'test/testing/wrong-records.test.ts': PROOF,
  'test/testing/wrong-trade.test.ts': PROOF,
};
