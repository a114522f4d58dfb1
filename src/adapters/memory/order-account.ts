import type { Blocked } from '../../model/action.js';
import type { Order, OrderLine } from '../../model/order.js';
import type { RefundRules } from './worlds/world.js';
import { sumOf, type MinorUnits } from '../../model/minor-units.js';
import { leftOfOrder } from '../../model/refund-left.js';
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
  readonly product: MinorUnits;
  readonly shipping: MinorUnits;
  readonly units: number;
  /** When it left the shop, in milliseconds. */
  readonly shippedAt?: number;
  readonly blocked?: Blocked;
}

/** Adds up an order, earlier refunds and those in flight taken off; what was refused is left again. */
export function accountOf(
  order: Order,
  rules: RefundRules,
  frame: { readonly now: number; readonly locale: string; readonly digits: number },
): OrderAccount {
  const { currency } = order.total;
  const { digits } = frame;
  const left = leftOfOrder(order, digits);
  const say = (code: RefusalCode): Blocked => ({
    code,
    label: wordsFor(code, frame.locale, { max: rules.windowDays }),
  });
  const lines = order.lines.map((line): LineAccount => {
    const own = left.lines.find(({ lineId }) => lineId === line.id);
    const { product = 0n, shipping = 0n, units = 0 } = own ?? {};
    const shippedAt = shippedAtOf(order, line);
    const isOver =
      shippedAt !== undefined && frame.now >= rules.endOfDay(shippedAt, rules.windowDays);
    const code: RefusalCode | undefined =
      shippedAt === undefined
        ? 'not-shipped'
        : isOver
          ? 'window-closed'
          : product + shipping === 0n
            ? 'fully-refunded'
            : undefined;
    return {
      line,
      product,
      shipping,
      units,
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
export function leftOf({ lines }: OrderAccount): { product: MinorUnits; shipping: MinorUnits } {
  const free = lines.filter(({ blocked }) => blocked === undefined);
  return {
    product: sumOf(free.map(({ product }) => product)),
    shipping: sumOf(free.map(({ shipping }) => shipping)),
  };
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
