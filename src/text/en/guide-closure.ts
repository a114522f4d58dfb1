import type { Words } from '../words.js';

/** What the guide's closures ask: the key is the word of `guideClosure`, with hyphens. */
export const guideClosure = {
  'guideClosure.question': 'Does the case proceed?',
  'guideClosure.outcome-proceeds': 'Proceeds',
  'guideClosure.outcome-does-not-proceed': 'Does not proceed',
  'guideClosure.criterion-proceeds':
    'You give the customer what they asked for. For example: they asked for a copy of their receipt and you send it.',
  'guideClosure.criterion-does-not-proceed':
    'What the customer asked for could not be done. For example: they asked for other data on an invoice, and the law does not allow it.',
  'guideClosure.delivery': 'How is it sent?',
  'guideClosure.delivery-digital': 'Digitally',
  'guideClosure.delivery-physical': 'Physically, by a carrier',
  'guideClosure.document-invoice-copy': 'Receipt or invoice',
  'guideClosure.document-invoice-correction': 'Corrected receipt or invoice',
  'guideClosure.document-manual': 'Instruction manual',
  'guideClosure.document-hint': 'The customer gets this file.',
  'guideClosure.credit-note': 'Credit note',
  'guideClosure.carrier': 'Carrier',
  'guideClosure.tracking-number': 'Tracking number',
  'guideClosure.dispatch-date': 'Day of dispatch',
  'guideClosure.dispatch-date-hint': 'Between the day you received the case and today.',
  'guideClosure.reason': 'Why does it not proceed?',
  'guideClosure.reason-legal': 'For legal reasons',
  'guideClosure.reason-already-sent': 'The document was sent already',
  'guideClosure.reason-issued-by-operator': 'The marketplace issues this document',
  'guideClosure.reason-other-shop': 'The product was not bought from this shop',
  'guideClosure.reason-data-is-right': 'The data on the document are right',
  'guideClosure.reason-period-closed': 'The tax period is closed',
  'guideClosure.reason-no-manual': 'This product has no manual',
  'guideClosure.reason-in-the-box': 'The manual is in the box',
  'guideClosure.reason-maker-only': 'Only the maker gives it out',
  'guideClosure.explanation': 'Explanation',
  'guideClosure.explanation-hint': 'The customer service reads it and tells the customer.',
} satisfies Partial<Words>;
