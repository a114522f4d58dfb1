import type { Order } from './order.js';
import type { Thread } from './thread.js';

/** What a variable may be called in a ready text. Money and dates are words, so whoever shows them is asked. */
export type TemplateVariable =
  | 'orderNumber'
  | 'orderDate'
  | 'orderTotal'
  | 'customerName'
  | 'customerFirstName'
  | 'productTitle'
  | 'productSku'
  | 'quantity'
  | 'carrier'
  | 'trackingNumber'
  | 'trackingUrl'
  | 'shippedDate'
  | 'shopName'
  | 'reason';

export interface TemplateSource {
  readonly thread?: Pick<Thread, 'about' | 'participants' | 'reason'>;
  /** Read for the thread, or chosen for a new one. */
  readonly order?: Order;
  readonly shopName?: string;
  /** How an instant and an amount are written in the language of the message. */
  readonly show?: {
    readonly day: (instant: string) => string;
    readonly money: (money: Order['total']) => string;
  };
}

/**
 * What is known for the variables of ready texts. What is not known, or is not one thing (an order of two products
 * has no one title), is absent.
 */
export function templateValues({
  thread,
  order,
  shopName,
  show,
}: TemplateSource): Partial<Record<TemplateVariable, string>> {
  const customer =
    order?.customer ?? thread?.participants.find(({ kind }) => kind === 'customer') ?? undefined;
  const orders = thread?.about.filter(({ kind }) => kind === 'order') ?? [];
  const line = only(order?.lines ?? []);
  const shipment = only(order?.shipments ?? []);
  const shippedAt = shipment?.shippedAt ?? undefined;
  return present({
    orderNumber: order?.number ?? only(orders)?.label,
    orderDate: order && show?.day(order.placedAt),
    orderTotal: order && show?.money(order.total),
    customerName: customer?.name,
    customerFirstName: customer?.organisation ? undefined : firstName(customer?.name),
    productTitle: line?.title,
    productSku: line?.sku,
    quantity: line && String(line.quantity),
    carrier: shipment?.carrier,
    trackingNumber: shipment?.trackingNumber,
    trackingUrl: shipment?.trackingUrl,
    shippedDate: shippedAt === undefined ? undefined : show?.day(shippedAt),
    shopName,
    reason: thread?.reason?.label,
  });
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Only where it is clear which one that is: «Olmedo, Marta» and «M. Olmedo» are not. */
function firstName(name: string | undefined): string | undefined {
  return /^\s*(\p{L}[\p{L}'’-]+)(?=\s+\p{L}[\p{L}.'’ -]*$|\s*$)/u.exec(name ?? '')?.[1];
}

function present(
  values: Readonly<Record<TemplateVariable, string | undefined>>,
): Partial<Record<TemplateVariable, string>> {
  const known = Object.entries(values).filter(([, value]) => value?.trim());
  return Object.fromEntries(known);
}
