import type { Reason } from '../../../../model/reason.js';
import { isSpanish } from '../../refusals.js';

type Row = readonly [code: string, purpose: Reason['purpose'], es: string, en: string];

const ROWS: readonly Row[] = [
  ['101', 'contact', 'Estado del envío', 'Delivery status'],
  ['102', 'contact', 'Producto dañado o defectuoso', 'Damaged or faulty product'],
  ['103', 'contact', 'Talla, color o modelo equivocado', 'Wrong size, colour or model'],
  ['104', 'contact', 'Solicitud de factura', 'Invoice request'],
  ['105', 'contact', 'Pregunta sobre el producto', 'Question about the product'],
  ['106', 'contact', 'Cancelación del pedido', 'Order cancellation'],
  ['107', 'contact', 'Cambio de dirección o de entrega', 'Change of address or delivery'],
  ['108', 'contact', 'Devolución', 'Return'],
  ['109', 'contact', 'Falta una pieza o un artículo', 'Missing part or item'],
  ['110', 'contact', 'Otro motivo', 'Another reason'],
  ['201', 'contact-operator', 'Incidencia con un pedido', 'Problem with an order'],
  ['202', 'contact-operator', 'Facturación y pagos', 'Invoicing and payments'],
  ['203', 'contact-operator', 'Catálogo y ofertas', 'Catalogue and offers'],
  ['204', 'contact-operator', 'Transporte', 'Carriers'],
  ['205', 'contact-operator', 'Otra consulta al operador', 'Another question to the operator'],
  ['301', 'incident-open', 'Pedido no recibido', 'Order not received'],
  ['302', 'incident-open', 'Producto dañado o defectuoso', 'Damaged or faulty product'],
  ['303', 'incident-open', 'Producto distinto al pedido', 'Not the product that was ordered'],
  ['304', 'incident-open', 'Pedido incompleto', 'Incomplete order'],
  ['305', 'incident-open', 'Devolución sin reembolso', 'Return without a refund'],
  ['401', 'incident-resolve', 'Reembolso realizado', 'Refunded'],
  ['402', 'incident-resolve', 'Nuevo envío o recambio', 'Sent again, or replaced'],
  ['403', 'incident-resolve', 'Acuerdo con el cliente', 'Agreed with the customer'],
  ['404', 'incident-resolve', 'Entrega demostrada', 'Delivery proven'],
  ['501', 'refund', 'Devolución del cliente', 'Returned by the customer'],
  ['502', 'refund', 'Producto dañado o defectuoso', 'Damaged or faulty product'],
  ['503', 'refund', 'Falta un artículo', 'Missing item'],
  ['504', 'refund', 'Retraso en la entrega', 'Late delivery'],
  ['505', 'refund', 'Gesto comercial', 'Goodwill'],
];

const IN_SPANISH = ROWS.map(([code, purpose, label]): Reason => ({ code, purpose, label }));
const IN_ENGLISH = ROWS.map(([code, purpose, , label]): Reason => ({ code, purpose, label }));

/** The reasons that this marketplace lets a shop choose. */
export function reasonsIn(locale: string): readonly Reason[] {
  return isSpanish(locale) ? IN_SPANISH : IN_ENGLISH;
}
