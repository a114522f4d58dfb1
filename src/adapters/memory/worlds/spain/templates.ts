import type { MessageTemplate } from '../../../../model/compose.js';
import { isSpanish } from '../../refusals.js';

type Row = readonly [
  id: string,
  es: readonly [label: string, text: string],
  en: readonly [label: string, text: string],
];

const ROWS: readonly Row[] = [
  [
    'shipped',
    [
      'Pedido en camino',
      'Hola, {{customerFirstName}}:\n\nSu pedido {{orderNumber}} salió el {{shippedDate}} con {{carrier}}. ' +
        'Puede seguirlo con el número {{trackingNumber}}.\n\nUn saludo,\n{{shopName}}',
    ],
    [
      'Order on its way',
      'Hello {{customerFirstName}},\n\nYour order {{orderNumber}} left on {{shippedDate}} with {{carrier}}. ' +
        'You can follow it with the number {{trackingNumber}}.\n\nKind regards,\n{{shopName}}',
    ],
  ],
  [
    'photo',
    [
      'Pedir una foto del daño',
      'Sentimos lo ocurrido con {{productTitle}}. ¿Podría enviarnos una foto del daño y otra de la etiqueta del ' +
        'paquete? Con ellas le damos una solución en 24 horas.',
    ],
    [
      'Ask for a photo of the damage',
      'We are sorry about {{productTitle}}. Could you send us a photo of the damage and one of the label on the ' +
        'parcel? With them we find a solution within 24 hours.',
    ],
  ],
  [
    'return',
    [
      'Cómo devolver',
      'Puede devolver su pedido {{orderNumber}} en los 30 días siguientes a la entrega. Prepare el paquete con su ' +
        'embalaje original y le enviamos la etiqueta por aquí.',
    ],
    [
      'How to return',
      'You can return your order {{orderNumber}} within 30 days of delivery. Please pack it in its original box, and ' +
        'we send you the label here.',
    ],
  ],
  [
    'thanks',
    [
      'Cierre y agradecimiento',
      'Gracias por su mensaje. Si necesita algo más sobre el pedido {{orderNumber}}, escríbanos por aquí.',
    ],
    [
      'Thanks and goodbye',
      'Thank you for your message. If you need anything else about order {{orderNumber}}, write to us here.',
    ],
  ],
];

const IN_SPANISH = ROWS.map(([id, [label, text]]): MessageTemplate => ({ id, label, text }));
const IN_ENGLISH = ROWS.map(([id, , [label, text]]): MessageTemplate => ({ id, label, text }));

/** Ready texts of the shop, for messages about an order. */
export function templatesIn(locale: string): readonly MessageTemplate[] {
  return isSpanish(locale) ? IN_SPANISH : IN_ENGLISH;
}
