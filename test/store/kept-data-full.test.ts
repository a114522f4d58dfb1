import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { Drafts } from '../../src/store/drafts.js';
import { openKeptData } from '../../src/store/kept-data.js';

const ANA = { marketplace: 'm', shop: 'bazar', user: 'ana' };
const ROOM = 200_000;

// In a file of its own: the browser remembers for a while how much room a site has.
describe('a disk that is full', () => {
  before(() => setRoom(ROOM));
  after(() => setRoom());

  it('costs the file and not the text, and both stay as long as the page', async () => {
    const drafts = new Drafts({ kept: openKeptData(), now: () => 0 });
    const content = { text: 'typed', files: [new File([new Uint8Array(ROOM * 5)], 'photo.png')] };
    await drafts.save(ANA, 'reply:1', { text: 'ty' });
    expect(await drafts.save(ANA, 'reply:1', content)).to.deep.equal({
      kept: false,
      reason: 'full',
    });
    expect(await drafts.load(ANA, 'reply:1')).to.deep.equal(content);
    const raw = await rawTexts();
    expect(raw).to.deep.equal(['typed']);
  });
});

function setRoom(quotaSize?: number): Promise<unknown> {
  const params = { origin: location.origin, ...(quotaSize === undefined ? {} : { quotaSize }) };
  return executeServerCommand('cdp', { method: 'Storage.overrideQuotaForOrigin', params });
}

/** What a reload would find. */
function rawTexts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('seller-care-kit/1');
    opening.onerror = () => reject(opening.error ?? new Error('open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
      reading.onerror = () => reject(reading.error ?? new Error('read'));
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map(({ value }: { value: { text: string } }) => value.text));
      };
    };
  });
}
