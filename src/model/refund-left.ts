import { portionOf, sumOf, toMinorUnits } from './minor-units.js';
import type { MinorUnits } from './minor-units.js';
import type { Money } from './money.js';
import type { Order, OrderLine } from './order.js';
import type { Refund, RefundOptions, RefundPart, RefundableLine, TaxAmount } from './refund.js';

/** What is left to give back, product and shipping apart, in minor units of `currency`. */
export interface RefundLeft {
  readonly currency: string;
  readonly digits: number;
  readonly lines: readonly LineLeft[];
  /** Of the whole order. No line has more than this. */
  readonly order: PartLeft;
  /** What the marketplace's fixed offers come to. */
  readonly offers: readonly { readonly id: string; readonly amount: MinorUnits }[];
}

export interface PartLeft {
  readonly product: MinorUnits;
  /** Absent: unknown, so none is given back there. */
  readonly shipping?: MinorUnits;
}

export interface LineLeft extends PartLeft {
  readonly lineId: string;
  /** Absent: not counted in units. */
  readonly units?: number;
  /** May have more decimals than the currency. */
  readonly unitPrice?: Money;
  /** Those that have to be sent with an amount. */
  readonly taxes: readonly TaxLeft[];
}

export interface TaxLeft {
  readonly code: string;
  readonly on: 'product' | 'shipping';
  readonly amount: MinorUnits;
}

/**
 * What an order has left: what was paid, less every refund but the refused ones. Those that are sent, pending, offered
 * or unknown count as given, and so does a state that nobody knows yet: what may be on its way is not given twice.
 * A refund that names no line, or less than its total, is taken off the order as a whole (Mirakl leaves line prices as
 * they were: marketplaces.md §5).
 * @param digits The decimals of the order's currency, see `currencyDigits`.
 * @throws RangeError for an amount in another currency or with more decimals.
 */
export function leftOfOrder(order: Order, digits: number): RefundLeft {
  const { currency } = order.total;
  const unit = unitsIn(currency, digits);
  const given = order.refunds.filter(({ state }) => state !== 'refused');
  const parts = given.flatMap((refund) => refund.parts);
  const paid = (side: 'price' | 'shipping'): MinorUnits =>
    sumOf(order.lines.map((line) => unit(line[side])));
  const back = (side: 'product' | 'shipping'): MinorUnits =>
    sumOf(parts.map((part) => unit(part[side])));
  const unnamed = sumOf(given.map((refund) => unnamedOf(refund, order.taxes, unit)));
  const whole = {
    product: atLeastNothing(paid('price') - back('product') - unnamed),
    shipping: atLeastNothing(paid('shipping') - back('shipping')),
  };
  return {
    currency,
    digits,
    order: whole,
    offers: [],
    lines: order.lines.map((line) =>
      leftOfLine(
        line,
        parts.filter(({ lineId }) => lineId === line.id),
        { whole, unit },
      ),
    ),
  };
}

/**
 * What a marketplace says is left. Its own figures win over what follows from the order; where it gives none, those of
 * the order stand, if it is known.
 * @throws RangeError for an amount in another currency or with more decimals.
 */
export function leftToRefund(options: RefundOptions, digits: number, order?: Order): RefundLeft {
  const { currency } = options;
  const unit = unitsIn(currency, digits);
  const byOrder = order && leftOfOrder(order, digits);
  const lines = options.lines.map((line) =>
    statedLine(
      line,
      byOrder?.lines.find(({ lineId }) => lineId === line.lineId),
      unit,
    ),
  );
  const shippings = lines.flatMap(({ shipping }) => shipping ?? []);
  const ofLines: PartLeft = {
    product: sumOf(lines.map(({ product }) => product)),
    ...(shippings.length > 0 ? { shipping: sumOf(shippings) } : {}),
  };
  const { product, shipping } = options.order ?? {};
  return {
    currency,
    digits,
    lines,
    offers: (options.offers ?? []).map(({ id, amount }) => ({ id, amount: unit(amount) })),
    order: {
      ...ofLines,
      ...(product ? { product: unit(product) } : {}),
      ...(shipping ? { shipping: unit(shipping) } : {}),
    },
  };
}

/**
 * What so many units of a line cost back: all that is left for all of them, so that nothing stays behind; else their
 * price, else their part of what is left, to the nearest minor unit. `undefined`: the line is not counted in units.
 */
