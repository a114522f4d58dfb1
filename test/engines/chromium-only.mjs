// @ts-check
/** Unit tests that only Chromium can run, each with what it needs. Nothing else may be left out. */

/** @type {Record<string, string>} */
export const CHROMIUM_ONLY = {
  'test/support/browser.test.ts':
    'asserts the protocol itself: time zone and forced colours over CDP',
  'test/store/kept-data-full.test.ts': 'sets the quota of storage over CDP',
};
