import type { Words } from '../words.js';

/** What the guide's closures ask: the key is the word of `guideClosure`, with hyphens. */
export const guideClosure = {
  'guideClosure.question': '¿El caso procede?',
  'guideClosure.outcome-proceeds': 'Procede',
  'guideClosure.outcome-does-not-proceed': 'No procede',
  'guideClosure.criterion-proceeds':
    'Das una respuesta positiva a la solicitud del cliente. Por ejemplo: pidió una copia de su boleta y se la enviarás.',
  'guideClosure.criterion-does-not-proceed':
    'La solicitud del cliente no se ha podido gestionar. Por ejemplo: pidió cambiar un dato de su factura, pero no es posible por temas legales.',
  'guideClosure.delivery': '¿Cómo se envía?',
  'guideClosure.delivery-digital': 'De forma digital',
  'guideClosure.delivery-physical': 'De forma física, con un operador logístico',
  'guideClosure.document-invoice-copy': 'Boleta o factura',
  'guideClosure.document-invoice-correction': 'Boleta o factura corregida',
  'guideClosure.document-manual': 'Manual de instrucciones',
  'guideClosure.document-hint': 'El cliente recibe este archivo.',
  'guideClosure.credit-note': 'Nota de crédito',
  'guideClosure.carrier': 'Operador logístico',
  'guideClosure.tracking-number': 'Número de seguimiento',
  'guideClosure.dispatch-date': 'Fecha de despacho',
  'guideClosure.dispatch-date-hint': 'Entre el día en que recibiste el caso y hoy.',
  'guideClosure.reason': '¿Por qué no procede?',
  'guideClosure.reason-legal': 'Por temas legales',
  'guideClosure.reason-already-sent': 'El documento ya se envió',
  'guideClosure.reason-issued-by-operator': 'Este documento lo emite el marketplace',
  'guideClosure.reason-other-shop': 'El producto no se compró en esta tienda',
  'guideClosure.reason-data-is-right': 'Los datos del documento son correctos',
  'guideClosure.reason-period-closed': 'El periodo tributario está cerrado',
  'guideClosure.reason-no-manual': 'Este producto no tiene manual',
  'guideClosure.reason-in-the-box': 'El manual viene en la caja',
  'guideClosure.reason-maker-only': 'Solo lo entrega el fabricante',
  'guideClosure.explanation': 'Explicación',
  'guideClosure.explanation-hint': 'La lee el servicio de atención y se la cuenta al cliente.',
} satisfies Partial<Words>;
