import { expect } from '@open-wc/testing';
import { Rehearsal } from '../../src/controllers/rehearsal.js';
import { deferred } from '../support/deferred.js';

type Part = { rehearse: (word: string) => void };

describe('what an element makes ready while it waits', () => {
  it('is made ready once', async () => {
    const made: string[] = [];
    const part: Part = { rehearse: (word) => made.push(word) };
    let fetched = 0;
    const rehearsal = new Rehearsal(() => {
      fetched += 1;
      return Promise.resolve(part);
    });
    rehearsal.begin('first');
    rehearsal.begin('second');
    await Promise.resolve();
    expect(made).to.deep.equal(['first']);
    expect(fetched).to.equal(1);
  });

  it('is left when the data is here first', async () => {
    const made: string[] = [];
    const fetching = deferred<Part>();
    const rehearsal = new Rehearsal(() => fetching.promise);
    rehearsal.begin('late');
    rehearsal.end();
    fetching.resolve({ rehearse: (word) => made.push(word) });
    await fetching.promise;
    expect(made).to.deep.equal([]);
  });

  it('is not missed where it cannot be fetched', async () => {
    const fetching = deferred<Part>();
    const rehearsal = new Rehearsal(() => fetching.promise);
    rehearsal.begin('never');
    fetching.reject(new Error('offline'));
    // The console guard and the runner would tell of a rejection that nobody took.
    await fetching.promise.catch(() => {});
  });
});