export function priceOfUnits(
  line: LineLeft,
  units: number,
  digits: number,
): MinorUnits | undefined {
  if (line.units === undefined || line.units === 0) return undefined;
  if (units === line.units) return line.product;
  if (!line.unitPrice) return portionOf(line.product, BigInt(units), BigInt(line.units));
  const { amount } = line.unitPrice;
  const places = Math.max(digits, amount.split('.')[1]?.length ?? 0);
  return portionOf(toMinorUnits(amount, places), BigInt(units), 10n ** BigInt(places - digits));
}

/** The part of each tax that belongs to so much of what is left; all of it with the last of it. */
export function taxesOf(
  line: LineLeft,
  on: 'product' | 'shipping',
  given: MinorUnits,
): readonly TaxLeft[] {
  const left = line[on] ?? 0n;
  if (given <= 0n || left === 0n) return [];
  return line.taxes
    .filter((tax) => tax.on === on)
    .map((tax) => ({ ...tax, amount: portionOf(tax.amount, given, left) }));
}

type Unit = (money: Money | undefined) => MinorUnits;

/** Absent is zero, as in the treaty's parts of a refund. */
function unitsIn(currency: string, digits: number): Unit {
  return (money) => {
    if (money === undefined) return 0n;
    if (money.currency === currency) return toMinorUnits(money.amount, digits);
    throw new RangeError(`${money.amount} ${money.currency} is not in ${currency}.`);
  };
}

/** What of a refund stands in its total and in none of its parts. */
function unnamedOf(refund: Refund, taxes: Order['taxes'], unit: Unit): MinorUnits {
  const named = refund.parts.map(
    ({ product, shipping, taxes: ofPart = [] }) =>
      unit(product) +
      unit(shipping) +
      (taxes === 'excluded' ? sumOf(ofPart.map(({ amount }) => unit(amount))) : 0n),
  );
  return atLeastNothing(unit(refund.total) - sumOf(named));
}

function leftOfLine(
  line: OrderLine,
  parts: readonly RefundPart[],
  { whole, unit }: { readonly whole: PartLeft; readonly unit: Unit },
): LineLeft {
  const left = (paid: Money | undefined, side: 'product' | 'shipping'): MinorUnits => {
    const own = unit(paid) - sumOf(parts.map((part) => unit(part[side])));
    return least(atLeastNothing(own), whole[side] ?? 0n);
  };
  const back = parts.flatMap(({ taxes = [] }) => taxes);
  const taxes = line.taxes?.filter(({ refund }) => refund === 'sent') ?? [];
  return {
    lineId: line.id,
    product: left(line.price, 'product'),
    ...(line.shipping ? { shipping: left(line.shipping, 'shipping') } : {}),
    units: Math.max(0, line.quantity - parts.reduce((sum, { units = 0 }) => sum + units, 0)),
    ...(line.unitPrice ? { unitPrice: line.unitPrice } : {}),
    taxes: taxes.map(({ code, on, amount }) => ({
      code,
      on,
      amount: atLeastNothing(
        unit(amount) -
          sumOf(
            back
              .filter((tax) => tax.code === code && sideOf(tax) === on)
              .map((tax) => unit(tax.amount)),
          ),
      ),
    })),
  };
}

function statedLine(line: RefundableLine, byOrder: LineLeft | undefined, unit: Unit): LineLeft {
  const { lineId, product, shipping, units, unitPrice, taxes } = line;
  return {
    taxes: [],
    ...byOrder,
    lineId,
    product: unit(product),
    ...(shipping ? { shipping: unit(shipping) } : {}),
    ...(units === undefined ? {} : { units }),
    ...(unitPrice ? { unitPrice } : {}),
    ...(taxes
      ? {
          taxes: taxes.map((tax) => ({
            code: tax.code,
            on: sideOf(tax),
            amount: unit(tax.amount),
          })),
        }
      : {}),
  };
}

function sideOf({ on = 'product' }: TaxAmount): 'product' | 'shipping' {
  return on;
}

/** More given back than was paid (a kindness of the marketplace) leaves nothing, not less. */
function atLeastNothing(amount: MinorUnits): MinorUnits {
  return least(amount, 0n) < 0n ? 0n : amount;
}

function least(one: MinorUnits, other: MinorUnits): MinorUnits {
  return one < other ? one : other;
}
