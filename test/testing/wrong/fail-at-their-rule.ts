import { adapterConformance } from '../../../src/testing/index.js';
import { expect } from '@open-wc/testing';
import { FIXTURES } from '../memory.js';
import { makeWrong, type Wrong } from './wrong.js';

/** A case each: the whole suite on an adapter that breaks one rule. */
export function failAtTheirRule(wrong: readonly Wrong[]): void {
  describe('an adapter that breaks one rule fails there and nowhere else', () => {
    for (const one of wrong) {
      it(`${one.rule}: ${one.how}`, async () => {
        const fixtures = { ...FIXTURES, patience: 300, ...one.fixtures };
        const { results } = await adapterConformance(() => makeWrong(one), fixtures).run();
        const failures = results.flatMap((result) =>
          result.status === 'failed' ? [result.failure] : [],
        );
        expect(failures.map(({ rule, seen }) => `${rule}: ${seen}`)).to.have.length(1);
        expect(failures[0]!.rule).to.equal(one.rule);
        expect(failures[0]!.seen).to.have.length.above(10);
      });
    }
  });
}
