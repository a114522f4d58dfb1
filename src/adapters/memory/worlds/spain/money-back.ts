import type { Order } from '../../../../model/order.js';
import type { RefundRules } from '../world.js';
import { endOfDayInMadrid } from '../days-in-spain.js';

/** The guide: total or partial; the order's amount, units of a product, shipping; until 200 days after shipping. */
export const MONEY_BACK: RefundRules = {
  modes: ['total', 'order-amount', 'order-shipping', 'line-amount', 'line-units', 'line-shipping'],
  reasonFor: 'line',
  note: { max: 500, required: false },
  windowDays: 200,
  endOfDay: endOfDayInMadrid,
  notice: ({ number, customer }: Order, { amount }) =>
    `Hola${customer?.name === undefined ? '' : `, ${customer.name}`}:\n\n` +
    `La tienda ha iniciado un reembolso de ${amount.replace('.', ',')} € de tu pedido ${number}. ` +
    'Lo recibirás en el medio de pago que usaste, normalmente en unos días.\n\nPlazuela',
};
