import { expect } from '@open-wc/testing';
import { audit, type Fate } from '../account.js';
import { replyRequest, startRequest } from './thread-requests.js';
import { REASONS, THREADS } from './thread-records.js';
import { mapThread } from './threads.js';
import { parseRecord } from '../../../src/adapter/parse.js';
import { composeRulesSchema } from '../../../src/adapter/schemas/compose-schema.js';
import { messageSchema } from '../../../src/adapter/schemas/message-schema.js';
import { threadSchema } from '../../../src/adapter/schemas/thread-schema.js';
import { rulesForOrder } from '../../../src/adapters/mirakl/compose-rules.js';

const FIELDS: Readonly<Record<string, Fate>> = {
  date: { source: 'GN: the answer’s Date header', to: ['thread.messageCount.asOf'] },
  're01[].code': { source: 'SPEC RE01', to: ['thread.reason.label'] },
  're01[].label': { source: 'SPEC RE01', to: ['thread.reason.label'] },
  're01[].type': {
    source: 'SPEC RE01',
    left: 'Says for what the reason is; this one was found by code.',
  },
  're01[].is_shop_right': {
    source: 'SPEC RE01',
    left: 'Whether it may be chosen; here it only names.',
  },
  'm10.id': { source: 'SPEC M10', to: ['thread.id'] },
  'm10.date_created': { source: 'SPEC M10', to: ['thread.startedAt'] },
  'm10.date_updated': { source: 'SPEC M10', to: ['thread.version'] },
  'm10.topic.type': {
    source: 'SPEC M10',
    to: ['thread.reason', 'thread.title'],
    other: 'FREE_TEXT',
  },
  'm10.topic.value': { source: 'SPEC M10', to: ['thread.reason', 'thread.title'] },
  'm10.entities[].type': { source: 'SPEC M10', to: ['thread.about'], other: 'MMP_OFFER' },
  'm10.entities[].id': { source: 'SPEC M10', to: ['thread.about[].id'] },
  'm10.entities[].label': { source: 'SPEC M10', to: ['thread.about[].label'] },
  'm10.authorized_participants[].type': { source: 'SPEC M10', to: ['thread.compose.recipients'] },
  'm10.authorized_participants[].id': {
    source: 'SPEC M10',
    to: ['thread.compose.recipients[].id'],
  },
  'm10.authorized_participants[].display_name': {
    source: 'SPEC M10',
    to: ['thread.compose.recipients[].label'],
  },
  'm10.current_participants[].type': { source: 'SPEC M10', to: ['thread.participants'] },
  'm10.current_participants[].id': { source: 'SPEC M10', to: ['thread.participants[].id'] },
  'm10.current_participants[].display_name': {
    source: 'SPEC M10',
    to: ['thread.participants[].name'],
  },
  'm10.customer_organization.id': {
    source: 'SPEC M10',
    to: ['thread.participants[].organisation.id', 'messages[].audience.to[].organisation.id'],
  },
  'm10.customer_organization.display_name': {
    source: 'SPEC M10',
    to: ['thread.participants[].organisation.name', 'messages[].audience.to[].organisation.name'],
  },
  'm10.metadata.total_count': { source: 'SPEC M10', to: ['thread.messageCount.value'] },
  'm10.metadata.last_message_date': {
    source: 'SPEC M10',
    to: ['thread.lastActivityAt', 'thread.lastMessage.sentAt', 'thread.attention'],
    other: '2026-11-30T00:00:00Z',
  },
  'm10.metadata.last_sender.type': {
    source: 'SPEC M10',
    to: [
      'thread.lastMessage.from.kind',
      'thread.attention.state',
      'thread.compose.recipients[].default',
    ],
    other: 'OPERATOR_USER',
  },
  'm10.metadata.last_sender.display_name': {
    source: 'SPEC M10',
    to: ['thread.lastMessage.from.name'],
  },
  'm10.metadata.last_sender.organization_details.type': {
    source: 'SPEC M10',
    left: 'Says again what the sender is.',
  },
  'm10.metadata.last_sender.organization_details.id': {
    source: 'SPEC M10',
    to: ['thread.lastMessage.from.organisation.id'],
  },
  'm10.metadata.last_sender.organization_details.display_name': {
    source: 'SPEC M10',
    to: ['thread.lastMessage.from.organisation.name'],
  },
  'm10.metadata.shop_reply_needed_since': {
    source: 'SPEC M10',
    to: ['thread.attention'],
    other: '2026-11-21T00:00:00Z',
  },
  'm10.no_store_reply_needed[].date': { source: 'SPEC M11', to: ['thread.attention'] },
  'm10.no_store_reply_needed[].user_type': {
    source: 'SPEC M11',
    left: 'Who said that no reply is needed changes nothing for the seller.',
  },
  'm10.messages[].id': { source: 'SPEC M10', to: ['messages[].id'] },
  'm10.messages[].body': { source: 'SPEC M10', to: ['messages[].body.content'] },
  'm10.messages[].date_created': { source: 'SPEC M10', to: ['messages'] },
  'm10.messages[].from.type': { source: 'SPEC M10', to: ['messages[].from.kind'] },
  'm10.messages[].from.display_name': { source: 'SPEC M10', to: ['messages[].from.name'] },
  'm10.messages[].from.organization_details.type': {
    source: 'SPEC M10',
    left: 'Says again what the sender is.',
  },
  'm10.messages[].from.organization_details.id': {
    source: 'SPEC M10',
    to: ['messages[].from.organisation.id'],
  },
  'm10.messages[].from.organization_details.display_name': {
    source: 'SPEC M10',
    to: ['messages[].from.organisation.name'],
  },
  'm10.messages[].to[].type': { source: 'SPEC M10', to: ['messages[].audience'] },
  'm10.messages[].to[].id': { source: 'SPEC M10', to: ['messages[].audience.to[].id'] },
  'm10.messages[].to[].display_name': { source: 'SPEC M10', to: ['messages[].audience.to[].name'] },
  'm10.messages[].attachments[].id': { source: 'SPEC M10', to: ['messages[].attachments[].id'] },
  'm10.messages[].attachments[].name': {
    source: 'SPEC M10',
    to: ['messages[].attachments[].name'],
  },
  'm10.messages[].attachments[].size': {
    source: 'SPEC M10',
    to: ['messages[].attachments[].size'],
  },
};

