import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CareError } from '../../src/adapter/care-error.js';
import type { Page, PageRequest } from '../../src/adapter/page.js';
import { MessageLog } from '../../src/store/message-log.js';
import { anEmptyCache } from '../support/an-empty-cache.js';
import { deferred, type Deferred } from '../support/deferred.js';
import { viewReached } from '../support/view-reached.js';

interface Entry {
  readonly id: string;
  readonly text?: string;
}

const LIMIT = 3;

/** A thread on a server: pages from its end or around an entry; cursors name the entry they stop before or begin at. */
function thread(...ids: string[]) {
  const entries: Entry[] = ids.map((id) => ({ id }));
  const asked: PageRequest[] = [];
  const placeOf = (wanted: string): number => entries.findIndex(({ id }) => id === wanted);
  const startOf = ({ from, limit }: PageRequest): readonly [start: number, end: number] => {
    if (from === undefined) return [Math.max(0, entries.length - limit), entries.length];
    if ('around' in from) {
      const place = placeOf(from.around);
      if (place === -1) throw new CareError({ kind: 'not-found' });
      const start = Math.max(0, place - Math.floor(limit / 2));
      return [start, start + limit];
    }
    const [way, id] = String('cursor' in from ? from.cursor : '').split(' ');
    const place = placeOf(id ?? '');
    return way === 'before' ? [Math.max(0, place - limit), place] : [place, place + limit];
  };
  const page = (request: PageRequest): Page<Entry> => {
    asked.push(request);
    const [start, end] = startOf(request);
    const first = entries[start];
    const next = entries[end];
    return {
      items: entries.slice(start, end),
      ...(start > 0 && first ? { prev: `before ${first.id}` } : {}),
      ...(next ? { next: `from ${next.id}` } : {}),
    };
  };
  return { entries, asked, page };
}

function open(
  read: (request: PageRequest, signal: AbortSignal) => Promise<Page<Entry>>,
  canJump = true,
) {
  return new MessageLog<Entry>(anEmptyCache(), {
    key: ['messages', 't'],
    limit: LIMIT,
    canJump,
    idOf: ({ id }) => id,
    now: () => 1_000,
    read,
  });
}

const ids = (log: MessageLog<Entry>): string => log.state.entries.map(({ id }) => id).join('');
const settled = (log: MessageLog<Entry>) =>
  viewReached(
    log,
    ({ reading, readingOlder, readingNewer }) => !reading && !readingOlder && !readingNewer,
  );

