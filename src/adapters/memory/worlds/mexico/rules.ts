import type { Blocked } from '../../../../model/action.js';
import type { ComposeRules, RecipientOption } from '../../../../model/compose.js';
import type { FileLimits } from '../../../../model/attachment.js';
import type { Delivery } from '../../../../model/message.js';
import type { Reason } from '../../../../model/reason.js';
import type { Subject, Thread } from '../../../../model/thread.js';
import type { RefundRules } from '../world.js';
import { isSpanish } from '../../refusals.js';
import { endOfDayInMexico } from './times.js';

/** Mercado Libre: 350 characters a message, up to 25 files of 25 MB, uploaded first. */
const TEXT = { min: 1, max: 350 };

export const FILES: FileLimits = {
  count: 25,
  fileBytes: 25 * 1024 * 1024,
  extensions: ['jpg', 'jpeg', 'png', 'pdf', 'txt'],
  asciiNames: true,
};

/** All of an order, or one of a few percentages of its products, which the customer has to accept. */
export const MONEY_BACK: RefundRules = {
  modes: ['total', 'offer'],
  reasonFor: 'refund',
  windowDays: 30,
  endOfDay: endOfDayInMexico,
  percentages: [10, 20, 30, 50, 70],
  notice: ({ number }, { amount }) =>
    `Te devolvimos ${amount} MXN de tu compra ${number}. Lo verás en tu cuenta en unos días.`,
};

/** With the mediator once there is one, and with nobody else then; about what was cancelled with nobody. */
export function composeIn(thread: Thread, locale: string): ComposeRules {
  const kinds = thread.participants.map(({ kind }) => kind);
  const to = kinds.includes('mediator') ? 'mediator' : 'customer';
  const rules = { recipients: [recipient(to, locale)], text: TEXT, files: FILES };
  return thread.attention.state === 'closed' ? { ...rules, blocked: closed(locale) } : rules;
}

/** A conversation begins with one of the reasons there are; to the marketplace itself nobody writes here. */
export function composeNew(about: Subject | null, locale: string): ComposeRules {
  if (about === null) {
    const es = isSpanish(locale);
    const label = es
      ? 'Mercadito no recibe mensajes de vendedores: escribe desde una venta.'
      : 'Mercadito takes no messages from sellers: write from a sale.';
    return { recipients: [], text: TEXT, files: FILES, blocked: { code: 'not-here', label } };
  }
  const reasons = reasonsIn(locale).filter(({ purpose }) => purpose === 'contact');
  return { recipients: [recipient('customer', locale)], text: TEXT, files: FILES, reasons };
}

export function reasonsIn(locale: string): readonly Reason[] {
  return ROWS.map(([code, purpose, es, en]) => ({
    code,
    purpose,
    label: isSpanish(locale) ? es : en,
  }));
}

/** What is read before it is passed on: who sends customers elsewhere is stopped. */
export function moderated(text: string, locale: string): Delivery {
  const isElsewhere = /@|whats\s?app|https?:|(?:\d[ .-]?){10}/i.test(text);
  if (!isElsewhere) return { state: 'delivered' };
  const label = isSpanish(locale)
    ? 'Contiene datos de contacto o lleva fuera de Mercadito.'
    : 'It holds contact data, or leads away from Mercadito.';
  return { state: 'rejected', reason: { code: 'OUT_OF_PLACE_CONTACT', label } };
}

const ROWS: readonly (readonly [string, Reason['purpose'], string, string])[] = [
  ['REQUEST_VARIANTS', 'contact', 'Preguntar variante o color', 'Ask for variant or colour'],
  ['REQUEST_BILLING_INFO', 'contact', 'Pedir datos para la factura', 'Ask for billing data'],
  ['DELIVERY_PROMISE', 'contact', 'Avisar de la entrega', 'Tell about the delivery'],
  ['OTHER', 'contact', 'Otro motivo', 'Another reason'],
  ['PNR', 'incident-open', 'No recibió el producto', 'Product not received'],
  ['PDD', 'incident-open', 'Producto dañado o distinto', 'Damaged, or not as described'],
];

function recipient(to: 'customer' | 'mediator', locale: string): RecipientOption {
  const es = isSpanish(locale);
  const label = to === 'customer' ? (es ? 'Comprador' : 'Customer') : es ? 'Mediador' : 'Mediator';
  const visibleTo = [to, 'seller', ...(to === 'customer' ? ['mediator'] : [])];
  return { id: to, to: [to], label, visibleTo, notifies: [to], default: true };
}

function closed(locale: string): Blocked {
  const label = isSpanish(locale)
    ? 'La venta se canceló: ya no se puede escribir.'
    : 'The sale was cancelled: nothing can be written any more.';
  return { code: 'blocked_by_cancelled_order', label };
}
