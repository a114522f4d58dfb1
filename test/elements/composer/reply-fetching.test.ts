import { expect } from '@open-wc/testing';
import { CareError } from '../../../src/adapter/care-error.js';
import { forget } from '../../../src/store/forget.js';
import { Writing } from '../../../src/store/writing.js';
import {
  composer,
  field,
  market,
  otherPage,
  send,
  sentBySeller,
  write,
} from '../../support/answering.js';
import { nextTask } from '../../support/host-page.js';
import { findAll, textOf, until } from '../../support/screen.js';

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

  describe('and cannot be fetched', () => {
    beforeEach(() => {
      Writing.prototype.load = () =>
        Promise.reject(new CareError({ kind: 'unavailable', outcome: 'not-applied' }));
    });

    it('costs no words when another conversation is shown: they wait in the page', async () => {
      const adapter = market();
      const element = await composer(adapter);
      await write(element, 'For the first', 'Operator');
      element.threadId = 'T-2';
      await until(() => field(element)?.value === '');
      element.threadId = 'T-1';
      await until(() => field(element)?.value === 'For the first');
      expect(findAll(element, 'radio', 'Operator')[0]).to.have.property('checked', true);
    });

    it('costs no words when the element goes, and what is fetched later keeps them', async () => {
      const adapter = market();
      const element = await composer(adapter);
      await write(element, 'Half a sentence');
      element.remove();
      await nextTask();
      const again = await composer(adapter);
      expect(field(again).value).to.equal('Half a sentence');
      Writing.prototype.load = load;
      await write(again, 'Half a sentence more');
      const third = await composer(otherPage(adapter));
      await until(() => field(third).value === 'Half a sentence more');
    });

    it('shows the same words in every composer of a conversation', async () => {
      const adapter = market();
      const one = await composer(adapter);
      const other = await composer(adapter);
      await write(one, 'Seen in both');
      await until(() => field(other).value === 'Seen in both');
    });

    it('shows nobody what was typed before a logout', async () => {
      const adapter = market();
      const element = await composer(adapter);
      await write(element, 'Secret of one shop');
      await forget({ marketplace: 'test', shop: 'another', user: 'eva' });
      expect(field(element).value).to.equal('Secret of one shop');
      await forget();
      await until(() => field(element).value === '');
      element.remove();
      await nextTask();
      expect(field(await composer(adapter)).value).to.equal('');
    });
  });
});

function isFetched(): boolean {
  return performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('/writing-parts.'));
}
