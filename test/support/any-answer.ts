import * as fc from 'fast-check';
import type { StepResult } from '../../src/adapter/calls.js';
import type { CheckAnswer, RecordRef, RefusedItem } from '../../src/adapter/check.js';
import type { Description } from '../../src/adapter/description.js';
import type { IncidentActResult } from '../../src/adapter/incidents-group.js';
import type { LiveChange } from '../../src/adapter/live-group.js';
import type { MessageReceipt } from '../../src/adapter/threads-group.js';
import type { Figure } from '../../src/model/figure.js';
import type { Policy } from '../../src/model/policy.js';
import { message, thread } from './any-conversation.js';
import { incident } from './any-purchase.js';
import * as value from './any-value.js';
import { few, id, instant, measure, noun, text, word, zone } from './any-noun.js';

/** Anything else an adapter answers: what it is, figures, what became of a command, live changes. */

const yes = fc.boolean();

export const figure = noun<Figure>(
  {
    id: word('incident-rate', 'grade'),
    unit: fc.constantFrom('ratio', 'seconds', 'points'),
    value: measure,
    asOf: instant,
  },
  {
    label: text,
    goal: noun<NonNullable<Figure['goal']>>({}, { atMost: measure, atLeast: measure }),
    history: few(fc.record({ period: value.codedValue, value: measure })),
  },
);

const recordRef: fc.Arbitrary<RecordRef> = fc.record({ kind: word('thread', 'refund'), id });

const outcome = fc.constantFrom('not-applied' as const, 'applied' as const, 'unknown' as const);

const why = noun<NonNullable<StepResult['error']>>({}, { message: text, code: text });

const steps = few(noun<StepResult>({ id, outcome }, { label: text, error: why }));

export const checkAnswer = noun<CheckAnswer>(
  { outcome },
  { record: recordRef, steps, resume: text, items: few(noun<RefusedItem>({ id, error: why }, {})) },
);

export const liveChange = noun<LiveChange>({ record: recordRef }, { version: text, removed: yes });

export const messageReceipt = noun<MessageReceipt>(
  { threadId: id, messageId: id },
  { message, thread },
);

export const incidentActResult = noun<IncidentActResult>({ incident }, { steps, resume: text });

const policy = noun<Policy>(
  {},
  {
    refundWindow: value.generalRule,
    caseLimits: fc.dictionary(fc.constantFrom('invoice-copy', 'manual'), value.generalRule),
    caseDueSoon: fc.record({
      days: fc.nat(),
      unit: fc.constantFrom('business' as const, 'calendar' as const),
    }),
    answerWithin: fc.record({ hours: measure }),
    operatorReadsAll: yes,
    customerIsNotifiedOfRefund: yes,
  },
);

type Listing = NonNullable<Description['offers']['orders']>;

const listing = {
  filters: few(text),
  search: few(word('text', 'customer')),
  sorts: few(text),
  jump: yes,
  around: yes,
  total: yes,
};

const offers = noun<Description['offers']>(
  {},
  {
    threads: noun<NonNullable<Description['offers']['threads']>>(
      {},
      {
        ...listing,
        attention: few(word('needs-reply', 'waiting')),
        messages: noun<Pick<Listing, 'jump' | 'around' | 'total'>>(
          {},
          { jump: yes, around: yes, total: yes },
        ),
        start: yes,
        reply: yes,
        noReplyNeeded: yes,
        markRead: yes,
      },
    ),
    files: noun<NonNullable<Description['offers']['files']>>(
      {},
      {
        transport: fc.constantFrom('staged', 'inline'),
        open: yes,
        limits: value.fileLimits,
      },
    ),
    reasons: fc.constant({}),
    orders: noun<Listing>({}, { ...listing, get: yes }),
    refunds: fc.record({ modes: few(word('total', 'line-amount')) }),
    incidents: noun<NonNullable<Description['offers']['incidents']>>({}, { ...listing, act: yes }),
    cases: noun<NonNullable<Description['offers']['cases']>>(
      {},
      { ...listing, desks: few(text), close: yes },
    ),
    documents: noun<NonNullable<Description['offers']['documents']>>({}, { add: yes }),
    figures: fc.constant({}),
    live: fc.constant({}),
  },
);

export const description = noun<Description>(
  {
    contract: fc.constant(1),
    scope: fc.record({ marketplace: id, shop: id, user: id }),
    serverTime: instant,
    timeZone: zone,
    currencies: fc.dictionary(
      fc.constantFrom('CLP', 'EUR', 'KWD'),
      fc.record({ digits: fc.nat({ max: 4 }) }),
    ),
    offers,
    policy,
  },
  {
    names: noun<NonNullable<Description['names']>>(
      {},
      { marketplace: text, shop: text, user: text },
    ),
  },
);
