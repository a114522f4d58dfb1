import type { Blocked } from '../../model/action.js';
import type { Money } from '../../model/money.js';
import type { Order, OrderLine } from '../../model/order.js';
import type { Refund } from '../../model/refund.js';
import type { RefundRules } from './worlds/world.js';
import { toMinor, type DigitsOf } from './minor-units.js';
import { wordsFor, type RefusalCode } from './refusals.js';

/** What is left to refund on an order, in minor units of its currency. */
export interface OrderAccount {
  readonly currency: string;
  readonly digits: number;
  readonly lines: readonly LineAccount[];
  /** Whether the customer was offered a part before, whatever came of it. */
  readonly wasOffered: boolean;
  readonly blocked?: Blocked;
}

export interface LineAccount {
  readonly line: OrderLine;
  readonly product: number;
  readonly shipping: number;
  readonly units: number;
  /** When it left the shop, in milliseconds. */
  readonly shippedAt?: number;
  readonly blocked?: Blocked;
}

/** Adds up an order, earlier refunds and those in flight taken off; what was refused is left again. */
export function accountOf(
  order: Order,
  rules: RefundRules,
  frame: { readonly now: number; readonly locale: string; readonly digitsOf: DigitsOf },
): OrderAccount {
  const { currency } = order.total;
  const digits = frame.digitsOf(currency);
  const minor = (money: Money | undefined) =>
    money === undefined ? 0 : (toMinor(money, digits) ?? 0);
  const say = (code: RefusalCode): Blocked => ({
    code,
    label: wordsFor(code, frame.locale, { max: rules.windowDays }),
  });
  const lines = order.lines.map((line): LineAccount => {
    const parts = order.refunds.filter(isHeld).flatMap((refund) => refund.parts);
    const own = parts.filter(({ lineId }) => lineId === line.id);
    const product = minor(line.price) - sum(own.map((part) => minor(part.product)));
    const shipping = minor(line.shipping) - sum(own.map((part) => minor(part.shipping)));
    const units = line.quantity - sum(own.map((part) => part.units ?? 0));
    const shippedAt = shippedAtOf(order, line);
    const isOver =
      shippedAt !== undefined && frame.now >= rules.endOfDay(shippedAt, rules.windowDays);
    const code: RefusalCode | undefined =
      shippedAt === undefined
        ? 'not-shipped'
        : isOver
          ? 'window-closed'
          : product + shipping <= 0
            ? 'fully-refunded'
            : undefined;
    return {
      line,
      product: Math.max(0, product),
      shipping: Math.max(0, shipping),
      units: Math.max(0, units),
      ...(shippedAt === undefined ? {} : { shippedAt }),
      ...(code === undefined ? {} : { blocked: say(code) }),
    };
  });
  const blocked = blockedWhole(order, lines, say);
  const wasOffered = order.refunds.some(({ groupId = '' }) => groupId.startsWith(OFFER));
  return { currency, digits, lines, wasOffered, ...(blocked === undefined ? {} : { blocked }) };
}

/** What the group of a refund begins with that was offered. */
export const OFFER = 'offer-';

/** What is left of those lines that may be refunded now. */
export function leftOf({ lines }: OrderAccount): { product: number; shipping: number } {
  const free = lines.filter(({ blocked }) => blocked === undefined);
  return {
    product: sum(free.map(({ product }) => product)),
    shipping: sum(free.map(({ shipping }) => shipping)),
  };
}

/** Whether a refund takes from what is left. */
function isHeld({ state }: Refund): boolean {
  return state !== 'refused';
}

/** Where no line can be refunded, the order cannot: for the reason of its first line. */
function blockedWhole(
  order: Order,
  lines: readonly LineAccount[],
  say: (code: RefusalCode) => Blocked,
): Blocked | undefined {
  if (order.state.code === 'CANCELED') return say('order-cancelled');
  return lines.every(({ blocked }) => blocked !== undefined) ? lines[0]?.blocked : undefined;
}

function shippedAtOf({ shipments }: Order, { id }: OrderLine): number | undefined {
  const shipment = shipments.find(({ lineIds }) => lineIds.includes(id));
  const at = Date.parse(shipment?.shippedAt ?? '');
  return Number.isNaN(at) ? undefined : at;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
