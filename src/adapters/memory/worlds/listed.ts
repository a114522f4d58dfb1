import type { CareCase } from '../../../model/case.js';
import type { Message } from '../../../model/message.js';
import type { Order } from '../../../model/order.js';
import type { Thread } from '../../../model/thread.js';
import { factsOf } from '../thread-filter.js';
import { factsOfCase } from '../cases-now.js';
import type { CaseCatalogue, CaseRules, OrderCatalogue, ThreadCatalogue } from './world.js';

/** Threads that are few enough to stand in a list; the one that was active last comes first. */
export function listedThreads(
  threads: readonly Thread[],
  messagesOf: (threadId: string) => readonly Message[],
): ThreadCatalogue {
  const sorted = [...threads].sort((a, b) => (a.lastActivityAt < b.lastActivityAt ? 1 : -1));
  const at = (index: number) => sorted[index] as Thread;
  const messages = (index: number) => messagesOf(at(index).id);
  // The longest waiting last, as they stand in the list.
  const needy = sorted.flatMap(({ attention }, index) =>
    attention.state === 'needs-reply' ? [index] : [],
  );
  return {
    size: sorted.length,
    activityAt: (index) => Date.parse(at(index).lastActivityAt),
    needsReply: { length: needy.length, at: (rank) => needy[rank] as number },
    facts: (index) => factsOf(at(index)),
    make: at,
    idAt: (index) => at(index).id,
    indexOf: (id) => found(sorted.findIndex((thread) => thread.id === id)),
    messageCount: (index) => messages(index).length,
    message: (index, place) => messages(index)[place] as Message,
    placeOf: (index, id) => found(messages(index).findIndex((message) => message.id === id)),
  };
}

/** Orders that are few enough to stand in a list; the newest comes first. */
export function listedOrders(
  orders: readonly Order[],
  inLanguage: (order: Order, locale: string) => Order = (order) => order,
): OrderCatalogue {
  const sorted = [...orders].sort(
    (a, b) => (Date.parse(b.placedAt) || 0) - (Date.parse(a.placedAt) || 0),
  );
  return {
    size: sorted.length,
    placedAt: (index) => Date.parse(sorted[index]?.placedAt ?? ''),
    stateOf: (index) => sorted[index]?.state.code ?? '',
    make: (index, locale) => inLanguage(sorted[index] as Order, locale),
    indexOf: (id) => found(sorted.findIndex((order) => order.id === id)),
    indexOfNumber: (number) => found(sorted.findIndex((order) => order.number === number)),
  };
}

/** Cases that are few enough to stand in a list. */
export function listedCases(cases: readonly CareCase[], rules: CaseRules): CaseCatalogue {
  return {
    size: cases.length,
    idAt: (index) => cases[index]?.id ?? '',
    indexOf: (id) => found(cases.findIndex((each) => each.id === id)),
    facts: (index) => factsOfCase(cases[index] as CareCase, rules),
    make: (index) => cases[index] as CareCase,
    dues: [],
  };
}

function found(index: number): number | undefined {
  return index === -1 ? undefined : index;
}
