import type { ComposeRules, RecipientOption } from '../../../../model/compose.js';
import type { FileLimits } from '../../../../model/attachment.js';
import type { Reason } from '../../../../model/reason.js';
import type { Subject, Thread } from '../../../../model/thread.js';
import { isSpanish } from '../../refusals.js';

const TEXT = { min: 2, max: 2000 };

/** Five files of 5 MB each, uploaded first. */
export const FILES: FileLimits = {
  count: 5,
  fileBytes: 5 * 1024 * 1024,
  extensions: ['pdf', 'jpg', 'jpeg', 'png'],
};

/** With the customer, or with SAC where there is none. */
export function composeIn({ participants }: Thread, locale: string): ComposeRules {
  const isCustomers = participants.some(({ kind }) => kind === 'customer');
  return rulesFor(isCustomers ? 'customer' : 'operator', locale);
}

export function composeNew(about: Subject | null, locale: string): ComposeRules {
  const purpose = about === null ? 'contact-operator' : 'contact';
  return {
    ...rulesFor(about === null ? 'operator' : 'customer', locale),
    reasons: reasonsIn(locale).filter((reason) => reason.purpose === purpose),
  };
}

export function reasonsIn(locale: string): readonly Reason[] {
  return ROWS.map(([code, purpose, es, en]) => ({
    code,
    purpose,
    label: isSpanish(locale) ? es : en,
  }));
}

const ROWS: readonly (readonly [string, Reason['purpose'], string, string])[] = [
  ['DOCUMENTS', 'contact', 'Boleta, factura o manual', 'Receipt, invoice or manual'],
  ['DELIVERY', 'contact', 'Entrega del producto', 'Delivery'],
  ['OTHER', 'contact', 'Otro motivo', 'Another reason'],
  ['SUPPORT', 'contact-operator', 'Ayuda de SAC', 'Help from SAC'],
];

function rulesFor(to: 'customer' | 'operator', locale: string): ComposeRules {
  const customer = isSpanish(locale) ? 'Cliente' : 'Customer';
  const recipient: RecipientOption = {
    id: to,
    to: [to],
    label: to === 'customer' ? customer : 'SAC',
    visibleTo: to === 'customer' ? ['customer', 'operator', 'seller'] : ['operator', 'seller'],
    notifies: [to],
    default: true,
  };
  return { recipients: [recipient], text: TEXT, files: FILES };
}
