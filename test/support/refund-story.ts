import Big from 'big.js';
import fc from 'fast-check';
import type { Money } from '../../src/model/money.js';
import type { Order } from '../../src/model/order.js';
import type { Refund, RefundableLine } from '../../src/model/refund.js';
import type { RefundRequest } from '../../src/model/refund-request.js';
import { anOrder } from './builders.js';

/** Currencies of three exponents, by ISO 4217. */
export const DIGITS: Readonly<Record<string, number>> = {
  CLP: 0,
  COP: 2,
  EUR: 2,
  KWD: 3,
  MXN: 2,
  PEN: 2,
};

/** What a seller does next: of each line so many thousandths of what is left, units, or more than there is. */
export interface Step {
  readonly of: 'amount' | 'units' | 'order' | 'total';
  readonly thousandths: readonly number[];
  readonly shipping: number;
  readonly tooMuch: boolean;
}

export interface Story {
  readonly order: Order;
  readonly digits: number;
  readonly steps: readonly Step[];
}

const part = fc.nat(1000);

const line = fc.record({
  price: fc.integer({ min: 0, max: 9_999_999 }),
  shipping: fc.option(fc.nat(99_999), { nil: undefined }),
  quantity: fc.integer({ min: 1, max: 7 }),
  tax: fc.nat(99_999),
});

