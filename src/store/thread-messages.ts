import type { Page, PageRequest } from '../adapter/page.js';
import { parsePage } from '../adapter/parse.js';
import { messageSchema } from '../adapter/schemas/message-schema.js';
import { prepareToRead } from '../model/body-reader.js';
import type { Message, MessageBody } from '../model/message.js';
import { groupOf, pageFrom, type Row } from './answers.js';
import type { CareStore } from './care-store.js';
import { warnOnce } from './integrator-log.js';
import { MessageLog } from './message-log.js';
import { rememberNewest } from './thread-baseline.js';

/** About three screens. */
const MESSAGES_A_PAGE = 30;

/**
 * The messages of a thread, opened at their end.
 * @param canJump Whether the adapter offers pages around a message.
 */
export function openMessages(
  store: CareStore,
  threadId: string,
  locale: string,
  { canJump = false } = {},
): MessageLog<Row<Message>> {
  return new MessageLog<Row<Message>>(store.reads, {
    key: ['messages', threadId, locale],
    limit: MESSAGES_A_PAGE,
    idOf,
    canJump,
    now: store.now,
    read: async (request, signal) => {
      const page = await readMessages(store, { threadId, ...request }, locale, signal);
      if (request.from === undefined) rememberNewest(store, threadId, page.items.map(idOf));
      return page;
    },
  });
}

/** One page of the messages of a thread, ready to be shown. @throws CareError */
export async function readMessages(
  store: CareStore,
  query: { readonly threadId: string } & PageRequest,
  locale: string,
  signal: AbortSignal,
): Promise<Page<Row<Message>>> {
  const group = groupOf(store, 'threads');
  const answer = await store.read(signal, locale, (call) => group.messages(query, call));
  const page = pageFrom(store, parsePage(messageSchema, answer, 'threads.messages'));
  await prepareToRead(page.items.flatMap(bodiesOf)).catch((error: unknown) =>
    warnOnce('body-reader', `HTML is shown as plain text: ${String(error)}`),
  );
  return page;
}

function bodiesOf(row: Row<Message>): readonly MessageBody[] {
  if (!('body' in row)) return [];
  return row.translation ? [row.body, row.translation.body] : [row.body];
}

function idOf(row: Row<Message>): string {
  return row.id ?? '';
}
