import { expect } from '@open-wc/testing';
import { audit, type Account } from '../account.js';
import { mapPack, packReplyRequest, type PackSource } from './packs.js';
import type { MeliMessage } from './published.js';
import { parsePage, parseRecord } from '../../../src/adapter/parse.js';
import { messageSchema } from '../../../src/adapter/schemas/message-schema.js';
import { threadSchema } from '../../../src/adapter/schemas/thread-schema.js';

const message: MeliMessage = {
  id: 'fd1d2e37ad004ede9e0bf25d1215002d',
  site_id: 'MLM',
  from: { user_id: 415458330 },
  to: { user_id: 2332423234 },
  status: 'available',
  text: 'Tu pedido sale hoy.',
  message_date: {
    received: '2026-02-05T20:01:46.000Z',
    available: '2026-02-05T20:01:47.000Z',
    notified: '2026-02-05T20:01:48.000Z',
    created: '2026-02-05T20:01:46.000Z',
    read: '2026-02-05T21:00:00.000Z',
  },
  message_moderation: { status: 'clean', reason: null },
  message_attachments: null,
  message_resources: [
    { id: '2000000089077943', name: 'packs' },
    { id: '415458330', name: 'sellers' },
  ],
  conversation_first_message: true,
};

/** The newest comes first. The buyer has the last word; one of ours was stopped for its link. */
const active: PackSource = {
  date: '2026-02-06T12:00:00Z',
  unread: [{ resource: '/packs/2000000089077943/sellers/415458330', count: 1 }],
  pack: {
    paging: { limit: 3, offset: 5, total: 12 },
    conversation_status: {
      path: '/packs/2000000089077943/sellers/415458330',
      status: 'active',
      substatus: null,
      status_date: '2026-02-05T20:01:46.000Z',
      status_update_allowed: false,
      claim_ids: null,
      shipping_id: 43001,
    },
    messages: [
      {
        ...message,
        id: 'c0ffee03',
        from: { user_id: 2332423234 },
        to: { user_id: 415458330 },
        text: '¿Y la factura?',
        message_date: { ...message.message_date, created: '2026-02-06T09:00:00.000Z', read: null },
        message_attachments: [
          {
            filename: '415458330_9f0c.pdf',
            original_filename: 'comprobante.pdf',
            type: 'application/pdf',
            size: 20_480,
            date_created: '2026-02-06T08:59:00.000Z',
          },
        ],
      },
      {
        ...message,
        id: 'c0ffee02',
        status: 'moderated',
        text: 'Mira aquí: bit.example/x',
        message_date: { ...message.message_date, created: '2026-02-05T22:00:00.000Z', read: null },
        message_moderation: { status: 'rejected', reason: 'LINK_SHORT_URL' },
        attachments_validations: {
          invalid_size: [],
          invalid_extension: [],
          forbidden: [],
          internal_error: [],
        },
      },
      {
        ...message,
        attachments_validations: {
          invalid_size: ['video.mp4'],
          invalid_extension: ['planos.dwg'],
          forbidden: ['clave.exe'],
          internal_error: ['foto.png'],
        },
      },
    ],
    seller_max_message_length: 350,
    buyer_max_message_length: 3500,
  },
};

/** Blocked while Mercado Libre mediates; since 2026 an agent stands between. */
const blocked: PackSource = {
  date: '2026-02-06T12:00:00Z',
  unread: [],
  pack: {
    ...active.pack,
    paging: { limit: 10, offset: 0, total: 1 },
    conversation_status: {
      path: '/packs/2000000089077999/sellers/415458330/conversations/agent',
      status: 'blocked',
      substatus: 'blocked_by_mediation',
      status_date: '2026-02-05T19:58:04.317Z',
      status_update_allowed: false,
      claim_ids: [5224172034],
      shipping_id: null,
    },
    messages: [{ ...message, to: { user_id: 3037675074 } }],
  },
};