describe('the messages of a thread', () => {
  it('open at the end and say that there are older ones', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    expect(ids(log)).to.equal('cde');
    expect(log.state.hasOlder).to.equal(true);
    log.close();
  });

  it('grow backwards to the first one, without a gap or a double', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    log.readOlder();
    await settled(log);
    expect(ids(log)).to.equal('abcde');
    expect(log.state.hasOlder).to.equal(false);
    log.close();
  });

  it('say that older ones could not be read, and read them when asked again', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    let isDown = false;
    const log = open((request) =>
      isDown
        ? Promise.reject(new CareError({ kind: 'forbidden' }))
        : Promise.resolve(server.page(request)),
    );
    await settled(log);
    expect(log.state.readAt).to.equal(1_000);
    isDown = true;
    log.readOlder();
    await settled(log);
    expect([log.state.failedAt, log.state.error?.kind]).to.deep.equal(['older', 'forbidden']);
    isDown = false;
    log.readOlder();
    expect(log.state.error).to.equal(undefined);
    await settled(log);
    expect(ids(log)).to.equal('abcde');
    log.close();
  });

  it('keep apart a failure of their end', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    let isDown = false;
    const log = open((request) =>
      isDown
        ? Promise.reject(new CareError({ kind: 'forbidden' }))
        : Promise.resolve(server.page(request)),
    );
    await settled(log);
    isDown = true;
    log.refresh();
    await settled(log);
    expect([log.state.failedAt, log.state.readAt]).to.deep.equal(['end', 1_000]);
    isDown = false;
    log.readOlder();
    await settled(log);
    // What is older says nothing of what may have come since.
    expect(log.state.failedAt).to.equal('end');
    log.close();
  });

  it('take in what has come since, also more than a page of it', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    log.readOlder();
    await settled(log);
    server.entries.push(...['f', 'g', 'h', 'i', 'j'].map((id) => ({ id })));
    log.refresh();
    await settled(log);
    expect(ids(log)).to.equal('abcdefghij');
    log.close();
  });

  it('show the later of two readings of one message', async () => {
    const server = thread('a', 'b');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    server.entries[1] = { id: 'b', text: 'rejected' };
    log.refresh();
    await settled(log);
    expect(log.state.entries[1]).to.deep.equal({ id: 'b', text: 'rejected' });
    log.close();
  });

  it('never let a slow old answer replace a newer one', async () => {
    const answers: Deferred<Page<Entry>>[] = [];
    const log = open(() => {
      const answer = deferred<Page<Entry>>();
      answers.push(answer);
      return answer.promise;
    });
    log.refresh();
    await viewReached(log, () => answers.length === 2).catch(() => undefined);
    answers[1]!.resolve({ items: [{ id: 'new' }] });
    await settled(log);
    answers[0]!.resolve({ items: [{ id: 'old' }] });
    await Promise.resolve();
    await new Promise((next) => setTimeout(next));
    expect(ids(log)).to.equal('new');
    log.close();
  });

  it('lose none of the older ones that come while the end is read again', async () => {
    const server = thread('a', 'b', 'c', 'd', 'e');
    const ends: Deferred<void>[] = [];
    const log = open(async (request) => {
      const page = server.page(request);
      if (request.from === undefined) {
        ends.push(deferred<void>());
        await ends.at(-1)!.promise;
      }
      return page;
    });
    ends[0]!.resolve();
    await settled(log);
    log.refresh();
    log.readOlder();
    await viewReached(log, ({ readingOlder }) => !readingOlder);
    expect(ids(log)).to.equal('abcde');
    ends[1]!.resolve();
    await settled(log);
    expect(ids(log)).to.equal('abcde');
    log.close();
  });

  it('stay on the screen when a later reading fails, and say why it did', async () => {
    const server = thread('a', 'b');
    let broken = false;
    const log = open((request) =>
      broken
        ? Promise.reject(new CareError({ kind: 'forbidden', message: 'Not today' }))
        : Promise.resolve(server.page(request)),
    );
    await settled(log);
    broken = true;
    log.refresh();
    await settled(log);
    expect(ids(log)).to.equal('ab');
    expect(log.state.error?.message).to.equal('Not today');
    log.close();
  });

  it('open further up, say that there are newer ones, and grow to the end', async () => {
    const server = thread(...'abcdefghij');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    log.openAt('c');
    expect(log.state.status).to.equal('loading');
    await settled(log);
    expect([ids(log), log.state.hasOlder, log.state.hasNewer]).to.eql(['bcd', true, true]);
    log.readNewer();
    await settled(log);
    expect(ids(log)).to.equal('bcdefg');
    log.readNewer();
    await settled(log);
    expect([ids(log), log.state.hasNewer]).to.eql(['bcdefghij', false]);
    log.close();
  });

  it('walk back to where they are to open when no page around it can be asked for', async () => {
    const server = thread(...'abcdefghij');
    const log = open((request) => Promise.resolve(server.page(request)), false);
    await settled(log);
    log.openAt('c');
    await settled(log);
    expect([ids(log), log.state.hasNewer]).to.eql(['bcdefghij', false]);
    expect(server.asked.some(({ from }) => from && 'around' in from)).to.equal(false);
    log.close();
  });

  it('stay at their end when there is no such message to open at', async () => {
    const server = thread(...'abcdefghij');
    const log = open((request) => Promise.resolve().then(() => server.page(request)));
    await settled(log);
    log.openAt('z');
    await settled(log);
    expect([ids(log), log.state.status, log.state.error]).to.eql(['hij', 'ready', undefined]);
    log.close();
  });

  it('stay where they are read when something comes, and go to the end when asked', async () => {
    const server = thread(...'abcdefghij');
    const log = open((request) => Promise.resolve().then(() => server.page(request)));
    await settled(log);
    log.openAt('c');
    await settled(log);
    server.entries[3] = { id: 'd', text: 'rejected' };
    server.entries.push({ id: 'k' });
    log.refresh();
    await settled(log);
    expect([ids(log).slice(0, 3), log.state.hasNewer]).to.eql(['bcd', true]);
    expect(log.state.entries[2]).to.deep.equal({ id: 'd', text: 'rejected' });
    log.toEnd();
    await settled(log);
    expect([ids(log), log.state.hasOlder, log.state.hasNewer]).to.eql(['ijk', true, false]);
    log.close();
  });

  it('say that newer ones could not be read, and read them when asked again', async () => {
    const server = thread(...'abcdefghij');
    let isDown = false;
    const log = open((request) =>
      isDown
        ? Promise.reject(new CareError({ kind: 'forbidden' }))
        : Promise.resolve(server.page(request)),
    );
    await settled(log);
    log.openAt('c');
    await settled(log);
    isDown = true;
    log.readNewer();
    await settled(log);
    expect([log.state.failedAt, log.state.hasNewer]).to.deep.equal(['newer', true]);
    isDown = false;
    log.readNewer();
    await settled(log);
    expect([ids(log), log.state.error]).to.eql(['bcdefg', undefined]);
    log.close();
  });

  it('drop what was taken out, and keep what has no name in its place', async () => {
    const server = thread('a', 'b', 'c', '', 'e');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    log.readOlder();
    await settled(log);
    expect(log.state.entries.map(({ id }) => id)).to.eql(['a', 'b', 'c', '', 'e']);
    server.entries.splice(2, 1);
    log.refresh();
    await settled(log);
    expect(log.state.entries.map(({ id }) => id)).to.eql(['a', 'b', '', 'e']);
    log.close();
  });

  it('keep what has no name once, also where a page begins with it', async () => {
    const server = thread('a', 'b', '', 'd', 'e');
    const log = open((request) => Promise.resolve(server.page(request)));
    await settled(log);
    expect(log.state.entries.map(({ id }) => id)).to.eql(['', 'd', 'e']);
    log.refresh();
    await settled(log);
    expect(log.state.entries.map(({ id }) => id)).to.eql(['', 'd', 'e']);
    log.close();
  });

  it('are whole and in order whatever was read when', async () => {
    const step = fc.constantFrom(
      ...['write', 'write many', 'refresh', 'older', 'newer', 'to the end'],
      ...['open at 1', 'open at 5', 'all at once'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.boolean(), async (steps, canJump) => {
        const server = thread('0', '1', '2', '3', '4', '5', '6');
        const log = open((request) => Promise.resolve().then(() => server.page(request)), canJump);
        await settled(log);
        for (const what of steps) {
          if (what === 'refresh') log.refresh();
          else if (what === 'older') log.readOlder();
          else if (what === 'newer') log.readNewer();
          else if (what === 'to the end') log.toEnd();
          else if (what.startsWith('open')) log.openAt(what.slice(-1));
          else if (what === 'all at once') {
            log.refresh();
            log.readOlder();
            log.readNewer();
          } else {
            const count = what === 'write' ? 1 : 7;
            const from = server.entries.length;
            for (let n = 0; n < count; n += 1) server.entries.push({ id: String(from + n) });
          }
          await settled(log);
          const all = server.entries.map(({ id }) => id);
          const shown = log.state.entries.map(({ id }) => id);
          const at = all.indexOf(shown[0]!);
          expect(shown).to.deep.equal(all.slice(at, at + shown.length));
          expect(log.state.hasOlder).to.equal(at > 0);
          if (log.state.hasNewer) expect(shown.at(-1)).not.to.equal(all.at(-1));
        }
        log.toEnd();
        await settled(log);
        expect(log.state.entries.at(-1)).to.deep.equal(server.entries.at(-1));
        log.close();
      }),
      { numRuns: 150 },
    );
  });
});
