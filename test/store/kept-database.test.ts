import { expect } from '@open-wc/testing';
import { isAnythingKept } from '../../src/store/kept-database.js';

describe('whether anything is kept', () => {
  const { count } = IDBObjectStore.prototype;
  const { close } = IDBDatabase.prototype;
  afterEach(() => {
    IDBObjectStore.prototype.count = count;
    IDBDatabase.prototype.close = close;
  });

  it('leaves no connection behind, also where it cannot be counted', async () => {
    let closed = 0;
    IDBDatabase.prototype.close = function (): void {
      closed += 1;
      close.call(this);
    };
    const scope = { marketplace: 'test', shop: crypto.randomUUID(), user: 'eva' };
    expect(await isAnythingKept(scope)).to.equal(false);
    expect(closed).to.equal(1);
    IDBObjectStore.prototype.count = () => {
      throw new DOMException('The disk is gone.', 'UnknownError');
    };
    expect(await isAnythingKept(scope)).to.equal(false);
    expect(closed).to.equal(2);
  });
});