const from = (name: string, ...to: string[]) => ({ [`pack.${name}`]: { source: 'ML-MSG', to } });
const left = (name: string, reason: string) => ({
  [`pack.${name}`]: { source: 'ML-MSG', left: reason },
});
const INNER = 'How it went through their system; what matters is when it was sent and read.';
const REFUSED = ['page.items[].delivery'];

const account: Account<PackSource> = {
  map: mapPack,
  records: [active, blocked],
  fields: {
    date: { source: 'HTTP Date', to: ['thread.messageCount.asOf', 'page.total.asOf'] },
    'unread[].resource': { source: 'ML-MSG /messages/unread', to: ['thread.unread'] },
    'unread[].count': { source: 'ML-MSG /messages/unread', to: ['thread.unread.count'] },
    ...from('paging.limit', 'page.prev', 'page.next'),
    'pack.paging.offset': { source: 'ML-MSG', to: ['page.prev', 'page.next'], other: 6 },
    'pack.paging.total': {
      source: 'ML-MSG',
      to: ['page.total.value', 'thread.messageCount.value', 'page.prev'],
      other: 5,
    },
    'pack.conversation_status.path': {
      source: 'ML-BLK',
      to: ['thread', 'page.items[].from.kind', 'page.items[].audience.to[].kind'],
      other: '/packs/2000000000000001/sellers/415458330/conversations/x',
    },
    'pack.conversation_status.status': {
      source: 'ML-BLK',
      to: ['thread.attention', 'thread.compose.blocked'],
      other: 'blocked',
    },
    ...from('conversation_status.substatus', 'thread.compose.blocked.code'),
    ...from('conversation_status.status_date', 'thread.attention.since'),
    ...left('conversation_status.status_update_allowed', 'Unblocking is the buyer’s.'),
    'pack.conversation_status.claim_ids': { source: 'ML-BLK', to: ['thread.about'], other: [7] },
    ...from('conversation_status.claim_ids[]', 'thread.about[].id'),
    ...left('conversation_status.shipping_id', 'The order has its shipments.'),
    ...from('messages[].id', 'page.items[].id', 'thread.lastMessage.id'),
    ...left('messages[].site_id', 'The country; the description says it once.'),
    ...from('messages[].from.user_id', 'page.items[].from', 'thread'),
    ...from('messages[].to.user_id', 'page.items[].audience', 'thread'),
    ...left('messages[].status', 'Follows from its moderation, which says why.'),
    ...from('messages[].text', 'page.items[].body.content'),
    ...left('messages[].message_date.received', INNER),
    ...left('messages[].message_date.available', INNER),
    ...left('messages[].message_date.notified', INNER),
    ...from('messages[].message_date.created', 'page.items', 'thread'),
    'pack.messages[].message_date.read': {
      source: 'ML-MSG',
      to: ['page.items[].readAt'],
      other: '2026-02-07T00:00:00.000Z',
    },
    ...from('messages[].message_moderation.status', 'page.items[].delivery'),
    ...from('messages[].message_moderation.reason', 'page.items[].delivery.reason'),
    'pack.messages[].message_attachments': {
      source: 'ML-MSG',
      to: ['page.items[].attachments'],
      other: [{ filename: 'x', original_filename: 'x', size: 1, type: 'x' }],
    },
    ...from('messages[].message_attachments[].filename', 'page.items[].attachments[].id'),
    ...from(
      'messages[].message_attachments[].original_filename',
      'page.items[].attachments[].name',
    ),
    ...from('messages[].message_attachments[].type', 'page.items[].attachments[].type'),
    ...from('messages[].message_attachments[].size', 'page.items[].attachments[].size'),
    ...left('messages[].message_attachments[].date_created', 'The message has its date.'),
    ...from('messages[].attachments_validations.invalid_size[]', ...REFUSED),
    ...from('messages[].attachments_validations.invalid_extension[]', ...REFUSED),
    ...from('messages[].attachments_validations.forbidden[]', ...REFUSED),
    ...from('messages[].attachments_validations.internal_error[]', ...REFUSED),
    ...left('messages[].message_resources[].id', 'Says the pack and the seller again.'),
    ...left('messages[].message_resources[].name', 'Says the pack and the seller again.'),
    ...left('messages[].conversation_first_message', 'The page says where the beginning is.'),
    ...from('seller_max_message_length', 'thread.compose.text.max'),
    ...left('buyer_max_message_length', 'The buyer’s own limit.'),
  },
  known: {
    'thread.about[].kind': 'ML-MSG: the talk hangs on the pack, and claims on it.',
    'thread.messageCount.precision': 'ML-MSG: paging.total.',
    'page.total.precision': 'ML-MSG: paging.total.',
    'page.items[].body.format': 'ML-MSG: plain text.',
    'thread.compose.text.min': 'An empty message is none.',
    'thread.compose.files.count': 'ML-MSG: up to 25.',
    'thread.compose.files.fileBytes': 'ML-MSG: 25 MB.',
    'thread.compose.files.extensions[]': 'ML-MSG: JPG, PNG, PDF, TXT.',
    'thread.compose.recipients[].label': 'The adapter’s own words.',
    'thread.compose.recipients[].default': 'There is only one.',
    'thread.compose.blocked.label': 'The adapter’s own words for the substatus.',
  },
};

