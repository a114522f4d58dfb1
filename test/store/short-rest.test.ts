import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/store/drafts.js';
import { openKeptData } from '../../src/store/kept-data.js';
import type { Scope } from '../../src/model/scope.js';
import { until } from '../support/screen.js';

const SCOPE: Scope = { marketplace: 'm', shop: 's', user: 'u' };

/** Drafts over a database of their own, and what of one lies in it. */
function drafts() {
  const kept = openKeptData({ name: `rest-${crypto.randomUUID()}` });
  const read = async (): Promise<unknown> => {
    const [record] = await kept.drafts.all(SCOPE);
    return (record?.value as { text?: string } | undefined)?.text;
  };
  return { drafts: new Drafts({ kept, now: () => 1 }), kept, read };
}

describe('what is typed fast', () => {
  it('is written at once, then after a rest, and only the last of it', async () => {
    const { drafts: kept, read } = drafts();
    await kept.save(SCOPE, 'reply:T-1', { text: 'a' });
    expect(await read()).to.equal('a');
    const writings = ['ab', 'abc'].map((text) => kept.save(SCOPE, 'reply:T-1', { text }));
    expect(await read()).to.equal('a');
    await Promise.all(writings);
    expect(await read()).to.equal('abc');
  });

  it('is written without waiting when the page goes', async () => {
    const { drafts: kept, read } = drafts();
    const later = window.setTimeout;
    // The rest itself never ends.
    window.setTimeout = ((act: () => void, ms?: number) =>
      ms === 250 ? 0 : later(act, ms)) as typeof window.setTimeout;
    try {
      await kept.save(SCOPE, 'reply:T-1', { text: 'a' });
      const written = kept.save(SCOPE, 'reply:T-1', { text: 'ab' });
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await written;
    } finally {
      window.setTimeout = later;
    }
    expect(await read()).to.equal('ab');
  });

  it('is thrown away without waiting', async () => {
    const { drafts: kept, kept: data } = drafts();
    await kept.save(SCOPE, 'reply:T-1', { text: 'a' });
    void kept.save(SCOPE, 'reply:T-1', { text: 'ab' });
    await kept.discard(SCOPE, 'reply:T-1');
    await until(async () => (await data.drafts.all(SCOPE)).length === 0);
  });
});
