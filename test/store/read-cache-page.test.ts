import { expect } from '@open-wc/testing';
import { CareError } from '../../src/adapter/care-error.js';
import { aCacheStage, becomeVisible, failed, reached } from '../support/cache-stage.js';
import { nextTask, watchHostPage } from '../support/host-page.js';
import { countLeftovers } from '../support/leftovers.js';
import { countTimers, type Timers } from '../support/timers.js';

const MINUTE = 60_000;
const busy = () => new CareError({ kind: 'unavailable' });

describe('the cache of reads in a page', () => {
  watchHostPage();
  let timers: Timers;
  beforeEach(() => {
    timers = countTimers();
  });
  afterEach(() => timers.stop());

  it('reads what is old again on focus and on reconnect, and nothing that is fresh', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    cache.mount();
    await shown('Ana', 'thread');
    becomeVisible();
    expect(server.begun).to.have.length(1);
    clock.now += 30_000;
    becomeVisible();
    expect(server.begun).to.have.length(2);
    becomeVisible();
    expect(server.begun, 'a read on its way is enough').to.have.length(2);
    server.at(1).resolve('Bea');
    await nextTask();
    clock.now += 30_000;
    window.dispatchEvent(new Event('online'));
    expect(server.begun).to.have.length(3);
    cache.unmount();
  });

  it('reads nothing when the page goes out of sight', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    cache.mount();
    await shown('Ana', 'thread');
    clock.now += MINUTE;
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    becomeVisible();
    Reflect.deleteProperty(document, 'visibilityState');
    expect(server.begun).to.have.length(1);
    becomeVisible();
    expect(server.begun).to.have.length(2);
    cache.unmount();
  });

  it('reads again what failed while there was no connection', async () => {
    const { cache, server } = aCacheStage();
    cache.mount();
    const view = cache.observe(server.source('thread'));
    server.at(0).reject(new CareError({ kind: 'offline' }));
    await failed(view);
    window.dispatchEvent(new Event('online'));
    server.at(1).resolve('Ana');
    await reached(view, 'Ana');
    cache.unmount();
  });

  it('tries a passing failure again, and not once nobody looks', async () => {
    const { cache, server } = aCacheStage({ retries: 2, retryBaseMs: 2 });
    const view = cache.observe(server.source('thread'));
    server.at(0).reject(busy());
    while (server.begun.length < 2) await nextTask();
    expect(view.state).to.deep.equal({ status: 'loading', reading: true });
    server.at(1).reject(new CareError({ kind: 'rate-limited', retryAfterMs: 7_000 }));
    while (timers.delays.length === 0) await nextTask();
    expect(timers.delays).to.deep.equal([7_000]);
    view.close();
    await nextTask();
    expect(timers.delays).to.deep.equal([]);
    expect(server.begun).to.have.length(2);
  });

  it('lets go of an answer five minutes after the last one left, not before', async () => {
    const { cache, clock, shown } = aCacheStage();
    cache.mount();
    (await shown('Ana', 'thread')).close();
    expect(timers.delays).to.deep.equal([5 * MINUTE]);
    clock.now += MINUTE;
    (await shown('Bea', 'other')).close();
    clock.now += 4 * MINUTE;
    timers.fire();
    expect(cache.peek(['thread'])).to.equal(undefined);
    expect(cache.peek(['other'])).to.equal('Bea');
    expect(timers.delays).to.deep.equal([MINUTE]);
    cache.remove(['other']);
    expect(timers.delays).to.deep.equal([]);
    cache.unmount();
  });

  it('does not let go of an answer at which somebody looks', async () => {
    const { cache, clock, server, shown } = aCacheStage();
    cache.mount();
    (await shown('Ana', 'thread')).close();
    cache.observe(server.source('thread'));
    clock.now += 6 * MINUTE;
    timers.fire();
    expect(cache.peek(['thread'])).to.equal('Ana');
    expect(timers.delays).to.deep.equal([]);
    cache.unmount();
  });

  it('leaves no listener and no timer behind, and ends every read', async () => {
    const { cache, server, clock, shown } = aCacheStage();
    const page = countLeftovers();
    cache.mount();
    cache.mount();
    (await shown('Ana', 'thread')).close();
    const view = cache.observe(server.source('other'));
    const log = cache.fetch(server.source('log')).catch(() => 'ended');
    expect(page.count()['listeners']).to.equal(2);
    expect(timers.delays).to.have.length(1);
    cache.unmount();
    expect(await log).to.equal('ended');
    expect(server.begun.slice(1).map(({ signal }) => signal.aborted)).to.deep.equal([true, true]);
    view.close();
    expect(page.count()).to.deep.equal({ listeners: 0, observers: 0, intervals: 0 });
    expect(timers.delays).to.deep.equal([]);
    page.stop();
    clock.now += 6 * MINUTE;
    expect(cache.peek(['thread'])).to.equal('Ana');
    cache.mount();
    expect(cache.peek(['thread']), 'who comes back too late').to.equal(undefined);
    cache.unmount();
  });

  it('goes on for one who still looks when it is held again', async () => {
    const { cache, server } = aCacheStage();
    cache.mount();
    const view = cache.observe(server.source('thread'));
    cache.unmount();
    expect(view.state.reading).to.equal(false);
    cache.mount();
    server.at(1).resolve('Ana');
    await reached(view, 'Ana');
    cache.unmount();
  });
});
