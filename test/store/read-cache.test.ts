import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import { aCacheStage, becomeVisible, failed, reached } from '../support/cache-stage.js';
import { nextTask, watchHostPage } from '../support/host-page.js';

const MINUTE = 60_000;
const refused = () => new CareError({ kind: 'forbidden', message: 'Not today' });

describe('what has been read', () => {
  watchHostPage();

  it('is one answer for all who look, read once', async () => {
    const { cache, server, clock } = aCacheStage();
    const one = cache.observe(server.source('thread', 'T-1'));
    const other = cache.observe(server.source('thread', 'T-1'));
    expect(one.state).to.deep.equal({ status: 'loading', reading: true });
    server.at(0).resolve('Ana');
    await Promise.all([reached(one, 'Ana'), reached(other, 'Ana')]);
    expect(server.begun).to.have.length(1);
    expect(other.state.readAt).to.equal(clock.now);
  });

  it('stays while a newer read is on its way, and when that has failed', async () => {
    const { cache, server, shown } = aCacheStage();
    const view = await shown('Ana', 'thread');
    const { readAt } = view.state;
    view.refresh();
    expect(view.state).to.deep.equal({ status: 'ready', value: 'Ana', readAt, reading: true });
    server.at(1).reject(refused());
    await failed(view);
    expect(view.state.value).to.equal('Ana');
    expect(view.state.status).to.equal('ready');
    expect(view.state.error?.message).to.equal('Not today');
    expect(cache.peek(['thread'])).to.equal('Ana');
  });

  it('is failed when nothing could be read at all, until it is read again', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    server.at(0).reject(refused());
    await failed(view);
    expect(view.state.status).to.equal('failed');
    view.refresh();
    expect(view.state).to.deep.equal({ status: 'loading', reading: true });
    server.at(1).resolve('Ana');
    await reached(view, 'Ana');
    expect(view.state.error).to.equal(undefined);
  });

  it('is failed where the adapter throws before it waits', async () => {
    const { cache } = aCacheStage();
    const view = cache.observe<string>({
      key: ['thread'],
      read: () => {
        throw refused();
      },
    });
    await failed(view);
    expect(view.state.error?.message).to.equal('Not today');
  });

  it('is of the latest read, whichever answers last', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    view.refresh();
    expect(server.begun.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    server.at(1).resolve('new');
    await reached(view, 'new');
    server.at(0).resolve('old');
    await nextTask();
    expect(view.state.value).to.equal('new');
  });

  it('is not of a read that failed after a later one had begun', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    view.refresh();
    server.at(0).reject(refused());
    await nextTask();
    expect(view.state).to.deep.equal({ status: 'loading', reading: true });
    server.at(1).resolve('new');
    await reached(view, 'new');
  });

  it('is not of a read that began before something changed', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    cache.invalidate(['thread']);
    expect(server.begun.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    server.at(0).resolve('before');
    await nextTask();
    expect(view.state.value).to.equal(undefined);
    server.at(1).resolve('after');
    await reached(view, 'after');
  });

  it('is told once for several changes, and to nobody who has left', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    const gone = cache.observe(server.source('thread'));
    await nextTask();
    let told = 0;
    view.subscribe(() => (told += 1));
    gone.subscribe(() => expect.fail('it has left'));
    view.refresh();
    view.refresh();
    gone.close();
    await nextTask();
    expect(told).to.equal(1);
  });

  it('is not told to one who is sent away by another who hears it first', async () => {
    const { cache, server } = aCacheStage();
    const view = cache.observe(server.source('thread'));
    await nextTask();
    let told = 0;
    view.subscribe(() => stop());
    const stop = view.subscribe(() => (told += 1));
    view.refresh();
    await nextTask();
    expect(told).to.equal(0);
  });

  it('is told to the next one also when one who hears it throws', async () => {
    const { cache, server } = aCacheStage();
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = (thrown) => void reported.push(thrown);
    const view = cache.observe(server.source('thread'));
    const mistake = new Error('of a listener');
    view.subscribe(() => {
      throw mistake;
    });
    const other = reached(view, 'Ana');
    server.at(0).resolve('Ana');
    await other;
    window.reportError = reportError;
    expect(reported.length).to.be.greaterThan(0);
    expect(new Set(reported)).to.deep.equal(new Set([mistake]));
  });
});

