import type { CommandCall } from './calls.js';
import type { AddDocumentRequest } from './commands.js';
import type { OrderDocument } from '../model/order.js';

/** Documents of an order. They are listed with the order. */
export interface DocumentsGroup {
  /**
   * Adds one, such as an invoice. Mirakl OR74 (reports failures inside a 200: throw them); Falabella
   * SetInvoicePDF (`E004`: there already, treat as applied); Mercado Libre `fiscal_documents`.
   */
  add?(request: AddDocumentRequest, call: CommandCall): Promise<OrderDocument>;
}
