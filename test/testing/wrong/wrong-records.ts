import type { Order, Page, Thread } from '../../../src/adapter/index.js';
import { deaf, describedAs, remake, type Wrong } from './wrong.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';

/** What is read is wrong. */
export const WRONG_RECORDS: readonly Wrong[] = [
  {
    rule: 'description/answers',
    how: 'no time zone',
    make: (good) => describedAs(good, (description) => ({ ...description, timeZone: undefined })),
  },
  {
    rule: 'absence/methods',
    how: 'a group without its method',
    make: (good) => ({ ...good, reasons: {} }) as MemoryAdapter,
  },
  {
    rule: 'absence/offered-exists',
    how: 'offers noReplyNeeded without setReplyNeeded',
    make: (good) => {
      const { list, get, messages, start, reply } = good.threads!;
      return { ...good, threads: { list, get, messages, start, reply } } as MemoryAdapter;
    },
  },
  {
    rule: 'absence/not-offered',
    how: 'answers with reasons that are not offered',
    make: (good) =>
      describedAs(good, ({ offers: { reasons: _, ...offers }, ...rest }) => ({ ...rest, offers })),
  },
  {
    rule: 'absence/left-out',
    how: 'null where nothing is known',
    make: (good) => rows(good, (thread) => ({ ...thread, lastMessage: null })),
  },
  {
    rule: 'absence/left-out',
    how: 'undefined where nothing is known',
    make: (good) => rows(good, (thread) => ({ ...thread, startedAt: undefined })),
  },
  {
    rule: 'shape/threads',
    how: 'participants in one text',
    make: (good) => rows(good, (thread) => ({ ...thread, participants: 'a customer' })),
  },
  {
    rule: 'shape/messages',
    how: 'a sender without a kind',
    make: (good) => messagesOfFirst(good, { from: 'customer' }),
  },
  {
    rule: 'shape/compose',
    how: 'recipients by id instead of a list',
    make: (good) =>
      remake(good, 'threads', 'composeOptions', (inner) => async (about, call) => ({
        ...(await inner(about, call)),
        recipients: {} as never,
      })),
  },
  {
    rule: 'shape/reasons',
    how: 'codes as numbers',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => async (purpose, call) =>
          (await inner(purpose, call)).map((reason) => ({
            ...reason,
            code: Number(reason.code) as never,
          })),
      ),
  },
  {
    rule: 'shape/orders',
    how: 'lines by id instead of a list',
    make: (good) => orderRows(good, (order) => ({ ...order, lines: {} })),
  },
  {
    rule: 'enums/open',
    how: 'leaves out what it does not know',
    make: (good) =>
      remake(good, 'threads', 'get', (inner) => async (id, call) => {
        const thread = await inner(id, call);
        return { ...thread, about: thread.about.filter(({ kind }) => kind === 'order') };
      }),
  },
  {
    rule: 'money/exact',
    how: 'amounts as numbers',
    make: (good) =>
      orderRows(good, (order) => ({ ...order, total: { amount: 12.5, currency: 'EUR' } })),
  },
  {
    rule: 'money/digits',
    how: 'tenths of a cent',
    make: (good) =>
      orderRows(good, (order) => ({ ...order, total: { amount: '12.505', currency: 'EUR' } })),
  },
  {
    rule: 'time/utc',
    how: 'local time',
    make: (good) => messagesOfFirst(good, { sentAt: '2026-11-20T10:00:00+01:00' }),
  },
  {
    rule: 'time/one-clock',
    how: 'an hour ahead',
    make: (good) =>
      describedAs(good, (description) => ({
        ...description,
        serverTime: new Date(Date.parse(description.serverTime) + 3_600_000).toISOString(),
      })),
  },
  {
    rule: 'locale/labels-follow',
    how: 'one language for all',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => (purpose, call) => inner(purpose, { ...call, locale: 'en' }),
      ),
  },
  {
    rule: 'locale/codes-stay',
    how: 'labels as codes',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => async (purpose, call) =>
          (await inner(purpose, call)).map((reason) => ({ ...reason, code: reason.label })),
      ),
  },
  {
    rule: 'reasons/purpose',
    how: 'refunds are given the reasons for contact',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => (purpose, call) => inner(purpose === 'refund' ? 'contact' : purpose, call),
      ),
  },
  {
    rule: 'reasons/once',
    how: 'each twice',
    make: (good) =>
      remake(good, 'reasons', 'list', (inner) => async (purpose, call) => {
        const reasons = await inner(purpose, call);
        return [...reasons, ...reasons];
      }),
  },
  {
    rule: 'reading/changes-nothing',
    how: 'messages that are read are marked as read',
    make: (good) => {
      let isRead = false;
      const noticing = remake(good, 'threads', 'messages', (inner) => (query, call) => {
        isRead = true;
        return inner(query, call);
      });
      return remake(noticing, 'threads', 'get', (inner) => async (id, call) => ({
        ...(await inner(id, call)),
        unread: { count: isRead ? 0 : 1 },
      }));
    },
  },
  {
    rule: 'reading/one-shape',
    how: 'a row has another title',
    make: (good) =>
      remake(
        rows(good, (thread) => ({ ...thread, title: 'Row' })),
        'threads',
        'get',
        (inner) => async (id, call) => ({ ...(await inner(id, call)), title: 'Thread' }),
      ),
  },
  {
    rule: 'abort/before',
    how: 'does not look at the signal first',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => (purpose, call) => inner(purpose, call.signal.aborted ? deaf(call) : call),
      ),
  },
  {
    rule: 'abort/at-once',
    how: 'goes on when it is called off',
    make: (good) =>
      remake(
        good,
        'reasons',
        'list',
        (inner) => (purpose, call) => inner(purpose, call.signal.aborted ? call : deaf(call)),
      ),
  },
];

function rows(good: MemoryAdapter, change: (thread: Thread) => object): MemoryAdapter {
  return remake(good, 'threads', 'list', (inner) => async (query, call) => {
    const page = await inner(query, call);
    return { ...page, items: page.items.map(change) } as Page<Thread>;
  });
}

function orderRows(good: MemoryAdapter, change: (order: Order) => object): MemoryAdapter {
  return remake(good, 'orders', 'list', (inner) => async (query, call) => {
    const page = await inner(query, call);
    return { ...page, items: page.items.map(change) } as Page<Order>;
  });
}

/** Those of the first thread alone: what other rules look at stays as it was. */
function messagesOfFirst(good: MemoryAdapter, change: object): MemoryAdapter {
  return remake(good, 'threads', 'messages', (inner) => async (query, call) => {
    const page = await inner(query, call);
    if (query.threadId !== 't-1') return page;
    return { ...page, items: page.items.map((message) => ({ ...message, ...change })) };
  });
}
