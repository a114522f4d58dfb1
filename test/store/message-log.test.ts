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

/** A thread on a server: pages from its end, cursors that name the entry they stop before. */
function thread(...ids: string[]) {
  const entries: Entry[] = ids.map((id) => ({ id }));
  const asked: PageRequest[] = [];
  const page = (request: PageRequest): Page<Entry> => {
    asked.push(request);
    const cursor = request.from && 'cursor' in request.from ? request.from.cursor : undefined;
    const end =
      cursor === undefined ? entries.length : entries.findIndex(({ id }) => id === cursor);
    const start = Math.max(0, end - request.limit);
    const first = entries[start];
    return {
      items: entries.slice(start, end),
      ...(start > 0 && first ? { prev: first.id } : {}),
    };
  };
  return { entries, asked, page };
}

function open(read: (request: PageRequest, signal: AbortSignal) => Promise<Page<Entry>>) {
  return new MessageLog<Entry>(anEmptyCache(), {
    key: ['messages', 't'],
    limit: LIMIT,
    idOf: ({ id }) => id,
    now: () => 1_000,
    read,
  });
}

const ids = (log: MessageLog<Entry>): string => log.state.entries.map(({ id }) => id).join('');
const settled = (log: MessageLog<Entry>) =>
  viewReached(log, ({ reading, readingOlder }) => !reading && !readingOlder);

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

  it('are whole and in order whatever was read when', async () => {
    const step = fc.constantFrom('write', 'write many', 'refresh', 'older');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const server = thread('0', '1', '2', '3', '4', '5', '6');
        const log = open((request) => Promise.resolve(server.page(request)));
        await settled(log);
        for (const what of steps) {
          if (what === 'refresh') log.refresh();
          else if (what === 'older') log.readOlder();
          else {
            const count = what === 'write' ? 1 : 7;
            const from = server.entries.length;
            for (let n = 0; n < count; n += 1) server.entries.push({ id: String(from + n) });
          }
          await settled(log);
        }
        const all = server.entries.map(({ id }) => id);
        const shown = log.state.entries.map(({ id }) => id);
        const at = all.indexOf(shown[0]!);
        expect(shown).to.deep.equal(all.slice(at, at + shown.length));
        expect(log.state.hasOlder).to.equal(at > 0);
        log.close();
      }),
      { numRuns: 60 },
    );
  });
});
