import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Page, PageRequest } from '../../src/adapter/page.js';
import { MessageLog } from '../../src/store/message-log.js';
import { PagedList } from '../../src/store/paged-list.js';
import type { View } from '../../src/store/view.js';
import { anEmptyCache } from '../support/an-empty-cache.js';
import { AnswersInAnyOrder, settled } from '../support/answers-in-any-order.js';

/** A record as it was at a moment: how often the server had changed by then. */
interface Seen {
  readonly id: number;
  readonly at: number;
}

const DEEDS = ['arrives', 'arrives', 'changes', 'reads again', 'looks elsewhere'] as const;

interface Step {
  readonly does: (typeof DEEDS)[number];
  readonly which: number;
}

const anyPlan = fc.array(
  fc.record<Step>({ does: fc.constantFrom(...DEEDS), which: fc.nat({ max: 11 }) }),
  { minLength: 4, maxLength: 24 },
);

/** What a screen has of its records: what it shows now, and how it goes on. */
interface Screen {
  readonly shown: () => readonly (Seen | undefined)[];
  /** What the server has where the screen looks. */
  readonly truth: () => readonly number[];
  readonly change: (which: number) => void;
  readonly readAgain: () => void;
  readonly lookElsewhere: (which: number) => void;
  readonly close: () => void;
}

type Open = (server: Server) => Screen;

/** Records by number, oldest first; it knows how often it has changed. */
class Server {
  readonly line = new AnswersInAnyOrder();
  rows: number[] = [0, 1, 2, 3, 4, 5, 6, 7];
  changes = 0;

  seen(ids: readonly number[]): Seen[] {
    return ids.map((id) => ({ id, at: this.changes }));
  }
}

/** One run, judged at every moment by what is on the screen. */
async function live(open: Open, plan: readonly Step[]): Promise<void> {
  const server = new Server();
  const screen = open(server);
  const newest = new Map<number, number>();
  const judge = (): void => {
    const shown = screen.shown().filter((row) => row !== undefined);
    expect(new Set(shown.map(({ id }) => id)).size, 'no row twice').to.equal(shown.length);
    for (const { id, at } of shown) {
      expect(at, 'nothing older after something newer').to.be.at.least(newest.get(id) ?? 0);
      newest.set(id, at);
    }
  };
  await settled();
  for (const { does, which } of plan) {
    if (does === 'arrives') await server.line.arrive(which);
    else if (does === 'reads again') screen.readAgain();
    else if (does === 'looks elsewhere') screen.lookElsewhere(which);
    else {
      server.changes += 1;
      screen.change(which);
    }
    judge();
  }
  await server.line.arriveAll();
  judge();
  screen.readAgain();
  await server.line.arriveAll();
  judge();
  const ids = screen.shown().map((row) => row?.id);
  expect(ids, 'no gap').to.deep.equal(screen.truth());
  for (const row of screen.shown()) expect(row?.at, 'as it is now').to.equal(server.changes);
  screen.close();
}

const LIMIT = 3;

/** A conversation, in which messages come at the end. */
function conversation(read: (server: Server) => (request: PageRequest) => Promise<Page<Seen>>) {
  return (server: Server): Screen => {
    const log = new MessageLog<Seen>(anEmptyCache(), {
      ...{ key: ['messages'], limit: LIMIT, now: () => 0 },
      idOf: ({ id }) => String(id),
      read: read(server),
    });
    return {
      shown: () => {
        const ids = log.state.entries.map(({ id }) => id);
        expect(ids, 'no gap at any time').to.deep.equal(ids.map((_, n) => (ids[0] ?? 0) + n));
        // What lies further up is read when she goes there; what is at the end has to be as it is.
        return log.state.entries.slice(-LIMIT);
      },
      truth: () => server.rows.slice(-LIMIT),
      // Now and then more than a log walks back to meet what it has.
      change: (which) => {
        for (let n = which > 8 ? 20 : 1; n > 0; n -= 1) server.rows.push(server.rows.length);
      },
      readAgain: () => log.refresh(),
      lookElsewhere: () => log.readOlder(),
      close: () => log.close(),
    };
  };
}

function endFirst(server: Server) {
  return ({ from, limit }: PageRequest): Promise<Page<Seen>> =>
    server.line.ask(() => {
      const end = from && 'cursor' in from ? Number(from.cursor) : server.rows.length;
      const start = Math.max(0, end - limit);
      const items = server.seen(server.rows.slice(start, end));
      return { items, ...(start > 0 ? { prev: String(start) } : {}) };
    });
}

