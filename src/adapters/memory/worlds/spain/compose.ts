import type { ComposeRules, RecipientOption } from '../../../../model/compose.js';
import type { FileLimits } from '../../../../model/attachment.js';
import type { Subject, Thread } from '../../../../model/thread.js';
import { isSpanish } from '../../refusals.js';
import { reasonsIn } from './reasons.js';
import { templatesIn } from './templates.js';

/** Mirakl: 3 to 50,000 characters a message (M12, OR43). */
const TEXT = { min: 3, max: 50_000 };

/** Mirakl: a typed subject instead of a reason takes 3 to 200 characters. */
const SUBJECT = { min: 3, max: 200 };

/** Mirakl: 30 MB a message, 50 files an order over all its threads; the types are those of OR74. */
export const FILES: FileLimits = {
  totalBytes: 30 * 1024 * 1024,
  remaining: 50,
  extensions: [
    ...['csv', 'doc', 'docx', 'gif', 'jpeg', 'jpg', 'mov', 'mp4', 'odp', 'ods', 'odt'],
    ...['pdf', 'png', 'ppt', 'rtf', 'txt', 'xls', 'xlsx'],
  ],
};

/** What may be written in a thread, addressed by default to whoever wrote last. */
export function composeIn(thread: Thread, locale: string): ComposeRules {
  const kinds = new Set(thread.participants.map(({ kind }) => kind));
  const isWithCustomer = kinds.has('customer');
  const options = optionsIn(locale).filter(
    ({ to }) => isWithCustomer || to.every((kind) => kind === 'operator'),
  );
  const preset = presetOf(thread, isWithCustomer);
  return {
    recipients: options.map((option) =>
      option.id === preset ? { ...option, default: true } : option,
    ),
    text: TEXT,
    files: FILES,
    ...(thread.about.length > 0 ? { templates: templatesIn(locale) } : {}),
  };
}

/** What a new thread takes: about an order, or with the operator about none. */
export function composeNew(about: Subject | null, locale: string): ComposeRules {
  const all = reasonsIn(locale);
  if (about === null) {
    const [operator] = optionsIn(locale).filter(({ id }) => id === 'operator');
    return {
      recipients: operator === undefined ? [] : [{ ...operator, default: true }],
      text: TEXT,
      files: FILES,
      reasons: all.filter(({ purpose }) => purpose === 'contact-operator'),
      subject: SUBJECT,
    };
  }
  return {
    recipients: optionsIn(locale),
    text: TEXT,
    files: FILES,
    reasons: all.filter(({ purpose }) => purpose === 'contact'),
    templates: templatesIn(locale),
  };
}

/** A customer's message is answered to the customer, an operator's to the operator; after one's own, as that one. */
function presetOf(thread: Thread, isWithCustomer: boolean): string {
  const last = thread.lastMessage;
  const kinds =
    last?.from.kind === 'seller'
      ? (last.audience?.to ?? []).map(({ kind }) => kind)
      : [last?.from.kind];
  if (!isWithCustomer) return 'operator';
  if (kinds.includes('customer') && kinds.includes('operator')) return 'both';
  return kinds.includes('operator') ? 'operator' : 'customer';
}

/** Mirakl: the operator can read what goes to the customer; only those it is addressed to are told. */
function optionsIn(locale: string): readonly RecipientOption[] {
  return isSpanish(locale) ? IN_SPANISH : IN_ENGLISH;
}

const IN_SPANISH = options('Cliente', 'Operador', 'Cliente y operador');
const IN_ENGLISH = options('Customer', 'Operator', 'Customer and operator');

function options(customer: string, operator: string, both: string): readonly RecipientOption[] {
  return [
    {
      id: 'customer',
      to: ['customer'],
      label: customer,
      visibleTo: ['customer', 'operator', 'seller'],
      notifies: ['customer'],
    },
    {
      id: 'operator',
      to: ['operator'],
      label: operator,
      visibleTo: ['operator', 'seller'],
      notifies: ['operator'],
    },
    {
      id: 'both',
      to: ['customer', 'operator'],
      label: both,
      visibleTo: ['customer', 'operator', 'seller'],
      notifies: ['customer', 'operator'],
    },
  ];
}
