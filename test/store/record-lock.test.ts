import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lockName, openRecordLocks } from '../../src/store/record-lock.js';
import type * as RecordLock from '../../src/store/record-lock.js';
import type { HeldLock, RecordLocks } from '../../src/store/record-lock.js';
import { openTab } from '../support/tabs.js';

const SCOPE = { marketplace: 'm', shop: 's', user: 'u' };
const FORBIDDEN = {
  request: () => Promise.reject(new DOMException('Forbidden here.', 'SecurityError')),
};

describe('the name of a lock', () => {
  it('is the one that every copy of the kit uses', () => {
    expect(lockName(SCOPE, 'refund', 'o-1')).to.equal('care/1:["m","s","u","refund","o-1"]');
  });

  it('differs wherever shop, user, command or record differ', () => {
    const part = fc.constantFrom('a', 'b', 'a","b', '"', ']');
    const place = fc.tuple(part, part, part, fc.constantFrom('refund', 'case-close'), part);
    fc.assert(
      fc.property(place, place, (one, other) => {
        const [left, right] = [one, other].map(([marketplace, shop, user, command, id]) =>
          lockName({ marketplace, shop, user }, command as 'refund', id),
        );
        expect(left === right).to.equal(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

for (const [where, manager, crossTab] of [
  ['with Web Locks', navigator.locks, true],
  ['without Web Locks', null, false],
  ['where Web Locks are forbidden', FORBIDDEN as unknown as LockManager, false],
] as const) {
  describe(`a record's lock ${where}`, () => {
    const locks = openRecordLocks(manager);
    let name = '';
    let count = 0;

    beforeEach(() => {
      name = `${where} ${(count += 1)}`;
    });

    it('says whether other tabs respect it', async () => {
      const lock = await taken(locks, name);
      expect(lock.crossTab).to.equal(crossTab);
      lock.release();
    });

    it('is not given twice', async () => {
      const lock = await taken(locks, name);
      expect(await locks.tryTake(name)).to.equal(undefined);
      lock.release();
      (await locks.take(name))?.release();
    });

    it('is given to another name meanwhile', async () => {
      const lock = await taken(locks, name);
      (await taken(locks, `${name} other`)).release();
      lock.release();
    });

    it('goes to those who wait in their order', async () => {
      const order: string[] = [];
      const first = await taken(locks, name);
      const waiting = ['second', 'third'].map(async (who) => {
        const lock = await locks.take(name);
        order.push(who);
        lock?.release();
      });
      order.push('first');
      first.release();
      first.release();
      await Promise.all(waiting);
      expect(order).to.deep.equal(['first', 'second', 'third']);
    });

    it('is no longer waited for once the signal aborts, and whoever came after gets it', async () => {
      const first = await taken(locks, name);
      const tired = new AbortController();
      const gaveUp = locks.take(name, tired.signal);
      const patient = locks.take(name);
      tired.abort();
      expect(await gaveUp).to.equal(undefined);
      first.release();
      expect(await patient).not.to.equal(undefined);
      (await patient)?.release();
    });

    it('is not asked for by a signal that has aborted', async () => {
      expect(await locks.take(name, AbortSignal.abort())).to.equal(undefined);
      (await taken(locks, name)).release();
    });
  });
}

describe('a page over plain http', () => {
  it('has locks of its own alone', async () => {
    const own = Object.getOwnPropertyDescriptor(navigator, 'locks');
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    const locks = openRecordLocks();
    if (own) Object.defineProperty(navigator, 'locks', own);
    else Reflect.deleteProperty(navigator, 'locks');
    const lock = await taken(locks, 'plain http');
    expect(lock.crossTab).to.equal(false);
    lock.release();
  });
});

describe('a lock held by another page', () => {
  it('keeps this one out, and goes with that page', async () => {
    const tab = openTab();
    const there = await tab.load<typeof RecordLock>('/src/store/record-lock.ts');
    const here = openRecordLocks();
    expect(await there.openRecordLocks().tryTake('across')).not.to.equal(undefined);
    expect(await here.tryTake('across')).to.equal(undefined);
    const turn = here.take('across');
    tab.close();
    expect(await turn).not.to.equal(undefined);
    (await turn)?.release();
  });
});

async function taken(locks: RecordLocks, name: string): Promise<HeldLock> {
  const lock = await locks.tryTake(name);
  if (lock === undefined) throw new Error(`${name} is taken`);
  return lock;
}
