import { present, type WireRequest } from '../wire.js';
import type { MeliAttachment, MeliMessage, MeliPackMessages } from './published.js';
import type { ReplyRequest } from '../../../src/adapter/commands.js';
import type { Page } from '../../../src/adapter/page.js';
import type { Attachment } from '../../../src/model/attachment.js';
import type { ComposeRules } from '../../../src/model/compose.js';
import type { Delivery, Message } from '../../../src/model/message.js';
import type { Party } from '../../../src/model/party.js';
import type { Attention, Thread } from '../../../src/model/thread.js';

/** A pack's messages, what `/messages/unread` says of it, and the answer's `Date`. */
export interface PackSource {
  readonly pack: MeliPackMessages;
  readonly unread: readonly { readonly resource: string; readonly count: number }[];
  readonly date: string;
}

export function mapPack({ pack, unread, date }: PackSource): {
  readonly thread: Thread;
  readonly page: Page<Message>;
} {
  const talk = talkOf(pack);
  const messages = [...pack.messages]
    .sort((a, b) => Date.parse(a.message_date.created) - Date.parse(b.message_date.created))
    .map((message) => toMessage(message, talk));
  const last = messages.at(-1);
  const here = unread.find(
    ({ resource }) => resource === `/packs/${talk.pack}/sellers/${talk.seller}`,
  );
  const { offset, limit, total } = pack.paging;
  const count = { value: total, precision: 'exact', asOf: date } as const;
  const thread: Thread = {
    id: talk.pack,
    about: [
      { kind: 'pack', id: talk.pack },
      ...(pack.conversation_status.claim_ids ?? []).map((id) => ({
        kind: 'incident',
        id: String(id),
      })),
    ],
    participants: talk.other === undefined ? [] : [talk.other],
    lastActivityAt: last?.sentAt ?? toInstant(pack.conversation_status.status_date),
    ...present('lastMessage', last && { id: last.id, from: last.from, sentAt: last.sentAt }),
    messageCount: count,
    attention: toAttention(pack, last),
    ...present('unread', here && { count: here.count }),
    compose: toComposeRules(pack, talk),
  };
  const page: Page<Message> = {
    items: messages,
    total: count,
    // The API counts from the newest, so what comes further on is older.
    ...(offset + limit < total ? { prev: String(offset + limit) } : {}),
    ...(offset > 0 ? { next: String(Math.max(0, offset - limit)) } : {}),
  };
  return { thread, page };
}

/** Whom the reply goes to was worked out when the thread was read: its id is the option's. Nothing is cut to fit. */
export function packReplyRequest(request: ReplyRequest, seller: string): WireRequest {
  return {
    method: 'POST',
    path: `/messages/packs/${request.threadId}/sellers/${seller}`,
    query: { tag: 'post_sale' },
    json: {
      from: { user_id: Number(seller) },
      to: { user_id: Number(request.recipient) },
      text: request.text,
      attachments: request.files.map(({ stagedId }) => stagedId),
    },
  };
}

/** `2023-01-27T22:43:59.000-04:00`, and in places `-0400`, which not every engine reads. */
export function toInstant(date: string): string {
  return new Date(date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).toISOString();
}

export function toAttachment(file: MeliAttachment): Attachment {
  const { filename, original_filename: name, size, type } = file;
  return { id: filename, name, size, type };
}

export function toDelivery(moderation: { status: string; reason: string | null }): Delivery {
  return {
    state: DELIVERY[moderation.status] ?? moderation.status,
    ...(moderation.reason === null ? {} : { reason: { code: moderation.reason } }),
  };
}

const DELIVERY: Readonly<Record<string, Delivery['state']>> = {
  clean: 'delivered',
  non_moderated: 'delivered',
  pending: 'pending-review',
  rejected: 'rejected',
};

interface Talk {
  readonly pack: string;
  readonly seller: string;
  /** The buyer, or since 2026 the agent that speaks for the buyer: `…/conversations/{type}`. */
  readonly other?: Party;
}

function talkOf({ conversation_status, messages }: MeliPackMessages): Talk {
  const [, , pack = '', , seller = '', , agent] = conversation_status.path.split('/');
  const ids = messages.flatMap(({ from, to }) => [from.user_id, to.user_id]).map(String);
  const other = ids.find((id) => id !== seller);
  return {
    pack,
    seller,
    ...(other === undefined
      ? {}
      : { other: { kind: agent === undefined ? 'customer' : 'agent', id: other } }),
  };
}

function toMessage(message: MeliMessage, talk: Talk): Message {
  const { created, read } = message.message_date;
  return {
    id: message.id,
    from: toParty(message.from.user_id, talk),
    audience: { to: [toParty(message.to.user_id, talk)] },
    sentAt: toInstant(created),
    body: { format: 'plain', content: message.text },
    attachments: (message.message_attachments ?? []).map(toAttachment),
    delivery: deliveryOf(message),
    readAt: read === null ? null : toInstant(read),
  };
}

/** The message went out, but not all of its files: said as a state of its own, with their names. */
function deliveryOf(message: MeliMessage): Delivery {
  const delivery = toDelivery(message.message_moderation);
  const refused = Object.entries(message.attachments_validations ?? {}).filter(
    ([, names]) => names.length > 0,
  );
  const [first] = refused;
  if (delivery.state !== 'delivered' || first === undefined) return delivery;
  const label = refused.flatMap(([, names]) => names).join(', ');
  return { state: 'delivered-without-files', reason: { code: first[0], label } };
}

function toParty(user: number, talk: Talk): Party {
  const id = String(user);
  if (id === talk.seller) return { kind: 'seller', id };
  return { kind: talk.other?.kind ?? 'customer', id };
}

function toAttention(pack: MeliPackMessages, last: Message | undefined): Attention {
  const { status, status_date } = pack.conversation_status;
  if (status === 'blocked') return { state: 'closed', since: toInstant(status_date) };
  if (last === undefined) return { state: 'unknown' };
  return last.from.kind === 'seller'
    ? { state: 'waiting', since: last.sentAt }
    : { state: 'needs-reply', since: last.sentAt };
}

function toComposeRules(pack: MeliPackMessages, { other }: Talk): ComposeRules {
  const { status, substatus } = pack.conversation_status;
  return {
    recipients:
      other?.id === undefined
        ? []
        : [
            {
              id: other.id,
              to: [other.kind],
              label: 'Buyer',
              visibleTo: [other.kind],
              notifies: [other.kind],
              default: true,
            },
          ],
    text: { min: 1, max: pack.seller_max_message_length },
    files: { count: 25, fileBytes: 25_000_000, extensions: ['jpg', 'png', 'pdf', 'txt'] },
    ...(status === 'blocked'
      ? { blocked: { label: 'This conversation is blocked', ...present('code', substatus) } }
      : {}),
  };
}
