import type { Words } from '../words.js';

/** Of the order beside a conversation. */
export const orderCard = {
  'orderCard.number': 'Número',
  'orderCard.state': 'Estado',
  'orderCard.placed': 'Realizado',
  'orderCard.shipped': 'Enviado',
  'orderCard.received': 'Entregado',
  'orderCard.notYet': 'Todavía no',
  'orderCard.tracking': 'Seguimiento',
  'orderCard.total': 'Importe total',
  'orderCard.lines': 'Qué se compró',
  'orderCard.frozen': 'Detenido: {reason}',
  'orderCard.others': {
    one: '{count} pedido más',
    many: '{count} de pedidos más',
    other: '{count} pedidos más',
  },
  'orderCard.loading': 'Cargando el pedido…',
  'orderCard.failed': 'No se ha podido cargar el pedido.',
} satisfies Partial<Words>;
