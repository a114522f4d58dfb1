import { expect } from '@open-wc/testing';
import { mockCare, mockedFetch } from '../../demo/mocked.js';
import { createHttpAdapter } from '../../src/adapters/http/index.js';
import { suiteBehind } from './behind.js';
import { memory, memoryOfOtherKind } from './memory.js';

describe('the http adapter keeps the treaty in a page, with MSW for its server', () => {
  for (const make of [memory, memoryOfOtherKind]) {
    it(`over ${make.name}`, async () => {
      const suite = suiteBehind(make, (adapter) =>
        createHttpAdapter({ baseUrl: '/care', fetch: mockedFetch(mockCare(adapter, '/care')) }),
      );
      const { counts, text } = await suite.run();
      expect(counts.failed, text).to.equal(0);
      expect(counts['not-tried'], text).to.equal(0);
      expect(counts.passed, text).to.be.greaterThan(90);
    });
  }
});
