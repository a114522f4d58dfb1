import type { Message } from '../../model/message.js';
import type { Attention, Subject, Thread } from '../../model/thread.js';
import { rulesIn } from './compose-rules.js';
import { toInstant } from './instants.js';
import { toKind, toParty, toSender } from './parties.js';
import { present } from './present.js';
import { labelOf } from './reasons.js';
import type { MiraklMessage, MiraklReason, MiraklThread } from './published.js';

/** What is known beside the thread itself. */
export interface ThreadFrame {
  /** RE01, for the label of its topic. */
  readonly re01: readonly MiraklReason[];
  /** When Mirakl answered. */
  readonly date: string;
  readonly locale: string;
}

/** M10 and M11: both give a thread in this one form. */
export function toThread(source: MiraklThread, { re01, date, locale }: ThreadFrame): Thread {
  const { topic, metadata } = source;
  const lastMessageAt = toInstant(metadata.last_message_date);
  return {
    id: source.id,
    version: source.date_updated,
    about: source.entities.flatMap(toSubject),
    ...(topic.type === 'REASON_CODE'
      ? { reason: { code: topic.value, ...present('label', labelOf(topic.value, re01)) } }
      : { title: topic.value, reason: null }),
    participants: source.current_participants
      .filter(({ type }) => type !== 'SHOP')
      .map((one) => toParty(one, source)),
    startedAt: toInstant(source.date_created),
    lastActivityAt: lastMessageAt,
    lastMessage: { from: toSender(metadata.last_sender), sentAt: lastMessageAt },
    messageCount: { value: metadata.total_count, precision: 'exact', asOf: date },
    attention: toAttention(source),
    compose: rulesIn(source, locale),
  };
}

/** In no order that is promised, so in order of time. */
export function toMessages(source: MiraklThread): Message[] {
  return [...(source.messages ?? [])].sort(byTime).map((message) => toMessage(message, source));
}

function byTime(one: MiraklMessage, other: MiraklMessage): number {
  const earlier = Date.parse(one.date_created) - Date.parse(other.date_created);
  return earlier || (one.id < other.id ? -1 : 1);
}

function toMessage(message: MiraklMessage, source: MiraklThread): Message {
  const to = message.to.map((one) => toParty(one, source));
  const kinds = to.map(({ kind }) => kind);
  return {
    id: message.id,
    from: toSender(message.from),
    audience: {
      to,
      ...(kinds.includes('operator') ? {} : { visibleTo: [...kinds, 'operator'] }),
    },
    sentAt: toInstant(message.date_created),
    body: { format: 'html', content: message.body },
    attachments: (message.attachments ?? []).map(({ id, name, size }) => ({ id, name, size })),
  };
}

/** A talk with the operator is about nothing: its entity is only the two who talk. */
function toSubject({ type, id, label }: MiraklThread['entities'][number]): Subject[] {
  if (type === 'SELLER_OPERATOR') return [];
  return [{ kind: SUBJECTS.get(type) ?? type, id, ...present('label', label) }];
}

const SUBJECTS: ReadonlyMap<string, Subject['kind']> = new Map([
  ['MMP_ORDER', 'order'],
  ['MMP_OFFER', 'offer'],
]);

/** `shop_reply_needed_since` is the only sign; without it, who was last and whether nobody expects more. */
function toAttention({ metadata, no_store_reply_needed }: MiraklThread): Attention {
  const { shop_reply_needed_since: since, last_sender, last_message_date } = metadata;
  if (since !== null && since !== undefined)
    return { state: 'needs-reply', since: toInstant(since) };
  const settled = (no_store_reply_needed ?? []).find(
    ({ date }) => Date.parse(date) >= Date.parse(last_message_date),
  );
  if (settled !== undefined) return { state: 'no-reply-needed', since: toInstant(settled.date) };
  return { state: toKind(last_sender.type) === 'seller' ? 'waiting' : 'unknown' };
}
