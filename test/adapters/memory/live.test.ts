import { expect } from '@open-wc/testing';
import { command, customerThread, reading, replyTo, serve } from './asking.js';
import type { LiveChange } from '../../../src/adapter/live-group.js';
import type { WholeAdapter } from './asking.js';

/** Follows an adapter; `next` waits for the next thing that is told. */
function follow(adapter: WholeAdapter, since?: string) {
  const abort = new AbortController();
  const told: { change?: readonly LiveChange[]; cursor?: string; reset?: true; state?: string }[] =
    [];
  let wake = () => {};
  const tell = (thing: (typeof told)[number]) => {
    told.push(thing);
    wake();
  };
  adapter.live.subscribe(
    { signal: abort.signal, ...(since === undefined ? {} : { since }) },
    {
      change: (change, cursor) => tell({ change, cursor }),
      reset: (cursor) => tell({ reset: true, ...(cursor === undefined ? {} : { cursor }) }),
      state: (state, cursor) => tell({ state, ...(cursor === undefined ? {} : { cursor }) }),
    },
  );
  const next = async (test: (thing: (typeof told)[number]) => boolean) => {
    for (;;) {
      const found = told.findIndex(test);
      if (found !== -1) return told.splice(0, found + 1).at(-1)!;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    told,
    stop: () => abort.abort(),
    opened: () => next(({ state }) => state === 'open'),
    changed: () => next(({ change }) => change !== undefined),
    reset: () => next(({ reset }) => reset === true),
  };
}

describe('changes as they happen', () => {
  it('tell that somebody wrote, with the version that the thread has now', async () => {
    const adapter = serve();
    const feed = follow(adapter);
    await feed.opened();
    await adapter.controls.receive('t-9', { from: 'operator', text: 'Hola' });
    const { change } = await feed.changed();
    const { version } = await adapter.threads.get('t-9', reading());
    expect(change).to.deep.equal([{ record: { kind: 'thread', id: 't-9' }, version }]);
    feed.stop();
  });

  it('are told in another tab of the same ledger, for what was sent and received', async () => {
    const persist = `live-${crypto.randomUUID()}`;
    const [one, two] = [serve({ persist }), serve({ persist })];
    const feed = follow(two);
    await feed.opened();
    const threadId = await customerThread(one);
    await one.threads.reply(replyTo(threadId), command());
    expect((await feed.changed()).change![0]!.record.id).to.equal(threadId);
    await one.controls.receive('t-9', { from: 'operator', text: 'Hola' });
    expect((await feed.changed()).change![0]!.record.id).to.equal('t-9');
    feed.stop();
  });

  it('go on where they were interrupted', async () => {
    const adapter = serve();
    const feed = follow(adapter);
    await feed.opened();
    await adapter.controls.receive('t-5', { from: 'operator', text: 'Uno' });
    const { cursor } = await feed.changed();
    feed.stop();
    await adapter.controls.receive('t-6', { from: 'operator', text: 'Dos' });
    await adapter.controls.receive('t-7', { from: 'operator', text: 'Tres' });
    expect(feed.told, 'nothing after it was stopped').to.deep.equal([]);
    const later = follow(adapter, cursor);
    const { change } = await later.changed();
    expect(change!.map(({ record }) => record.id)).to.deep.equal(['t-6', 't-7']);
    later.stop();
  });

  it('go on also where they were interrupted before the first of them', async () => {
    const adapter = serve();
    const feed = follow(adapter);
    const { cursor } = await feed.opened();
    feed.stop();
    await adapter.controls.receive('t-6', { from: 'operator', text: 'Dos' });
    const later = follow(adapter, cursor);
    const { change } = await later.changed();
    expect(change!.map(({ record }) => record.id)).to.deep.equal(['t-6']);
    later.stop();
  });

  it('go on from where a reset has begun anew', async () => {
    const adapter = serve();
    const feed = follow(adapter, 'some-other-ledger:12');
    const { cursor } = await feed.reset();
    feed.stop();
    await adapter.controls.receive('t-6', { from: 'operator', text: 'Dos' });
    const later = follow(adapter, cursor);
    expect((await later.changed()).change![0]!.record.id).to.equal('t-6');
    later.stop();
  });

  it('begin anew when the cursor is from another life, and when the ledger is reset', async () => {
    const adapter = serve();
    const feed = follow(adapter, 'some-other-ledger:12');
    await feed.reset();
    await adapter.controls.reset();
    await feed.reset();
    await adapter.controls.receive('t-5', { from: 'operator', text: 'Uno' });
    expect((await feed.changed()).change).to.have.length(1);
    feed.stop();
  });

  it('tell what several threads went through in the order in which it happened', async () => {
    const adapter = serve();
    const feed = follow(adapter);
    await feed.opened();
    const seen: string[] = [];
    for (const id of ['t-3', 't-1', 't-2']) {
      await adapter.controls.receive(id, { from: 'operator', text: 'Hola' });
      seen.push(...(await feed.changed()).change!.map(({ record }) => record.id));
    }
    expect(seen).to.deep.equal(['t-3', 't-1', 't-2']);
    feed.stop();
  });
});
