import { insist, notOffered, notTried, type Rule } from '../rule.js';
import { recordsOf } from '../records.js';

/** Money is exact. */
export const MONEY: readonly Rule[] = [
  {
    id: 'money/exact',
    says: 'An amount is a decimal string with an ISO 4217 currency.',
    treaty: 'Money',
    remedy: 'Read amounts as text, before JSON makes a float of them; `"12.50"`, `"EUR"`.',
    check: async (stage) => {
      const { asked, misfits } = await recordsOf(stage);
      if (!asked.has('orders')) notOffered('nothing carries money');
      const found = misfits.find(({ about }) => about === 'money');
      insist(found === undefined, () => found?.message ?? '');
    },
  },
  {
    id: 'money/digits',
    says: 'An amount has no more decimals than `describe` gives its currency; a unit price may.',
    treaty: 'Description.currencies, Money',
    remedy:
      'Say the digits of each currency in `describe`, and round as the back end itself rounds.',
    check: async (stage) => {
      const { asked, money } = await recordsOf(stage);
      if (!asked.has('orders')) notOffered('nothing carries money');
      const known = money.filter(({ currency }) => stage.description.currencies[currency]);
      if (known.length === 0) notTried('no amount is in a currency that `describe` names');
      const odd = known.find(({ amount, currency, path }) => {
        if (path.endsWith('unitPrice')) return false;
        const decimals = amount.split('.')[1]?.length ?? 0;
        return decimals > (stage.description.currencies[currency]?.digits ?? Infinity);
      });
      insist(
        odd === undefined,
        () =>
          `${odd?.path} is ${odd?.amount} ${odd?.currency}, of ${stage.description.currencies[odd?.currency ?? '']?.digits} digits.`,
      );
    },
  },
];