describe('an answer at which nobody looks any more', () => {
  watchHostPage();

  it('is not waited for once the last one has left', async () => {
    const { cache, server } = aCacheStage();
    const one = cache.observe(server.source('thread'));
    const other = cache.observe(server.source('thread'));
    one.close();
    one.close();
    expect(server.at(0).signal.aborted).to.equal(false);
    other.close();
    expect(server.at(0).signal.aborted).to.equal(true);
    server.at(0).reject(new Error('aborted'));
    await nextTask();
    expect(cache.peek(['thread'])).to.equal(undefined);
  });

  it('is never read again', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    cache.mount();
    const view = await shown('Ana', 'thread');
    view.close();
    clock.now += MINUTE;
    becomeVisible();
    window.dispatchEvent(new Event('online'));
    cache.invalidate([]);
    view.refresh();
    expect(server.begun).to.have.length(1);
    cache.unmount();
  });

  it('is shown without a read to one who comes back soon', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    (await shown('Ana', 'thread')).close();
    clock.now += 29_999;
    const again = cache.observe(server.source('thread'));
    expect(again.state).to.include({ status: 'ready', value: 'Ana', reading: false });
    expect(server.begun).to.have.length(1);
  });

  it('is shown, and read again, to one who comes back later', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    (await shown('Ana', 'thread')).close();
    clock.now += 30_000;
    const again = cache.observe(server.source('thread'));
    expect(again.state).to.include({ value: 'Ana', reading: true });
    server.at(1).resolve('Ana María');
    await reached(again, 'Ana María');
  });

  it('is read again when its age cannot be known because the clock was set back', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    (await shown('Ana', 'thread')).close();
    clock.now -= MINUTE;
    cache.observe(server.source('thread'));
    expect(server.begun).to.have.length(2);
  });

  it('is read again when something has changed meanwhile, however soon', async () => {
    const { cache, server, shown } = aCacheStage();
    (await shown('Ana', 'thread')).close();
    cache.invalidate(['thread']);
    const again = cache.observe(server.source('thread'));
    expect(again.state).to.include({ value: 'Ana', reading: true });
    server.at(1).resolve('Bea');
    await reached(again, 'Bea');
    again.close();
    cache.observe(server.source('thread'));
    expect(server.begun).to.have.length(2);
  });

  it('is read again when the last read of it has failed, however soon', async () => {
    const { cache, server, shown } = aCacheStage();
    const view = await shown('Ana', 'thread');
    view.refresh();
    server.at(1).reject(refused());
    await failed(view);
    view.close();
    cache.observe(server.source('thread'));
    expect(server.begun).to.have.length(3);
  });

  it('is read again when a newer one was asked for and not waited for, however soon', async () => {
    const { cache, server, shown } = aCacheStage();
    const view = await shown('Ana', 'thread');
    view.refresh();
    view.close();
    cache.observe(server.source('thread'));
    expect(server.begun).to.have.length(3);
  });

  it('is read by how the one reads who looks now, not the one who left', async () => {
    const { cache, server, shown } = aCacheStage();
    const gone = await shown('Ana', 'page');
    const asked: string[] = [];
    const read = (): Promise<string> => {
      asked.push('cursor of now');
      return Promise.resolve('Bea');
    };
    const view = cache.observe({ key: ['page'], read });
    gone.close();
    cache.invalidate(['page']);
    await reached(view, 'Bea');
    expect(asked).to.deep.equal(['cursor of now']);
    expect(server.begun).to.have.length(1);
  });
});

describe('a change, named by the beginning of a key', () => {
  watchHostPage();

  it('concerns the keys with these parts and no others', async () => {
    const { cache, server, shown } = aCacheStage();
    await shown('1', 'thread', 'T-1', 'en');
    await shown('2', 'thread', 'T-10', 'en');
    await shown('3', 'threads', 'en');
    await shown('4', 'thread', 'T-1');
    cache.invalidate(['thread', 'T-1']);
    expect(server.begun.slice(4).map(({ key }) => key)).to.deep.equal([
      '["thread","T-1","en"]',
      '["thread","T-1"]',
    ]);
    cache.invalidate(['threads']);
    expect(server.begun).to.have.length(7);
    cache.invalidate([]);
    expect(server.begun).to.have.length(11);
  });

  it('concerns page 1 and not page 10', async () => {
    const { cache, server, shown } = aCacheStage();
    await shown('1', 'page', 1);
    await shown('10', 'page', 10);
    cache.invalidate(['page', 1]);
    expect(server.begun.slice(2).map(({ key }) => key)).to.deep.equal(['["page",1]']);
  });

  it('is not confused by ids that look like keys', async () => {
    const { cache, server, shown } = aCacheStage();
    await shown('1', 'thread', 'T","en');
    await shown('2', 'thread', 'T');
    cache.invalidate(['thread', 'T']);
    expect(server.begun.slice(2).map(({ key }) => key)).to.deep.equal(['["thread","T"]']);
  });

  it('takes away what nobody looks at, and leaves what somebody does', async () => {
    const { cache, server, shown } = aCacheStage();
    (await shown('1', 'page', '1')).close();
    const view = await shown('2', 'page', '2');
    cache.remove(['page']);
    expect(cache.peek(['page', '1'])).to.equal(undefined);
    expect(view.state.value).to.equal('2');
    expect(server.begun).to.have.length(2);
  });

  it('makes everything forgotten but what is spared, and read anew where somebody looks', async () => {
    const { cache, server, shown } = aCacheStage();
    const shop = await shown('shop', 'describe');
    const view = await shown('Ana', 'thread');
    (await shown('Bea', 'other')).close();
    cache.reset([], ['describe']);
    expect(shop.state.value).to.equal('shop');
    expect(view.state).to.deep.equal({ status: 'loading', reading: true });
    expect(cache.peek(['other'])).to.equal(undefined);
    server.at(-1).resolve('Cloe');
    await reached(view, 'Cloe');
    expect(server.begun).to.have.length(4);
  });
});

describe('a read without keeping', () => {
  watchHostPage();

  it('is its own, and nothing of it stays', async () => {
    const { cache, server } = aCacheStage();
    const reads = [cache.fetch(server.source('log')), cache.fetch(server.source('log'))];
    server.at(1).resolve('b');
    server.at(0).resolve('a');
    expect(await Promise.all(reads)).to.deep.equal(['a', 'b']);
    expect(cache.peek(['log'])).to.equal(undefined);
  });

  it('ends when it is cancelled, although the adapter goes on', async () => {
    const { cache, server } = aCacheStage();
    const read = cache.fetch(server.source('log', '1')).catch(() => 'ended');
    const other = cache.fetch(server.source('log', '2'));
    cache.cancel(['log', '1']);
    expect(await read).to.equal('ended');
    expect(server.at(0).signal.aborted).to.equal(true);
    server.at(0).reject(new Error('too late'));
    server.at(1).resolve('b');
    expect(await other).to.equal('b');
  });
});
