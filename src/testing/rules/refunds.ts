import type { Refund } from '../../model/refund.js';
import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { aRefund, aRefundInPart, give, lineOf, minorOf, oneMore, optionsOf } from '../purse.js';
import { refusalOf } from '../thrown.js';
import { toCareError } from '../../adapter/care-error.js';

const CREATE = 'RefundsGroup.create';

/** Money back: never more than there is, never twice. Each case gives a minor unit. */
export const REFUNDS: readonly Rule[] = [
  {
    id: 'refunds/left',
    says: 'What is left of a line falls by what was given back, at once.',
    treaty: 'RefundableLine.product',
    remedy: 'Take off earlier refunds and those in flight; Mirakl leaves line prices as they were.',
    check: async (stage) => {
      const before = lineOf(stage, await optionsOf(stage)).product;
      await give(stage, await aRefund(stage));
      const after = lineOf(stage, await optionsOf(stage)).product;
      const fell = minorOf(stage, before) - minorOf(stage, after);
      insist(
        fell === 1n,
        `a minor unit was given back; ${before.amount} were left before, ${after.amount} after.`,
      );
    },
  },
  {
    id: 'refunds/existing',
    says: 'A refund that was made stands among `existing`: the baseline of the next one.',
    treaty: 'RefundOptions.existing',
    remedy: 'Name the ids of all refunds of the order, those in flight among them.',
    check: async (stage) => {
      const made = await give(stage, await aRefund(stage));
      const { existing } = await optionsOf(stage);
      const missing = made.find(({ id }) => !existing.includes(id));
      insist(made.length > 0, 'it answered with no refund at all.');
      insist(missing === undefined, () => `refund ${missing?.id} is not among them.`);
    },
  },
  {
    id: 'refunds/on-the-order',
    says: 'A refund that was made stands on its order.',
    treaty: 'Order.refunds',
    remedy: 'Read the refunds with the order.',
    check: async (stage) => {
      const orders = stage.group('orders');
      const made = await give(stage, await aRefund(stage));
      const { refunds } = await orders.get(stage.fixture('refund').orderId, stage.reading());
      const missing = made.find(({ id }) => !refunds.some((refund) => refund.id === id));
      insist(missing === undefined, () => `refund ${missing?.id} is not on the order.`);
    },
  },
  {
    id: 'refunds/more-than-left',
    says: 'More than is left is refused at its field, never cut.',
    treaty: `${CREATE}, CareErrorDetails.fields`,
    remedy: 'Refuse as `validation` with the path `lines.N.product`.',
    check: async (stage) => {
      const { product } = lineOf(stage, await optionsOf(stage));
      const request = await aRefund(stage, oneMore(stage, product));
      const asked = give(stage, request);
      const { kind, fields = [] } = toCareError(await refusalOf(asked, 'More than is left'));
      insist(kind === 'validation', `it was refused as '${kind}'.`);
      const paths = fields.map(({ path }) => path);
      insist(paths.includes('lines.0.product'), `the fields named are: ${paths.join(', ')}.`);
    },
  },
  {
    id: 'refunds/other-currency',
    says: 'An amount in another currency is refused.',
    treaty: `${CREATE}, RefundOptions.currency`,
    remedy: 'Compare the currency with the order’s; never drop it.',
    check: async (stage) => {
      const { currency } = await optionsOf(stage);
      const strange = currency === 'XTS' ? 'XXX' : 'XTS';
      const request = await aRefund(stage, { amount: '1', currency: strange });
      const asked = give(stage, request);
      const { kind } = toCareError(await refusalOf(asked, `A refund in ${strange}`));
      insist(kind === 'validation', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'refunds/once',
    says: 'The same key is one refund, and is answered with it again.',
    treaty: 'CommandCall.idempotencyKey',
    remedy: 'Keep keys beside what came of them; before a back end that keeps none, use a ledger.',
    check: async (stage) => {
      const [request, call] = [await aRefund(stage), stage.command()];
      const first = await give(stage, request, call);
      const again = await give(stage, request, call);
      const ids = (refunds: readonly Refund[]) => refunds.map(({ id }) => id).join(', ');
      insist(ids(first) === ids(again), `first it made ${ids(first)}, then ${ids(again)}.`);
    },
  },
  {
    id: 'refunds/stale-refused',
    says: 'A refund that expects an older version of the order is refused as `conflict`.',
    treaty: 'CommandCall.expectedVersion, RefundOptions.version',
    remedy: 'Compare `expectedVersion` with the order just before the act.',
    check: async (stage) => {
      const { version } = await optionsOf(stage);
      if (version === undefined) notOffered('RefundOptions.version');
      const request = await aRefund(stage);
      await give(stage, request);
      if ((await optionsOf(stage)).version === version) {
        notTried('the version stays as it is when the order is refunded');
      }
      const stale = give(stage, request, stage.command({ expectedVersion: version }));
      const { kind } = toCareError(
        await refusalOf(stale, 'A refund that expects an older version'),
      );
      insist(kind === 'conflict', `it was refused as '${kind}'.`);
    },
  },
  {
    id: 'refunds/check',
    says: 'Of a refund that was made `check` does not say that it was not.',
    treaty: 'CareAdapter.check',
    remedy:
      'Look the key up, or compare with the baseline; answer `unknown` where nobody can tell.',
    check: async (stage) => {
      const check = stage.adapter.check ?? notOffered('adapter.check');
      const request = await aRefund(stage);
      const { existing } = await optionsOf(stage);
      const call = stage.command();
      await give(stage, request, call);
      const question = {
        key: call.idempotencyKey,
        record: { kind: 'order', id: request.orderId },
        request,
        baseline: { ids: existing, at: stage.description.serverTime },
      };
      const { outcome } = await check(question, stage.reading());
      insist(outcome !== 'not-applied', `it answered '${outcome}' for a refund that stands there.`);
    },
  },
  {
    id: 'refunds/check-in-part',
    says: 'Of a refund that was made but for some lines `check` says which lines were not taken.',
    treaty: 'CheckAnswer.items, CareErrorDetails.items',
    remedy:
      'Keep what was refused beside the key and answer it as `items`, as the refund itself was answered.',
    check: async (stage) => {
      const check = stage.adapter.check ?? notOffered('adapter.check');
      // What is not offered needs no fixture.
      const refunds = stage.group('refunds');
      const { request, refused } = await aRefundInPart(stage);
      const { existing } = await refunds.options(request.orderId, stage.reading());
      const call = stage.command();
      const { outcome: answered, items = [] } = toCareError(
        await refusalOf(give(stage, request, call), 'A refund of which a line is refused'),
      );
      insist(answered === 'applied', `the refund was refused whole, as '${answered}'.`);
      insist(
        items.some(({ id }) => id === refused),
        `the answer does not name line ${refused}.`,
      );
      const { outcome, items: lost = [] } = await check(
        {
          key: call.idempotencyKey,
          record: { kind: 'order', id: request.orderId },
          request,
          baseline: { ids: existing, at: stage.description.serverTime },
        },
        stage.reading(),
      );
      if (outcome !== 'applied') return;
      insist(
        lost.some(({ id }) => id === refused),
        `check does not name line ${refused}.`,
      );
    },
  },
  {
    id: 'refunds/not-found',
    says: 'What can be refunded on an order that does not exist is refused as `not-found`.',
    treaty: 'RefundsGroup.options',
    remedy: 'Translate the back end’s 404, or its empty answer.',
    check: async (stage) => {
      const asked = stage.group('refunds').options('no-such-order', stage.reading());
      const { kind } = toCareError(await refusalOf(asked, 'An order that does not exist'));
      insist(kind === 'not-found', `it was refused as '${kind}'.`);
    },
  },
];