/** A list of conversations, of which some go to the top; its pages by position, or one by the one before. */
function inbox(jump: boolean): Open {
  return (server) => {
    const cache = anEmptyCache();
    const list = new PagedList<Seen>(cache, {
      ...{ key: ['threads'], limit: LIMIT, jump },
      read: (request) => server.line.ask(() => page(server, request)),
    });
    let first = 0;
    return {
      shown: () => {
        // Pages of different moments may overlap while some are on their way, and it says so.
        if (list.state.reading) return [];
        const last = Math.min(first + LIMIT, list.state.length);
        return Array.from({ length: Math.max(0, last - first) }, (_, n) =>
          list.state.at(first + n),
        );
      },
      truth: () => server.rows.slice(first, first + LIMIT),
      change: (which) => {
        const [row = 0] = server.rows.splice(which % server.rows.length, 1);
        server.rows.unshift(row);
        cache.invalidate(['threads']);
      },
      readAgain: () => cache.invalidate(['threads']),
      lookElsewhere: (which) => {
        first = which % 6;
        list.show(first, first + LIMIT - 1);
      },
      close: () => list.close(),
    };
  };
}

function page(server: Server, { from, limit }: PageRequest): Page<Seen> {
  let start = 0;
  if (from && 'index' in from) start = from.index;
  if (from && 'cursor' in from) start = Number(from.cursor);
  const end = start + limit;
  const total = { value: server.rows.length, precision: 'exact', asOf: '2026-03-12T09:30:00Z' };
  return {
    items: server.seen(server.rows.slice(start, end)),
    ...(end < server.rows.length ? { next: String(end) } : {}),
    total: total as never,
  };
}

/** One record that all who look share. */
function record(): Open {
  return (server) => {
    const cache = anEmptyCache();
    const look = () =>
      cache.observe<Seen>({
        key: ['thread', 0],
        read: () => server.line.ask(() => ({ id: 0, at: server.changes })),
      });
    const views: (View<{ value?: Seen }> & { refresh(): void })[] = [look(), look()];
    return {
      shown: () => [views.at(-1)?.state.value],
      truth: () => [0],
      change: () => cache.invalidate(['thread']),
      readAgain: () => views[0]?.refresh(),
      lookElsewhere: (which) => {
        views.push(look());
        for (const view of views.splice(0, which % views.length)) view.close();
      },
      close: () => views.forEach((view) => view.close()),
    };
  };
}

/** How one would write it first: whatever arrives is shown. */
function naive(server: Server): Screen {
  let shown: readonly Seen[] = [];
  const read = async (): Promise<void> => {
    shown = await server.line.ask(() => server.seen(server.rows.slice(0, LIMIT)));
  };
  void read();
  return {
    ...{ shown: () => shown, truth: () => server.rows.slice(0, LIMIT) },
    change: () => void read(),
    readAgain: () => void read(),
    lookElsewhere: () => {},
    close: () => {},
  };
}

/** And how one would put pages together first: one behind the other, whatever has moved meanwhile. */
function appending(server: Server): Screen {
  let shown: readonly Seen[] = [];
  const more = async (start: number): Promise<void> => {
    const items = await server.line.ask(() => server.seen(server.rows.slice(start, start + LIMIT)));
    shown = [...shown.slice(0, start), ...items];
  };
  void more(0);
  return {
    ...{ shown: () => shown, truth: () => server.rows.slice(0, shown.length) },
    change: (which) => {
      const [row = 0] = server.rows.splice(which % server.rows.length, 1);
      server.rows.unshift(row);
    },
    readAgain: () => void more(0),
    lookElsewhere: () => void more(shown.length),
    close: () => {},
  };
}

const SCREENS: readonly (readonly [string, Open])[] = [
  ['a conversation', conversation(endFirst)],
  ['a list whose pages lie at positions', inbox(true)],
  ['a list whose pages lead to one another', inbox(false)],
  ['one record', record()],
];

describe('in whatever order the replies come', () => {
  for (const [name, open] of SCREENS) {
    it(`${name} shows nothing of before, no gap, and no row twice`, async () => {
      await fc.assert(
        fc.asyncProperty(anyPlan, (plan) => live(open, plan)),
        { numRuns: 2_000 },
      );
    }).timeout(60_000);
  }

  for (const [name, open, words] of [
    ['showing whatever arrives last', naive, /older after|as it is now|no gap/u],
    ['putting pages one behind the other', appending, /twice|older after|no gap|as it is now/u],
  ] as const) {
    it(`would be found out: ${name}`, async () => {
      const { failed, errorInstance } = await fc.check(
        fc.asyncProperty(anyPlan, (plan) => live(open, plan)),
        { numRuns: 500 },
      );
      expect(failed).to.equal(true);
      expect(String(errorInstance)).to.match(words);
    });
  }
});