const earlier = fc.record({
  at: fc.nat(3),
  product: part,
  shipping: part,
  state: fc.constantFrom(
    'done',
    'sent',
    'pending',
    'unknown',
    'offered',
    'refused',
    'not-thought-of',
  ),
  isOfOrder: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.record({
  of: fc.constantFrom('amount' as const, 'units' as const, 'order' as const, 'total' as const),
  thousandths: fc.tuple(part, part, part),
  shipping: part,
  tooMuch: fc.boolean(),
});

/** An order of up to three lines with taxes and refunds that happened before, and what the seller does with it. */
export const story: fc.Arbitrary<Story> = fc
  .record({
    currency: fc.constantFrom(...Object.keys(DIGITS)),
    taxes: fc.constantFrom('included' as const, 'excluded' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    refunds: fc.array(earlier, { maxLength: 3 }),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  })
  .map(({ currency, taxes, lines, refunds, steps }) => {
    const digits = DIGITS[currency] ?? 0;
    const money = (units: number | Big): Money => ({
      amount: new Big(units).div(10 ** digits).toFixed(digits),
      currency,
    });
    const order = anOrder({
      taxes,
      total: money(lines.reduce((sum, { price, shipping = 0 }) => sum + price + shipping, 0)),
      lines: lines.map(({ price, shipping, quantity, tax }, at) => ({
        id: `l-${at}`,
        title: 'Taza',
        quantity,
        // With more decimals than the currency, as marketplaces give it.
        unitPrice: {
          amount: new Big(price)
            .div(quantity)
            .div(10 ** digits)
            .toFixed(digits + 2),
          currency,
        },
        price: money(price),
        ...(shipping === undefined ? {} : { shipping: money(shipping) }),
        taxes: [{ code: 'IVA', amount: money(tax), on: 'product', refund: 'sent' }],
        state: { code: 'SHIPPED' },
      })),
      // One part of a line at most, so that what happened before was never too much.
      refunds: refunds
        .filter(({ at }, place) => refunds.findIndex((other) => other.at === at) === place)
        .flatMap(({ at, product, shipping, state, isOfOrder }, place): Refund[] => {
          const paid = lines[at];
          if (!paid) return [];
          const back = money(Math.floor((paid.price * product) / 1000));
          const carried = money(Math.floor(((paid.shipping ?? 0) * shipping) / 1000));
          const total = money(new Big(back.amount).plus(carried.amount).times(10 ** digits));
          const named = { product: back, shipping: carried };
          return [
            {
              id: `r-${place}`,
              createdAt: '2026-03-01T10:00:00Z',
              state,
              total,
              parts: [isOfOrder ? named : { lineId: `l-${at}`, ...named }],
            },
          ];
        }),
    });
    return { order, digits, steps };
  });

/** The refund that a marketplace makes of a request, with nothing but decimal arithmetic. */
export function madeOf(request: RefundRequest, { total, taxes }: Order, id: string): Refund {
  const { lines = [], order } = request;
  const ofTaxes = lines.flatMap((line) => line.taxes ?? []).map(({ amount }) => amount);
  const amounts = [...lines, ...(order ? [order] : [])].flatMap((each) => [
    each.product,
    each.shipping,
  ]);
  const sum = sumOf(taxes === 'excluded' ? [...amounts, ...ofTaxes] : amounts);
  const { currency } = total;
  return {
    id,
    createdAt: '2026-03-12T10:00:00Z',
    state: 'pending',
    total: { amount: sum.toFixed(DIGITS[currency]), currency },
    parts: [...lines.map(({ reasonCode: _, ...line }) => line), ...(order ? [order] : [])],
  };
}

/** What units of a line cost: all that is left for the last of them, else so many times the price of one. */
export function costOf(units: number, line: RefundableLine): Big {
  if (units === line.units || !line.unitPrice) return new Big(line.product.amount);
  const digits = DIGITS[line.product.currency] ?? 0;
  return new Big(line.unitPrice.amount).times(units).round(digits, Big.roundHalfUp);
}

/** The same story told with floats, rounded to cents at every turn, as it is often done. */
export function toldInFloats({ order, steps }: Story): number {
  const cents = (amount: number): number => Math.round(amount * 100) / 100;
  let given = 0;
  for (const { price, shipping } of order.lines) {
    for (const [side, paid] of [price, shipping].entries()) {
      let left = Number(paid?.amount ?? 0);
      for (const { thousandths } of steps) {
        const part = cents(left * ((thousandths[side] ?? 0) / 1000));
        left -= part;
        given += part;
      }
      given += cents(left);
    }
  }
  return given;
}

/** What was paid and what was given back, whole and line by line, from the records alone. */
export function books({ lines, refunds }: Order): {
  readonly paid: Big;
  readonly given: Big;
  readonly overdrawn: readonly string[];
} {
  const counted = refunds.filter(({ state }) => state !== 'refused').flatMap(({ parts }) => parts);
  const overdrawn = lines.flatMap(({ id, price, shipping, taxes = [] }) => {
    const own = counted.filter(({ lineId }) => lineId === id);
    const tax = own.flatMap((part) => (part.taxes ?? []).map(({ amount }) => amount));
    const isOver =
      sumOf(own.map(({ product }) => product)).gt(price.amount) ||
      sumOf(own.map((part) => part.shipping)).gt(shipping?.amount ?? 0) ||
      sumOf(tax).gt(sumOf(taxes.map(({ amount }) => amount)));
    return isOver ? [id] : [];
  });
  const paid = sumOf(lines.flatMap(({ price, shipping }) => [price, shipping]));
  const given = sumOf(counted.flatMap(({ product, shipping }) => [product, shipping]));
  return { paid, given, overdrawn: given.gt(paid) ? [...overdrawn, 'order'] : overdrawn };
}

/** Of each line that nothing had happened to, what of its taxes was not given back. */
export function taxesKept({ lines, refunds }: Order): Big {
  const parts = refunds.flatMap((refund) => refund.parts);
  if (parts.some(({ lineId }) => lineId === undefined)) return new Big(0);
  const untouched = lines.filter(
    ({ id, price }) =>
      Number(price.amount) > 0 &&
      !parts.some(({ lineId, taxes }) => lineId === id && !taxes?.length),
  );
  const back = untouched.flatMap(({ id }) =>
    parts.filter(({ lineId }) => lineId === id).flatMap(({ taxes = [] }) => taxes),
  );
  const owed = untouched.flatMap(({ taxes = [] }) => taxes);
  return sumOf(owed.map(({ amount }) => amount)).minus(sumOf(back.map(({ amount }) => amount)));
}

function sumOf(amounts: readonly (Money | undefined)[]): Big {
  return amounts.reduce((all, each) => all.plus(each?.amount ?? 0), new Big(0));
}