const KNOWN = {
  'thread.messageCount.precision': 'SPEC M10: total_count is a count.',
  'thread.compose.text.min': 'SPEC M12: 3 to 50,000.',
  'thread.compose.text.max': 'SPEC M12: 3 to 50,000.',
  'thread.compose.files.totalBytes': 'SPEC OR43: 30 MB a message.',
  messages:
    'SPEC M11: a row without messages says nothing of them; the kit asks by threads.messages.',
  'messages[].body.format': 'MAG, INT1: bodies are HTML in both directions.',
  'messages[].attachments': 'SPEC M10: the list may be missing, and then there are none.',
};

describe('a Mirakl thread', () => {
  it('loses nothing that a seller would miss, and invents nothing', () => {
    expect(audit({ map: mapThread, records: THREADS, fields: FIELDS, known: KNOWN })).to.deep.equal(
      [],
    );
  });

  it('keeps the treaty’s schemas', () => {
    for (const { thread, messages } of THREADS.map(mapThread)) {
      expect(parseRecord(threadSchema, thread, 'threads.get')).to.deep.equal({
        ok: true,
        value: thread,
      });
      for (const value of messages) {
        expect(parseRecord(messageSchema, value, 'threads.messages')).to.deep.equal({
          ok: true,
          value,
        });
      }
    }
  });

  it('knows the customer who writes and the customer who reads as one kind', () => {
    const { thread, messages } = mapThread(THREADS[0]!);
    expect(thread.lastMessage?.from.kind).to.equal('customer');
    expect(messages.at(-1)?.from.kind).to.equal('customer');
    expect(messages[0]?.audience.to[0]?.kind).to.equal('customer');
  });

  it('comes in order of time, whatever order it was sent in', () => {
    expect(mapThread(THREADS[0]!).messages.map(({ id }) => id)).to.deep.equal([
      'm-1',
      'm-2',
      'm-3',
    ]);
  });

  it('keeps what is for the shop alone apart from what the customer reads', () => {
    const [toCustomer, fromOperator] = mapThread(THREADS[0]!).messages;
    expect(toCustomer?.audience.visibleTo).to.deep.equal(['customer', 'operator']);
    expect(fromOperator?.audience.to.map(({ kind }) => kind)).to.deep.equal(['seller']);
  });

  it('needs a reply only where Mirakl says so, and claims nothing about what was read', () => {
    const threads = THREADS.map((source) => mapThread(source).thread);
    expect(threads.map(({ attention }) => attention.state)).to.deep.equal([
      'needs-reply',
      'no-reply-needed',
      'waiting',
    ]);
    for (const thread of threads) expect(thread).not.to.have.property('unread');
  });

  it('has a reason by its code or a title in free words, never both', () => {
    const [byReason, inFreeWords] = THREADS.map((source) => mapThread(source).thread);
    expect(byReason).to.deep.include({ reason: { code: '40', label: 'Pregunta por la entrega' } });
    expect(byReason).not.to.have.property('title');
    expect(inFreeWords).to.deep.include({ title: 'Cambio de cuenta bancaria', reason: null });
  });

  it('answers whoever wrote last, unless the seller chooses otherwise', () => {
    const presets = THREADS.map((source) =>
      mapThread(source).thread.compose?.recipients.filter((option) => option.default),
    );
    expect(presets.map((options) => options?.map(({ to }) => to.join()))).to.deep.equal([
      ['customer'],
      ['operator'],
      ['customer'],
    ]);
  });
});

