import type { Action, Blocked } from '../../../model/action.js';
import type { Order } from '../../../model/order.js';
import type { Catalogue, World, WorldFrame } from './world.js';
import { isSpanish } from '../refusals.js';
import { listedOrders, listedThreads } from './listed.js';
import { CLAIM_RULES, claimsAt } from './mexico/claims.js';
import { inLanguage, ordersAt } from './mexico/orders.js';
import { MARKETPLACE, SHOP } from './mexico/parties.js';
import { composeIn, composeNew, FILES, moderated, MONEY_BACK, reasonsIn } from './mexico/rules.js';
import { messagesAt, threadsAt } from './mexico/threads.js';
import { ZONE } from './mexico/times.js';

/**
 * A small marketplace in Mexico, as Mercado Libre is: claims with limits, a mediator, offers that the customer has to
 * accept, messages that are read before they are passed on. It answers part of the treaty only: nothing live, no search, no
 * read state, no figures, no filter by what needs a reply. Mercadito and its shop are invented.
 */
export const mexico: World = {
  name: 'mexico',
  description: {
    scope: { marketplace: 'mercadito-mx', shop: '80417', user: 'paulina.trejo' },
    names: { marketplace: 'Mercadito', shop: 'Casa Nopal', user: 'Paulina Trejo' },
    timeZone: ZONE,
    currencies: { MXN: { digits: 2 } },
    offers: {
      threads: {
        filters: ['about'],
        total: true,
        messages: { total: true },
        start: true,
        reply: true,
      },
      files: { transport: 'staged', open: true, limits: FILES },
      reasons: {},
      orders: { get: true, filters: ['number'] },
      refunds: { modes: MONEY_BACK.modes },
      incidents: { act: true, filters: ['open', 'orderId'], total: true },
    },
    policy: { answerWithin: { hours: 48 }, customerIsNotifiedOfRefund: true },
  },
  seller: SHOP,
  operator: MARKETPLACE,
  reasons: reasonsIn,
  compose: composeIn,
  composeNew,
  delivery: moderated,
  refunds: MONEY_BACK,
  incidents: CLAIM_RULES,
  catalogue,
};

function catalogue({ epoch, threads }: WorldFrame): Catalogue {
  return {
    threads: listedThreads(threadsAt(epoch, threads), (id) => messagesAt(epoch, id)),
    orders: {
      ...listedOrders(ordersAt(epoch), inLanguage),
      // Some want all of their money.
      fateOf: (orderId) => (orderId.endsWith('2') ? 'declined' : 'paid'),
    },
    orderActions,
    incidents: claimsAt(epoch),
    file: () => undefined,
  };
}

function orderActions(
  _order: Order,
  refund: Blocked | undefined,
  locale: string,
): readonly Action[] {
  const es = isSpanish(locale);
  return [
    {
      id: 'refund',
      label: es ? 'Devolver dinero' : 'Give money back',
      undoable: false,
      ...(refund === undefined ? {} : { blocked: refund }),
    },
    { id: 'message-customer', label: es ? 'Escribir al comprador' : 'Message the customer' },
  ];
}
