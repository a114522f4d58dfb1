// @ts-check
/** The suite in Node, by `node --test` itself, as an integrator runs it; and the page that lists its rules. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { adapterConformance, conformanceRules } from '../../src/testing/index.js';
import { FIXTURES, memory, memoryOfOtherKind } from './memory.js';
import { PAGE, rulesPage } from './rules-page.mjs';

for (const make of [memory, memoryOfOtherKind]) {
  describe(`the memory adapter in Node (${make.name})`, () => {
    for (const one of adapterConformance(make, FIXTURES)) it(one.name, one.run);
  });
}

describe(PAGE, () => {
  it('lists every rule as it is (node --import ./test/support/typescript.mjs test/testing/rules-page.mjs)', async () => {
    assert.equal(readFileSync(PAGE, 'utf8'), await rulesPage(conformanceRules));
  });
});