describe('a new conversation at Mirakl', () => {
  it('offers only the reasons that a shop may give', () => {
    const rules = rulesForOrder(REASONS, 'es');
    expect(rules.reasons?.map(({ code }) => code)).to.deep.equal(['40']);
    expect(parseRecord(composeRulesSchema, rules, 'threads.composeOptions').ok).to.equal(true);
  });
});

describe('the way back to Mirakl', () => {
  const file = { name: 'factura.pdf', size: 9, type: 'application/pdf' };

  it('answers a thread by M12: recipients are objects, the operator has no id', () => {
    const { thread } = mapThread(THREADS[0]!);
    const both = thread.compose!.recipients.find(({ to }) => to.length === 2)!;
    expect(
      replyRequest({
        command: 'thread-reply',
        threadId: thread.id,
        recipient: both.id,
        text: 'Sale hoy.\n<3 & gracias',
        files: [file],
      }),
    ).to.deep.equal({
      method: 'POST',
      path: '/api/inbox/threads/2f6f5dd2-7cbf-4bd5-8a5e-7c5d7e0e0001/message',
      parts: [
        {
          name: 'message_input',
          type: 'application/json',
          json: {
            body: 'Sale hoy.<br>&lt;3 &amp; gracias',
            to: [{ type: 'CUSTOMER', id: '4711' }, { type: 'OPERATOR' }],
          },
        },
        { name: 'files', file: 'factura.pdf' },
      ],
    });
  });

  it('begins one on an order by OR43: recipients are words', () => {
    const both = rulesForOrder(REASONS, 'es').recipients.find(({ to }) => to.length === 2)!;
    expect(
      startRequest({
        command: 'thread-start',
        about: { kind: 'order', id: '1234561-A' },
        recipient: both.id,
        reasonCode: '40',
        text: 'Hola',
        files: [],
      }),
    ).to.deep.equal({
      method: 'POST',
      path: '/api/orders/1234561-A/threads',
      parts: [
        {
          name: 'thread_input',
          type: 'application/json',
          json: {
            body: 'Hola',
            to: ['CUSTOMER', 'OPERATOR'],
            topic: { type: 'REASON_CODE', value: '40' },
          },
        },
      ],
    });
  });

  it('begins one with the operator about no order by M14, with a title in free words', () => {
    expect(
      startRequest({
        command: 'thread-start',
        about: null,
        recipient: 'OPERATOR',
        title: 'Cuenta bancaria',
        text: 'Hola',
        files: [file],
      }),
    ).to.deep.equal({
      method: 'POST',
      path: '/api/inbox/threads',
      parts: [
        {
          name: 'thread_input',
          type: 'application/json',
          json: {
            body: 'Hola',
            entity: { type: 'SELLER_OPERATOR' },
            topic: { type: 'FREE_TEXT', value: 'Cuenta bancaria' },
          },
        },
        { name: 'files', file: 'factura.pdf' },
      ],
    });
  });
});
