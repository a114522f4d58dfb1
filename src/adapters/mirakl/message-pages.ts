import type { Page, PageRequest } from '../../adapter/page.js';
import type { Message } from '../../model/message.js';
import { readCursor, writeCursor } from './cursors.js';
import { checkLimit, refusal } from './refusals.js';

/** One page of a thread's messages. Mirakl gives them all (1,000 at most), so pages are cut here. */
export function pageOfMessages(
  messages: readonly Message[],
  request: PageRequest,
  { date, locale }: { readonly date: string; readonly locale: string },
): Page<Message> {
  checkLimit(request.limit, locale);
  const [start, end] = rangeOf(messages, request, locale);
  const items = messages.slice(start, end);
  const first = items[0] ?? messages[start];
  const last = items.at(-1);
  return {
    items,
    ...(end < messages.length && last ? { next: writeCursor({ after: last.id }) } : {}),
    ...(start > 0 && first ? { prev: writeCursor({ before: first.id }) } : {}),
    at: start,
    total: { value: messages.length, precision: 'exact', asOf: date },
  };
}

function rangeOf(
  messages: readonly Message[],
  { limit, from }: PageRequest,
  locale: string,
): readonly [start: number, end: number] {
  const { length } = messages;
  if (from === undefined) return [Math.max(0, length - limit), length];
  if ('index' in from) {
    if (!Number.isInteger(from.index) || from.index < 0) {
      throw refusal('validation', 'bad-page', locale, 'from.index');
    }
    return [Math.min(from.index, length), Math.min(from.index + limit, length)];
  }
  if ('around' in from) {
    const place = placeOf(messages, from.around);
    if (place < 0) throw refusal('not-found', 'not-found', locale, 'from.around');
    const start = Math.max(0, Math.min(place - Math.floor(limit / 2), length - limit));
    return [start, Math.min(start + limit, length)];
  }
  const { before, after } = readCursor(from.cursor, locale);
  const place = placeOf(messages, before ?? after);
  if (place < 0) throw refusal('validation', 'cursor-expired', locale);
  return before === undefined
    ? [place + 1, Math.min(place + 1 + limit, length)]
    : [Math.max(0, place - limit), place];
}

function placeOf(messages: readonly Message[], id: unknown): number {
  return messages.findIndex((message) => message.id === id);
}