describe('the messages of a Mercado Libre pack', () => {
  it('lose nothing that a seller would miss, and invent nothing', () => {
    expect(audit(account)).to.deep.equal([]);
  });

  it('keep the treaty’s schemas', () => {
    for (const { thread, page } of [active, blocked].map(mapPack)) {
      expect(parseRecord(threadSchema, thread, 'threads.get')).to.deep.equal({
        ok: true,
        value: thread,
      });
      expect(parsePage(messageSchema, page, 'threads.messages')).to.deep.equal({ page, bad: [] });
    }
  });

  it('come oldest first, and lead on both ways', () => {
    const { page } = mapPack(active);
    expect(page.items.map(({ id }) => id)).to.deep.equal([message.id, 'c0ffee02', 'c0ffee03']);
    expect([page.prev, page.next]).to.deep.equal(['8', '2']);
  });

  it('say which was stopped and why, and which lost a file on the way', () => {
    expect(mapPack(active).page.items.map(({ delivery }) => delivery)).to.deep.equal([
      {
        state: 'delivered-without-files',
        reason: { code: 'invalid_size', label: 'video.mp4, planos.dwg, clave.exe, foto.png' },
      },
      { state: 'rejected', reason: { code: 'LINK_SHORT_URL' } },
      { state: 'delivered' },
    ]);
  });

  it('cannot be answered while they are blocked, and say so with the reason', () => {
    const { thread } = mapPack(blocked);
    expect(thread.compose?.blocked?.code).to.equal('blocked_by_mediation');
    expect(thread.attention).to.deep.equal({ state: 'closed', since: '2026-02-05T19:58:04.317Z' });
  });

  it('name the agent who stands between as one, and go to its id', () => {
    const { thread } = mapPack(blocked);
    expect(thread.participants).to.deep.equal([{ kind: 'agent', id: '3037675074' }]);
    expect(thread.compose?.recipients[0]?.id).to.equal('3037675074');
  });
});

describe('the way back to a Mercado Libre pack', () => {
  it('is a POST to whom the thread was with, with files that are already there, the text uncut', () => {
    const { thread } = mapPack(active);
    const text = 'a'.repeat(thread.compose!.text.max! + 1);
    const sent = packReplyRequest(
      {
        command: 'thread-reply',
        threadId: thread.id,
        recipient: thread.compose!.recipients[0]!.id,
        text,
        files: [{ name: 'f.pdf', size: 9, type: 'application/pdf', stagedId: '415458330_aa.pdf' }],
      },
      '415458330',
    );
    expect(thread.compose!.text.max).to.equal(350);
    expect(sent).to.deep.equal({
      method: 'POST',
      path: '/messages/packs/2000000089077943/sellers/415458330',
      query: { tag: 'post_sale' },
      json: {
        from: { user_id: 415458330 },
        to: { user_id: 2332423234 },
        text,
        attachments: ['415458330_aa.pdf'],
      },
    });
  });
});
