import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { CareAdapter } from '../../../src/adapter/care-adapter.js';
import { CareError, toCareError } from '../../../src/adapter/care-error.js';
import { detailsOf } from '../../../src/wire/problem.js';
import * as answers from '../../support/any-answer.js';
import * as conversation from '../../support/any-conversation.js';
import { few, id, instant, text, word } from '../../support/any-noun.js';
import * as purchase from '../../support/any-purchase.js';
import * as request from '../../support/any-request.js';
import * as value from '../../support/any-value.js';
import { aCommand, aRead, overHttp } from '../../support/over-http.js';
import { adapterWith, type AnyMethod } from '../../support/one-method.js';

const pageOf = (item: fc.Arbitrary<unknown>) =>
  fc.record({ items: few(item), next: id, total: value.count }, { requiredKeys: ['items'] });

const withPage = (query: fc.Arbitrary<object>) =>
  fc.tuple(query, request.page).map(([asked, page]) => ({ ...asked, ...page }));

const nothing = fc.constant(undefined);

const question = fc.record({
  key: id,
  record: fc.record({ kind: word('thread', 'refund'), id }),
  request: fc.oneof(request.reply, request.refund),
  baseline: fc.record({ ids: few(text), at: instant }),
});

/** Each method with anything it may be asked and anything it may answer. */
const METHODS: readonly (readonly [
  string,
  fc.Arbitrary<unknown> | undefined,
  fc.Arbitrary<unknown>,
])[] = [
  ['check', question, answers.checkAnswer],
  ['threads.list', withPage(request.threadQuery), pageOf(conversation.thread)],
  ['threads.count', request.threadQuery, value.count],
  ['threads.get', id, conversation.thread],
  ['threads.messages', withPage(fc.record({ threadId: id })), pageOf(conversation.message)],
  ['threads.composeOptions', fc.option(request.subject), conversation.compose],
  ['threads.start', request.start, answers.messageReceipt],
  ['threads.reply', request.reply, answers.messageReceipt],
  ['threads.setReplyNeeded', request.attention, conversation.thread],
  ['threads.markRead', fc.record({ threadId: id, upToMessageId: id }), nothing],
  ['files.discard', id, nothing],
  ['reasons.list', word('contact', 'refund'), few(value.reason)],
  ['orders.list', withPage(request.orderQuery), pageOf(purchase.order)],
  ['orders.get', id, purchase.order],
  ['refunds.options', id, purchase.refundOptions],
  ['refunds.create', request.refund, few(purchase.refund)],
  ['incidents.list', withPage(request.incidentQuery), pageOf(purchase.incident)],
  ['incidents.get', id, purchase.incident],
  ['incidents.act', request.incidentAct, answers.incidentActResult],
  ['cases.list', withPage(request.caseQuery), pageOf(purchase.careCase)],
  [
    'cases.counts',
    word('customer', 'seller'),
    fc.dictionary(fc.constantFrom('overdue', 'open'), value.count),
  ],
  ['cases.get', id, purchase.careCase],
  ['cases.close', request.closeCase, purchase.careCase],
  ['figures.list', undefined, few(answers.figure)],
];

describe('over HTTP', () => {
  for (const [name, asked, answer] of METHODS) {
    it(`${name} hears what was asked and answers what was answered`, async () => {
      await fc.assert(
        fc.asyncProperty(asked ?? nothing, answer, async (input, output) => {
          const heard: unknown[] = [];
          const { adapter, call } = throughHttp(name, (...args) => {
            heard.push(...args);
            return Promise.resolve(output);
          });
          const given = asked === undefined ? [] : [input];
          expect(plain(await call(...given))).to.deep.equal(plain(output));
          expect(plain(heard.slice(0, -1))).to.deep.equal(plain(given));
          expect(adapter).to.be.an('object');
        }),
        { numRuns: 30 },
      );
    });
  }

  it('the description comes as it was given, but for what nobody could do', async () => {
    await fc.assert(
      fc.asyncProperty(answers.description, async (description) => {
        const inner: CareAdapter = {
          describe: () => Promise.resolve({ ...description, offers: {} }),
        };
        const heard = await overHttp(inner).describe(aRead());
        expect(plain(heard)).to.deep.equal(plain({ ...description, offers: {} }));
      }),
      { numRuns: 30 },
    );
  });

  it('any refusal of a read or a command comes with all that it says', async () => {
    await fc.assert(
      fc.asyncProperty(request.careError, fc.boolean(), async (details, isCommand) => {
        const name = isCommand ? 'files.discard' : 'threads.get';
        const { call } = throughHttp(name, () => Promise.reject(new CareError(details)));
        const thrown = await call('x').then(
          () => expect.fail('it answered'),
          (error: unknown) => toCareError(error),
        );
        const { requestId, ...said } = detailsOf(thrown);
        const { requestId: given, ...wanted } = detailsOf(new CareError(withOutcomes(details)));
        expect(said).to.deep.equal(wanted);
        expect(requestId).to.be.a('string');
        if (given !== undefined) expect(requestId).to.equal(given);
      }),
      { numRuns: 100 },
    );
  });
});

/** What is told of one thing in an act on several gets its outcome, too, when it is read. */
function withOutcomes<
  Details extends { readonly items?: readonly { readonly id: string; readonly error: object }[] },
>(details: Details): Details {
  if (details.items === undefined) return details;
  const items = details.items.map((item) => ({
    id: item.id,
    error: detailsOf(new CareError(item.error as CareError)),
  }));
  return { ...details, items };
}

function throughHttp(name: string, method: AnyMethod) {
  const adapter = overHttp(adapterWith(name, method));
  const [group = '', verb = group] = name.split('.');
  const owner = (name.includes('.') ? Reflect.get(adapter, group) : adapter) as Record<
    string,
    AnyMethod
  >;
  // A command's call serves a read, too.
  return { adapter, call: (...asked: unknown[]) => owner[verb]!(...asked, aCommand()) };
}

/** -0 is 0 in JSON. */
function plain(data: unknown): unknown {
  return data === undefined ? undefined : JSON.parse(JSON.stringify(data));
}
