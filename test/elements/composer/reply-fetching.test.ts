import { expect } from '@open-wc/testing';
import { CareError } from '../../../src/adapter/care-error.js';
import { forget } from '../../../src/store/forget.js';
import { Writing } from '../../../src/store/writing.js';
import { composer, field, market, send, sentBySeller, write } from '../../support/answering.js';
import { nextTask } from '../../support/host-page.js';
import { textOf, until } from '../../support/screen.js';

/** In this order: what has been fetched stays. */
describe('what keeps and sends an answer', () => {
  const { load } = Writing.prototype;
  afterEach(async () => {
    Writing.prototype.load = load;
    await forget();
  });

  it('is not fetched while a seller only reads, and is with her first word', async () => {
    // The browser remembers a few hundred files, and a test page has loaded more.
    performance.clearResourceTimings();
    const element = await composer(market());
    await nextTask();
    expect(isFetched()).to.equal(false);
    await write(element, 'H');
    await until(isFetched);
  });

  it('is tried again, with the text kept, when it could not be fetched', async () => {
    Writing.prototype.load = () =>
      Promise.reject(new CareError({ kind: 'unavailable', outcome: 'not-applied' }));
    const adapter = market();
    const element = await composer(adapter);
    await write(element, 'It leaves tomorrow.');
    await send(element);
    await until(() => textOf(element).includes('Your message was not sent'));
    expect(field(element).value).to.equal('It leaves tomorrow.');

    Writing.prototype.load = load;
    await send(element);
    await until(async () => (await sentBySeller(adapter)).length > 0);
    expect(await sentBySeller(adapter)).to.have.length(1);
  });
});

function isFetched(): boolean {
  return performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('/writing-parts.'));
}
