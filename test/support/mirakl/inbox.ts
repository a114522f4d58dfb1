import type { MiraklThreadPage } from '../../../src/adapters/mirakl/published.js';
import { fieldRefused } from './answers.js';
import { published, type FakeShop, type FakeThread } from './shop.js';

const ENTITY_TYPES = ['MMP_ORDER', 'MMP_OFFER', 'MPS_ORDER', 'MPS_SERVICE', 'SELLER_OPERATOR'];

/** SPEC M11. Its token says how many, after which, and in what order, and nothing of what was searched for. */
export function inboxOf(shop: FakeShop, query: URLSearchParams): MiraklThreadPage {
  const token = query.get('page_token');
  return token === null ? firstPage(shop, query) : pageAt(shop, token);
}

function firstPage(shop: FakeShop, query: URLSearchParams): MiraklThreadPage {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    throw fieldRefused('limit', 'limit: must be between 1 and 100');
  }
  const type = query.get('entity_type');
  const ids = query.get('entity_id')?.split(',');
  if (ids && type === null) {
    throw fieldRefused('entity_type', 'entity_type: required with entity_id');
  }
  if (type !== null && !ENTITY_TYPES.includes(type)) {
    throw fieldRefused('entity_type', 'entity_type: unknown value');
  }
  const since = query.get('updated_since');
  if (since !== null && Number.isNaN(Date.parse(since))) {
    throw fieldRefused('updated_since', 'updated_since: invalid date');
  }
  const found = inOrder(shop).filter(
    ({ entities, date_updated }) =>
      (type === null ||
        entities.some((one) => one.type === type && (!ids || ids.includes(one.id)))) &&
      (since === null || Date.parse(date_updated) >= Date.parse(since)),
  );
  return cut(found, 0, limit, query.get('with_messages') === 'true');
}

function pageAt(shop: FakeShop, token: string): MiraklThreadPage {
  const said = readToken(token);
  const limit = Number(said.get('limit'));
  const after = said.get('after') ?? '';
  const at = said.get('at') ?? '';
  if (!limit || after === '') throw fieldRefused('page_token', 'page_token: invalid');
  const all = inOrder(shop);
  const start = all.findIndex(
    (thread) => dateOf(thread) < at || (dateOf(thread) === at && thread.id > after),
  );
  return cut(all, start < 0 ? all.length : start, limit, false);
}

function cut(
  all: readonly FakeThread[],
  start: number,
  limit: number,
  withMessages: boolean,
): MiraklThreadPage {
  const page = all.slice(start, start + limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + limit < all.length;
  return {
    data: page.map((thread) => published(thread, withMessages ? 'last' : 'none')),
    ...(hasMore ? { next_page_token: tokenAfter(last, limit) } : {}),
  };
}

/** Newest last message first: what `sort=date,DESC` means is not published, and this is one way to read it. */
function inOrder({ threads }: FakeShop): FakeThread[] {
  return [...threads.values()].sort(
    (one, other) => dateOf(other).localeCompare(dateOf(one)) || (one.id < other.id ? -1 : 1),
  );
}

function dateOf({ messages }: FakeThread): string {
  return messages.at(-1)?.date_created ?? '';
}

function tokenAfter(thread: FakeThread, limit: number): string {
  const said = new URLSearchParams({
    limit: String(limit),
    after: thread.id,
    at: dateOf(thread),
    sort: 'date,DESC',
  });
  return btoa(said.toString());
}

function readToken(token: string): URLSearchParams {
  try {
    return new URLSearchParams(atob(token));
  } catch {
    throw fieldRefused('page_token', 'page_token: invalid');
  }
}
