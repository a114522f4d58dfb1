import { present } from '../wire.js';
import type {
  MiraklMessage,
  MiraklParticipant,
  MiraklReason,
  MiraklSender,
  MiraklThread,
} from './published.js';
import type { ComposeRules, RecipientOption } from '../../../src/model/compose.js';
import type { Message } from '../../../src/model/message.js';
import type { Party, PartyKind } from '../../../src/model/party.js';
import type { Reason } from '../../../src/model/reason.js';
import type { Attention, Subject, Thread } from '../../../src/model/thread.js';

/** What has been read for a thread: M10, the reasons for its topic, and the answer's `Date`. */
export interface ThreadSource {
  readonly m10: MiraklThread;
  readonly re01: readonly MiraklReason[];
  readonly date: string;
}

export function mapThread({ m10, re01, date }: ThreadSource): {
  readonly thread: Thread;
  readonly messages: readonly Message[];
} {
  const { topic, metadata } = m10;
  const thread: Thread = {
    id: m10.id,
    version: m10.date_updated,
    about: m10.entities.flatMap(toSubject),
    ...(topic.type === 'REASON_CODE'
      ? { reason: { code: topic.value, ...present('label', labelOf(topic.value, re01)) } }
      : { title: topic.value, reason: null }),
    participants: m10.current_participants
      .filter(({ type }) => type !== 'SHOP')
      .map((one) => toParty(one, m10)),
    startedAt: m10.date_created,
    lastActivityAt: metadata.last_message_date,
    lastMessage: { from: toSender(metadata.last_sender), sentAt: metadata.last_message_date },
    messageCount: { value: metadata.total_count, precision: 'exact', asOf: date },
    attention: toAttention(m10),
    compose: toComposeRules(m10),
  };
  return { thread, messages: toMessages(m10) };
}

/** RE01 for a new thread on an order: only what the shop may use. */
export function mapComposeOptions(re01: readonly MiraklReason[]): ComposeRules {
  return {
    recipients: toRecipients([
      { type: 'CUSTOMER', display_name: 'Customer' },
      { type: 'OPERATOR', display_name: 'Operator' },
    ]),
    text: TEXT,
    subject: { min: 3, max: 200 },
    files: FILES,
    reasons: toReasons(re01, 'ORDER_MESSAGING', 'contact'),
  };
}

export function toReasons(
  re01: readonly MiraklReason[],
  type: string,
  purpose: Reason['purpose'],
): Reason[] {
  return re01
    .filter((reason) => reason.type === type && reason.is_shop_right)
    .map(({ code, label }) => ({ code, label, purpose }));
}

export function labelOf(code: string, re01: readonly MiraklReason[]): string | undefined {
  return re01.find((reason) => reason.code === code)?.label;
}

/** SPEC M12. */
const TEXT = { min: 3, max: 50_000 };

/** SPEC OR43: 30 MB a message, whatever the number of files. */
const FILES = { totalBytes: 30_000_000 };

function toSubject({ type, id, label }: MiraklThread['entities'][number]): Subject[] {
  const kind = SUBJECTS[type];
  return kind === undefined ? [] : [{ kind, id, label }];
}

/** A talk with the operator is about nothing: its entity is only the two who talk. */
const SUBJECTS: Readonly<Record<string, Subject['kind']>> = {
  MMP_ORDER: 'order',
  MMP_OFFER: 'offer',
};

/** `CUSTOMER_USER` writes, `CUSTOMER` reads: one word for both. */
function toKind(type: string): PartyKind {
  const known: Readonly<Record<string, PartyKind>> = {
    CUSTOMER: 'customer',
    SHOP: 'seller',
    OPERATOR: 'operator',
  };
  return known[type.replace(/_USER$/, '')] ?? type;
}

function toParty({ type, id, display_name }: MiraklParticipant, m10: MiraklThread): Party {
  const organisation = type === 'CUSTOMER' ? m10.customer_organization : undefined;
  return {
    kind: toKind(type),
    ...present('id', id),
    name: display_name,
    ...present('organisation', organisation && toOrganisation(organisation)),
  };
}

function toSender({ type, display_name, organization_details }: MiraklSender): Party {
  return {
    kind: toKind(type),
    name: display_name,
    ...present('organisation', organization_details && toOrganisation(organization_details)),
  };
}

function toOrganisation({ id, display_name }: { id?: string; display_name: string }) {
  return { ...present('id', id), name: display_name };
}

/** `shop_reply_needed_since` is the only sign; without it, who was last and whether nobody expects more. */
function toAttention({ metadata, no_store_reply_needed = [] }: MiraklThread): Attention {
  const { shop_reply_needed_since: since, last_sender, last_message_date } = metadata;
  if (since !== null) return { state: 'needs-reply', since };
  const settled = no_store_reply_needed.find(({ date }) => date >= last_message_date);
  if (settled !== undefined) return { state: 'no-reply-needed', since: settled.date };
  return { state: last_sender.type === 'SHOP_USER' ? 'waiting' : 'unknown' };
}

function toComposeRules({ authorized_participants, metadata }: MiraklThread): ComposeRules {
  const last = metadata.last_sender.type === 'OPERATOR_USER' ? 'OPERATOR' : 'CUSTOMER';
  return {
    recipients: toRecipients(authorized_participants).map((option) =>
      !option.id.includes('+') && option.id.startsWith(last)
        ? { ...option, default: true }
        : option,
    ),
    text: TEXT,
    files: FILES,
  };
}

/** One for each, and one for both. The option's id says whom to address: `CUSTOMER/4711+OPERATOR`. */
function toRecipients(authorized: readonly MiraklParticipant[]): RecipientOption[] {
  const single = authorized.filter(({ type }) => type !== 'SHOP').map(toRecipient);
  const [one, other] = single;
  if (one === undefined || other === undefined) return single;
  const both: RecipientOption = {
    id: `${one.id}+${other.id}`,
    to: [...one.to, ...other.to],
    label: `${one.label}, ${other.label}`,
    visibleTo: [...one.to, ...other.to],
    notifies: [...one.to, ...other.to],
  };
  return [...single, both];
}

function toRecipient({ type, id, display_name }: MiraklParticipant): RecipientOption {
  const kind = toKind(type);
  return {
    id: id === undefined ? type : `${type}/${id}`,
    to: [kind],
    label: display_name,
    // The operator reads what goes to the customer, and is not told (PCC, MMS).
    visibleTo: kind === 'operator' ? [kind] : [kind, 'operator'],
    notifies: [kind],
  };
}

/** In no order that is promised, so in order of time. */
function toMessages(m10: MiraklThread): Message[] {
  return [...(m10.messages ?? [])]
    .sort((a, b) => Date.parse(a.date_created) - Date.parse(b.date_created))
    .map((message) => toMessage(message, m10));
}

function toMessage(message: MiraklMessage, m10: MiraklThread): Message {
  const to = message.to.map((one) => toParty(one, m10));
  const kinds = to.map(({ kind }) => kind);
  return {
    id: message.id,
    from: toSender(message.from),
    audience: {
      to,
      ...(kinds.includes('operator') ? {} : { visibleTo: [...kinds, 'operator'] }),
    },
    sentAt: message.date_created,
    body: { format: 'html', content: message.body },
    attachments: (message.attachments ?? []).map(({ id, name, size }) => ({ id, name, size })),
  };
}
