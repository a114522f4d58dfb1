import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import { createReadClient, READ_LIMITS } from '../../src/store/read-client.js';

/** How often something is asked that always fails like this. */
async function asked(error: CareError): Promise<number> {
  let times = 0;
  const client = createReadClient({ ...READ_LIMITS, retryBaseMs: 1 });
  const read = client.fetchQuery({
    queryKey: ['read'],
    queryFn: () => {
      times += 1;
      throw error;
    },
  });
  await read.catch(() => {});
  client.clear();
  return times;
}

describe('a read that fails', () => {
  it('is tried again where that may help, and not where it cannot', async () => {
    expect(await asked(new CareError({ kind: 'unavailable' }))).to.equal(3);
    expect(await asked(new CareError({ kind: 'forbidden' }))).to.equal(1);
  });

  it('waits as long as the marketplace asks', async () => {
    const begun = performance.now();
    expect(await asked(new CareError({ kind: 'rate-limited', retryAfterMs: 60 }))).to.equal(3);
    expect(performance.now() - begun).to.be.above(119);
  });

  it('is not tried before the marketplace allows it, when that is too long to wait for', async () => {
    expect(await asked(new CareError({ kind: 'rate-limited', retryAfterMs: 30_000 }))).to.equal(1);
  });
});
