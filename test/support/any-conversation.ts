import * as fc from 'fast-check';
import type { ComposeRules, MessageTemplate, RecipientOption } from '../../src/model/compose.js';
import type { Audience, Delivery, Message, MessageBody } from '../../src/model/message.js';
import type { Attention, LastMessage, Subject, Thread } from '../../src/model/thread.js';
import * as value from './any-value.js';
import { few, id, instant, noun, text, whole, word } from './any-noun.js';

/** Any thread, with what is said in it and what may be written. */

const yes = fc.boolean();
const length = fc.record({ min: whole, max: whole });
const kinds = few(value.partyKind);

export const compose = noun<ComposeRules>(
  {
    recipients: few(
      noun<RecipientOption>(
        { id, to: kinds, label: text, visibleTo: kinds, notifies: kinds },
        { default: yes },
      ),
    ),
    text: length,
  },
  {
    files: fc.option(value.fileLimits),
    reasons: few(value.reason),
    subject: length,
    templates: few(noun<MessageTemplate>({ id, label: text }, { text, form: value.form })),
    forbids: few(word('mail-address', 'link')),
    deadline: value.deadline,
    blocked: value.blocked,
  },
);

const audience = noun<Audience>({ to: few(value.party) }, { visibleTo: kinds, label: text });

const body: fc.Arbitrary<MessageBody> = fc.record({
  format: fc.constantFrom('plain', 'html'),
  content: text,
});

export const message = noun<Message>(
  {
    id,
    from: value.party,
    audience,
    sentAt: instant,
    body,
    attachments: few(value.attachment),
  },
  {
    delivery: noun<Delivery>(
      { state: word('delivered', 'rejected') },
      { reason: value.codedValue },
    ),
    idempotencyKey: text,
    readAt: fc.option(instant),
    translation: fc.record({ language: text, body }),
  },
);

export const thread = noun<Thread>(
  {
    id,
    about: few(noun<Subject>({ kind: word('order', 'case'), id }, { label: text })),
    participants: few(value.party),
    lastActivityAt: instant,
    attention: noun<Attention>(
      { state: word('needs-reply', 'waiting') },
      { since: instant, deadline: value.deadline },
    ),
  },
  {
    version: text,
    title: text,
    reason: fc.option(value.codedValue),
    startedAt: instant,
    lastMessage: noun<LastMessage>(
      { from: value.party, sentAt: instant },
      { id, excerpt: text, audience, attachmentCount: whole },
    ),
    messageCount: value.count,
    unread: noun<NonNullable<Thread['unread']>>({ count: whole }, { firstMessageId: id }),
    compose,
  },
);
