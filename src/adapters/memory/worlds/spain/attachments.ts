import type { Attachment } from '../../../../model/attachment.js';
import type { Plan } from './threads.js';
import type { SpanishOrders } from './orders.js';
import type { Turn } from './story.js';
import { pdfOf } from '../made/pdf.js';
import { PICTURE_BYTES, pictureOf } from '../made/picture.js';
import { SHOP } from './parties.js';

export type FileKind = Exclude<NonNullable<Turn['file']>, 'two-photos'>;

/** An attachment and where its bytes come from. */
export interface MadeFile {
  readonly attachment: Attachment;
  readonly bytes: () => Blob;
}

/** The file of a turn. */
export function attachmentOf(
  kind: FileKind,
  id: string,
  plan: Plan,
  orders: SpanishOrders,
): MadeFile {
  const number = plan.order === undefined ? String(plan.index) : orders.numberOf(plan.order);
  if (kind === 'photo') {
    const seed = plan.index * 7919 + id.length + (id.endsWith('1') ? 977 : 0);
    const name = `IMG_20${String(1000 + (seed % 9000))}.png`;
    return {
      attachment: { id, name, size: PICTURE_BYTES, type: 'image/png' },
      bytes: () => pictureOf(seed),
    };
  }
  if (kind === 'statement') {
    const bytes = new Blob(
      [
        `pedido;fecha;importe;comision\n${number};${new Date(plan.sentAt(0)).toISOString().slice(0, 10)};64,90;9,74\n`,
      ],
      { type: 'text/csv' },
    );
    return {
      attachment: { id, name: 'liquidacion.csv', size: bytes.size, type: 'text/csv' },
      bytes: () => bytes,
    };
  }
  const lines =
    kind === 'invoice'
      ? ['FACTURA', `${SHOP.name}`, `Pedido ${number}`, productLine(plan, orders), 'IVA incluido']
      : [
          'ETIQUETA DE DEVOLUCIÓN',
          `Pedido ${number}`,
          `${SHOP.name}`,
          'Pegar en el exterior del paquete',
        ];
  const bytes = pdfOf(lines);
  const name = kind === 'invoice' ? `Factura-${number}.pdf` : `Etiqueta-devolucion-${number}.pdf`;
  return {
    attachment: { id, name, size: bytes.size, type: 'application/pdf' },
    bytes: () => bytes,
  };
}

function productLine({ order }: Plan, orders: SpanishOrders): string {
  if (order === undefined) return '';
  const { title, cents } = orders.productOf(order);
  return `${title}: ${(cents / 100).toFixed(2).replace('.', ',')} EUR`;
}
