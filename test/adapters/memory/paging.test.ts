import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { command, customerThread, reading, refused, replyTo, serve } from './asking.js';
import type { WholeAdapter } from './asking.js';

describe('pages of the memory adapter', () => {
  it('lead from the first to the last thread and back', async () => {
    const adapter = serve({ threads: 25 });
    const forth: string[] = [];
    let page = await adapter.threads.list({ limit: 10 }, reading());
    expect(page).not.to.have.property('prev');
    forth.push(...page.items.map(({ id }) => id));
    while (page.next !== undefined) {
      page = await adapter.threads.list({ limit: 10, from: { cursor: page.next } }, reading());
      forth.push(...page.items.map(({ id }) => id));
    }
    expect(new Set(forth).size).to.equal(25);
    const back = page.items.map(({ id }) => id);
    while (page.prev !== undefined) {
      page = await adapter.threads.list({ limit: 10, from: { cursor: page.prev } }, reading());
      back.unshift(...page.items.map(({ id }) => id));
    }
    expect(back).to.deep.equal(forth);
  });

  it('begin at any index, and say where they stand', async () => {
    const adapter = serve({ threads: 50 });
    const all = (await adapter.threads.list({ limit: 50 }, reading())).items.map(({ id }) => id);
    const page = await adapter.threads.list({ limit: 5, from: { index: 20 } }, reading());
    expect(page.at).to.equal(20);
    expect(page.items.map(({ id }) => id)).to.deep.equal(all.slice(20, 25));
    const beyond = await adapter.threads.list({ limit: 5, from: { index: 400 } }, reading());
    expect(beyond.items).to.deep.equal([]);
    expect(beyond.total?.value).to.equal(50);
  });

  it('are found around an id, in a list of threads and among messages', async () => {
    const adapter = serve({ longThread: 300 });
    const query = { attention: ['needs-reply'], limit: 5 } as const;
    const all = (await adapter.threads.list({ ...query, limit: 50 }, reading())).items;
    const middle = all[8]!.id;
    const page = await adapter.threads.list({ ...query, from: { around: middle } }, reading());
    expect(page.items.map(({ id }) => id)).to.include(middle);
    expect(page.items).to.have.length(5);
    expect(all[page.at!]?.id).to.equal(page.items[0]!.id);
    const threadId = 't-3';
    const messages = await adapter.threads.messages(
      { threadId, limit: 9, from: { around: 't-3.m-150' } },
      reading(),
    );
    expect(messages.at).to.equal(146);
    expect(messages.items[4]!.id).to.equal('t-3.m-150');
    const gone = await refused(
      adapter.threads.list({ ...query, from: { around: 't-999' } }, reading()),
    );
    expect(gone.kind).to.equal('not-found');
  });

  it('of messages begin with the newest, oldest first within, and lead both ways', async () => {
    const adapter = serve({ threads: 20, longThread: 120 });
    const threadId = 't-3';
    const newest = await adapter.threads.messages({ threadId, limit: 50 }, reading());
    expect(newest.items[0]!.id).to.equal('t-3.m-70');
    expect(newest.items.at(-1)!.id).to.equal('t-3.m-119');
    expect(newest).not.to.have.property('next');
    const times = newest.items.map(({ sentAt }) => sentAt);
    expect(times).to.deep.equal([...times].sort());
    const older = await adapter.threads.messages(
      { threadId, limit: 50, from: { cursor: newest.prev! } },
      reading(),
    );
    expect(older.items[0]!.id).to.equal('t-3.m-20');
    expect(older.items.at(-1)!.id).to.equal('t-3.m-69');
    const newer = await adapter.threads.messages(
      { threadId, limit: 50, from: { cursor: older.next! } },
      reading(),
    );
    expect(newer.items).to.deep.equal(newest.items);
  });

  for (const limit of [0, -1, 1.5, 201, NaN, Infinity]) {
    it(`are refused for a limit of ${limit}`, async () => {
      const error = await refused(serve().threads.list({ limit }, reading()));
      expect(error.kind).to.equal('validation');
      expect(error.fields?.[0]?.path).to.equal('limit');
    });
  }

  it('are refused at an index that is none, or that is not offered', async () => {
    const adapter = serve({ offers: { threads: { jump: false, around: false } } });
    for (const from of [{ index: 3 }, { around: 't-1' }]) {
      const error = await refused(adapter.threads.list({ limit: 5, from }, reading()));
      expect(error.kind).to.equal('unsupported');
    }
    const error = await refused(serve().threads.list({ limit: 5, from: { index: -1 } }, reading()));
    expect(error.kind).to.equal('validation');
  });

  it('tell a cursor that is garbage, of another list, or from before a reset', async () => {
    const adapter = serve();
    const { next } = await adapter.threads.list({ limit: 5 }, reading());
    const { prev } = await adapter.threads.messages({ threadId: 't-3', limit: 1 }, reading());
    const ask = (cursor: string) =>
      adapter.threads.list({ limit: 5, attention: ['needs-reply'], from: { cursor } }, reading());
    for (const cursor of ['', 'nonsense', btoa('{}'), btoa('null'), prev ?? '', next!]) {
      const error = await refused(ask(cursor));
      expect(error, cursor).to.include({ kind: 'validation', code: 'cursor-expired' });
    }
    await adapter.controls.reset();
    const error = await refused(
      adapter.threads.list({ limit: 5, from: { cursor: next! } }, reading()),
    );
    expect(error.code).to.equal('cursor-expired');
  });

  it('hold every thread once while others write in it, move up and begin', async () => {
    const step = fc.record({
      limit: fc.integer({ min: 1, max: 9 }),
      moves: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
      begins: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const adapter = serve({ threads: 30 });
        const ids = Array.from({ length: 30 }, (_, index) => `t-${index + 1}`);
        const seen = await readWhileChanging(adapter, steps);
        expect(seen.length, 'no thread twice').to.equal(new Set(seen).size);
        expect(seen, 'no thread left out').to.have.members(ids);
      }),
      { numRuns: 60 },
    );
  });

  it('hold what was there while a colleague answers, and no longer what is done', async () => {
    const adapter = serve({ threads: 60 });
    const query = { attention: ['needs-reply'], with: 'customer', limit: 2 } as const;
    const first = await adapter.threads.list(query, reading());
    const all = await adapter.threads.list({ ...query, limit: 200 }, reading());
    const answered = all.items[3]!.id;
    await adapter.threads.reply(replyTo(answered), command());
    const second = await adapter.threads.list(
      { ...query, limit: 200, from: { cursor: first.next! } },
      reading(),
    );
    expect(second.items.map(({ id }) => id)).to.deep.equal(
      all.items.slice(2).flatMap(({ id }) => (id === answered ? [] : [id])),
    );
  });

  it('put a thread that somebody wrote in on top', async () => {
    const adapter = serve();
    await adapter.controls.receive('t-90', { from: 'operator', text: 'Hola' });
    const { items } = await adapter.threads.list({ limit: 3 }, reading());
    expect(items.map(({ id }) => id)).to.deep.equal(['t-90', 't-1', 't-2']);
    const needy = await adapter.threads.list({ attention: ['needs-reply'], limit: 1 }, reading());
    expect(needy.items[0]!.id).to.equal('t-90');
    await adapter.threads.reply(replyTo(await customerThread(adapter)), command());
    const { total } = await adapter.threads.list({ limit: 1 }, reading());
    expect(total?.value).to.equal(180);
  });
});

async function readWhileChanging(
  adapter: WholeAdapter,
  steps: readonly { limit: number; moves: readonly number[]; begins: boolean }[],
): Promise<string[]> {
  const seen: string[] = [];
  let turn = 0;
  let cursor: string | undefined;
  do {
    const { limit, moves, begins } = steps[turn % steps.length]!;
    const from = cursor === undefined ? {} : { from: { cursor } };
    const page = await adapter.threads.list({ limit, ...from }, reading());
    seen.push(...page.items.map(({ id }) => id));
    for (const number of moves) {
      await adapter.controls.receive(`t-${number}`, { from: 'operator', text: 'Hola' });
    }
    if (begins) {
      await adapter.threads.start(
        {
          command: 'thread-start',
          about: null,
          recipient: 'operator',
          reasonCode: '205',
          text: 'Hola',
          files: [],
        },
        command(),
      );
    }
    cursor = page.next;
    turn += 1;
  } while (cursor !== undefined);
  return seen;
}
