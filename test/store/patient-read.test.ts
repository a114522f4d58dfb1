import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import { patientRead, READ_LIMITS } from '../../src/store/patient-read.js';

const LIMITS = { ...READ_LIMITS, retryBaseMs: 1 };

/** How often something is asked that always fails like this. */
async function asked(error: unknown): Promise<number> {
  let times = 0;
  await patientRead(new AbortController().signal, LIMITS, () => {
    times += 1;
    throw error;
  }).catch(() => {});
  return times;
}

describe('a read that fails', () => {
  it('is tried again where that may help, and not where it cannot', async () => {
    expect(await asked(new CareError({ kind: 'unavailable' }))).to.equal(3);
    expect(await asked(new Error('who knows'))).to.equal(3);
    expect(await asked(new CareError({ kind: 'forbidden' }))).to.equal(1);
    expect(await asked(new CareError({ kind: 'offline' }))).to.equal(1);
  });

  it('is not tried again where nobody answered in time or the answer made no sense', async () => {
    expect(await asked(new CareError({ kind: 'timeout' }))).to.equal(3);
    expect(await asked(new CareError({ kind: 'timeout', code: 'no-answer' }))).to.equal(1);
    const nonsense = { kind: 'unknown', code: 'malformed-answer', message: 'a test' } as const;
    expect(await asked(new CareError(nonsense))).to.equal(1);
  });

  it('waits as long as the marketplace asks', async () => {
    const begun = performance.now();
    expect(await asked(new CareError({ kind: 'rate-limited', retryAfterMs: 60 }))).to.equal(3);
    expect(performance.now() - begun).to.be.above(119);
  });

  it('is not tried before the marketplace allows it, when that is too long to wait for', async () => {
    expect(await asked(new CareError({ kind: 'rate-limited', retryAfterMs: 30_000 }))).to.equal(1);
  });

  it('is made again when the seller has signed in again, and not before', async () => {
    let times = 0;
    let signIn = () => {};
    const retryWhen = new Promise<void>((resolve) => (signIn = resolve));
    const read = patientRead(new AbortController().signal, LIMITS, () => {
      times += 1;
      if (times === 1) throw new CareError({ kind: 'unauthorised', retryWhen });
      return Promise.resolve('hers');
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(times).to.equal(1);
    signIn();
    expect(await read).to.equal('hers');
  });

  it('does not ask for a sign-in without end where none helps, or she does not sign in', async () => {
    const again = Promise.resolve();
    expect(await asked({ kind: 'unauthorised', retryWhen: again })).to.equal(2);
    const never = Promise.reject(new Error('she went away'));
    expect(await asked({ kind: 'unauthorised', retryWhen: never })).to.equal(1);
  });

  it('ends at once when it is no longer wanted, also while it waits to be tried again', async () => {
    const wanted = new AbortController();
    let times = 0;
    const read = patientRead(wanted.signal, LIMITS, () => {
      times += 1;
      setTimeout(() => wanted.abort());
      throw new CareError({ kind: 'rate-limited', retryAfterMs: 7_000 });
    });
    const begun = performance.now();
    await read.then(
      () => expect.fail('it answered'),
      (thrown: unknown) => expect(thrown).to.equal(wanted.signal.reason),
    );
    expect(times).to.equal(1);
    expect(performance.now() - begun).to.be.below(5_000);
  });

  it('ends at once when it is no longer wanted, although the adapter does not listen', async () => {
    const wanted = new AbortController();
    const read = patientRead(wanted.signal, LIMITS, () => new Promise<never>(() => {}));
    wanted.abort();
    expect(await read.catch(() => 'ended')).to.equal('ended');
  });
});
