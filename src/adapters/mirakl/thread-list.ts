import type { ReadCall } from '../../adapter/calls.js';
import { CareError } from '../../adapter/care-error.js';
import type { Page, PageRequest } from '../../adapter/page.js';
import type { ThreadQuery } from '../../adapter/threads-group.js';
import type { Thread } from '../../model/thread.js';
import { isOne } from './addresses.js';
import type { Client, Query } from './client.js';
import { readCursor, writeCursor } from './cursors.js';
import type { Labels } from './labels.js';
import { mapped } from './mapped.js';
import type { MiraklThread, MiraklThreadPage } from './published.js';
import { checkLimit, refusal } from './refusals.js';
import { toThread } from './thread-records.js';

/** What a list of threads can be narrowed to. M11 knows no other, and nothing of who has to answer. */
export const THREAD_FILTERS = ['about', 'activeSince'] as const;

type Filter = Pick<ThreadQuery, 'about' | 'activeSince'>;

/**
 * A page of M11. With a `page_token` Mirakl ignores every other parameter, so each thread is held against the filter
 * here too: a page may have few threads, or none, with more to come.
 */
export async function listThreads(
  client: Client,
  labels: Labels,
  query: ThreadQuery & PageRequest,
  call: ReadCall,
): Promise<Page<Thread>> {
  checkQuery(query, call.locale);
  const { limit } = query;
  const { token, skip } = placeOf(query, call.locale);
  if (query.about && !isOne(query.about.id)) return { items: [] };
  const [{ body, at }, re01] = await Promise.all([
    client
      .get<MiraklThreadPage>('M11', '/api/inbox/threads', call, {
        ...(token === undefined ? searchFor(query) : { page_token: token }),
      })
      .catch(expired(token, call.locale)),
    labels.ifAny(call),
  ]);
  // The length of a page stands in its token: one that was asked for smaller later is cut here.
  const rows = body.data.slice(skip);
  const frame = { re01, date: new Date(at).toISOString(), locale: call.locale };
  const next = rows.length > limit ? { token, skip: skip + limit } : after(body);
  return {
    items: rows
      .slice(0, limit)
      .filter((row) => fits(row, query))
      .map((row) => mapped(row, () => toThread(row, frame))),
    ...(next === undefined ? {} : { next: writeCursor({ ...filterOf(query), ...next }) }),
  };
}

function checkQuery(query: ThreadQuery & PageRequest, locale: string): void {
  checkLimit(query.limit, locale);
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const isPlain = asked.every(([name]) => KNOWN.includes(name));
  if (isPlain && (query.from === undefined || 'cursor' in query.from)) return;
  throw refusal('unsupported', 'not-offered', locale);
}

const KNOWN = [...THREAD_FILTERS, 'limit', 'from'];

interface Place {
  readonly token?: string | undefined;
  /** How many of that page have been given already. */
  readonly skip: number;
}

function placeOf({ from, ...query }: ThreadQuery & PageRequest, locale: string): Place {
  if (from === undefined || !('cursor' in from)) return { skip: 0 };
  const { token, skip, ...filter } = readCursor(from.cursor, locale);
  const isOurs = JSON.stringify(filter) === JSON.stringify(filterOf(query));
  const isPlace = (token === undefined || typeof token === 'string') && Number.isInteger(skip);
  if (!isOurs || !isPlace) throw refusal('validation', 'cursor-expired', locale);
  return { ...(token === undefined ? {} : { token }), skip: skip as number };
}

function after({ next_page_token: token }: MiraklThreadPage): Place | undefined {
  return token ? { token, skip: 0 } : undefined;
}

function filterOf({ about, activeSince }: Filter) {
  return {
    ...(about === undefined ? {} : { about: about && { kind: about.kind, id: about.id } }),
    ...(activeSince === undefined ? {} : { activeSince }),
  };
}

function searchFor({ about, activeSince, limit }: Filter & { readonly limit: number }): Query {
  return {
    ...(about === undefined ? {} : entityOf(about)),
    updated_since: activeSince,
    limit: Math.min(limit, LARGEST_PAGE),
  };
}

/** SPEC M11: 400 for an id without a type. */
function entityOf(about: NonNullable<Filter['about']> | null): Query {
  if (about === null) return { entity_type: 'SELLER_OPERATOR' };
  return { entity_type: ENTITIES.get(about.kind) ?? about.kind, entity_id: about.id };
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['order', 'MMP_ORDER'],
  ['offer', 'MMP_OFFER'],
]);

/** SPEC M11. */
const LARGEST_PAGE = 100;

/** `updated_since` counts every change; here only messages do. */
function fits(row: MiraklThread, { about, activeSince }: Filter): boolean {
  if (activeSince !== undefined) {
    if (Date.parse(row.metadata.last_message_date) < Date.parse(activeSince)) return false;
  }
  if (about === undefined) return true;
  const { entity_type, entity_id } = entityOf(about);
  return row.entities.some(
    ({ type, id }) => type === entity_type && (entity_id === undefined || id === entity_id),
  );
}

/** What else can be wrong with a request that carries a token and nothing besides. */
function expired(token: string | undefined, locale: string): (thrown: unknown) => never {
  return (thrown) => {
    const isRefused = thrown instanceof CareError && thrown.kind === 'validation';
    if (token === undefined || !isRefused) throw thrown;
    throw refusal('validation', 'cursor-expired', locale);
  };
}
