import type { Plan } from './threads.js';
import type { SpanishOrders } from './orders.js';
import { mix, pick } from '../../seeded.js';
import { cityFor, companyFor, streetFor, taxNumberFor } from './people.js';

const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
const SIZES = ['36', '37', '38', '39', '40', '41', '42', '43', '44'];
const SELLERS = ['Lucía', 'Marcos', 'Noelia'];

/** A text with its variables filled in; the same thread always tells the same. */
export function tell(text: string, plan: Plan, orders: SpanishOrders, seed: number): string {
  const dice = (salt: number) => mix(seed, plan.index, 4000 + salt);
  const values: Readonly<Record<string, () => string>> = {
    first: () => (plan.order === undefined ? '' : orders.buyerOf(plan.order).first),
    name: () => (plan.order === undefined ? '' : orders.buyerOf(plan.order).name),
    company: () =>
      (plan.order === undefined ? undefined : orders.buyerOf(plan.order).company) ??
      companyFor(dice(1)),
    taxNumber: () => taxNumberFor(dice(1)),
    product: () => (plan.order === undefined ? '' : orders.productOf(plan.order).called),
    Product: () =>
      plan.order === undefined ? '' : capitalised(orders.productOf(plan.order).called),
    title: () => (plan.order === undefined ? '' : orders.productOf(plan.order).title),
    order: () => (plan.order === undefined ? '' : orders.numberOf(plan.order)),
    carrier: () => (plan.order === undefined ? '' : orders.carrierOf(plan.order)),
    tracking: () => (plan.order === undefined ? '' : orders.trackingOf(plan.order)),
    amount: () => `${3 + (dice(2) % 40)},${pick(['00', '50', '95', '90'], dice(3))} €`,
    city: () => cityFor(dice(4)),
    street: () => streetFor(dice(5)),
    day: () => pick(DAYS, dice(6)),
    size: () => pick(SIZES, dice(7)),
    other: () => pick(SIZES, dice(7) + 1),
    seller: () => pick(SELLERS, dice(8)),
    number: () => String(10_000 + (dice(9) % 89_999)),
  };
  return text
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.() ?? whole)
    .replace(/(?<!\p{L})([Dd]e|[Aa]) el(?!\p{L})/gu, '$1l');
}

/** Where it begins a sentence. */
function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
