import { formatMoney } from '../../format/money.js';
import type { Look } from '../../format/look.js';
import { toMoney, type MinorUnits } from '../../model/minor-units.js';
import type { Money } from '../../model/money.js';
import type { Order } from '../../model/order.js';
import type { RefundLeft } from '../../model/refund-left.js';
import { say } from '../../format/phrase.js';

type Currency = Pick<RefundLeft, 'currency' | 'digits'>;

/** An amount as this reader writes it. */
export function shownUnits(units: MinorUnits, { currency, digits }: Currency, look: Look): string {
  return formatMoney(toMoney(units, digits, currency), digits, look.locale);
}

/** The same of one that the marketplace gave. */
export function shownMoney(money: Money, { digits }: Currency, look: Look): string {
  return formatMoney(money, digits, look.locale);
}

/** A line by what was bought; by its place where the order is not known. */
export function lineName(lineId: string, at: number, order: Order | undefined, look: Look): string {
  const line = order?.lines.find(({ id }) => id === lineId);
  if (!line) return say(look, 'refund.lineNumber', { number: at + 1 });
  return say(look, 'refund.line', { count: line.quantity, title: line.title });
}
