import { expect } from '@open-wc/testing';
import type { CareAdapter } from '../../src/adapter/care-adapter.js';
import type { LiveChange, LiveSink } from '../../src/adapter/live-group.js';
import { LiveFeed } from '../../src/store/live-feed.js';
import { watchHostPage } from '../support/host-page.js';

/** A feed in the hands of the test, and what it says has changed. */
function aFeed() {
  const subscriptions: { readonly since: string | undefined; readonly sink: LiveSink }[] = [];
  const changed: string[][] = [];
  const adapter = {
    live: {
      subscribe: ({ since }, sink) => void subscriptions.push({ since, sink }),
    },
  } satisfies Partial<CareAdapter>;
  const feed = new LiveFeed(adapter as unknown as CareAdapter, {
    recordsChanged: (...records) =>
      void changed.push(records.map(({ kind, id }) => `${kind} ${id}`)),
    anyChanged: () => void changed.push(['*']),
  });
  const begin = (): (typeof subscriptions)[number] => {
    feed.stop();
    feed.start();
    return subscriptions.at(-1)!;
  };
  return { feed, begin, changed };
}

const thread = (id: string): LiveChange => ({ record: { kind: 'thread', id } });

describe('the live changes of an adapter', () => {
  watchHostPage();

  it('name all records of a batch at once, whatever they are', () => {
    const { begin, changed } = aFeed();
    const { sink } = begin();
    sink.change([thread('T-1'), { record: { kind: 'incident', id: 'I-1' } }], 'c-1');
    expect(changed).to.deep.equal([['thread T-1', 'incident I-1']]);
  });

  it('that cannot be read may be anything', () => {
    const { begin, changed } = aFeed();
    begin().sink.change([{ nothing: true } as never], 'c-1');
    expect(changed).to.deep.equal([['*']]);
  });

  it('go on from the last one after an interruption', () => {
    const { begin } = aFeed();
    const { since, sink } = begin();
    expect(since).to.equal(undefined);
    sink.state('open', 'c-0');
    sink.change([thread('T-1')], 'c-1');
    sink.state('open');
    expect(begin().since).to.equal('c-1');
  });

  it('go on also where they were interrupted before the first of them', () => {
    const { begin } = aFeed();
    begin().sink.state('open', 'c-0');
    expect(begin().since).to.equal('c-0');
  });

  it('begin anew after a reset, from where it says', () => {
    const { begin, changed } = aFeed();
    begin().sink.change([thread('T-1')], 'c-1');
    const { since, sink } = begin();
    expect(since).to.equal('c-1');
    sink.reset();
    expect(begin().since).to.equal(undefined);
    sink.reset('ignored: this one was stopped');
    begin().sink.reset('c-9');
    expect(begin().since).to.equal('c-9');
    expect(changed).to.deep.equal([['thread T-1'], ['*'], ['*']]);
  });
});
