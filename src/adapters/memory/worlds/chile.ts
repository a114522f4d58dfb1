import type { Action } from '../../../model/action.js';
import type { Catalogue, World, WorldFrame } from './world.js';
import type { Order } from '../../../model/order.js';
import { isSpanish } from '../refusals.js';
import { listedThreads } from './listed.js';
import { CASE_RULES, LIMITS } from './chile/case-rules.js';
import { ChileanCases } from './chile/cases.js';
import { figuresIn } from './chile/figures.js';
import { ChileanOrders } from './chile/orders.js';
import { SAC, SHOP } from './chile/parties.js';
import { composeIn, composeNew, FILES, reasonsIn } from './chile/rules.js';
import { messagesAt, threadsAt } from './chile/threads.js';
import { ZONE } from './chile/times.js';

/**
 * A marketplace in Chile, as the Falabella guide tells of it: customers' requests that have to be closed in four or five
 * business days, some of them checked by SAC, and the shop's own requests. Few conversations, nothing to refund. Alameda
 * and its shop are invented.
 */
export const chile: World = {
  name: 'chile',
  description: {
    scope: { marketplace: 'alameda-cl', shop: 'SC2C81F', user: 'marcela.araya' },
    names: { marketplace: 'Alameda', shop: 'Quillay Hogar', user: 'Marcela Araya' },
    timeZone: ZONE,
    currencies: { CLP: { digits: 0 } },
    offers: {
      threads: {
        attention: ['needs-reply', 'waiting', 'no-reply-needed'],
        filters: ['with', 'about'],
        total: true,
        messages: { total: true },
        start: true,
        reply: true,
        noReplyNeeded: true,
      },
      files: { transport: 'staged', open: true, limits: FILES },
      reasons: {},
      orders: { get: true, filters: ['number', 'placedSince', 'placedUntil'], total: true },
      cases: {
        desks: ['customer', 'seller'],
        filters: ['desk', 'group', 'type', 'number', 'receivedSince', 'receivedUntil'],
        sorts: ['deadline', 'received'],
        jump: true,
        around: true,
        total: true,
        close: true,
      },
      figures: {},
      live: {},
    },
    policy: {
      caseLimits: LIMITS,
      caseDueSoon: { days: 1, unit: 'business' },
      answerWithin: { hours: 24 },
      operatorReadsAll: true,
    },
  },
  seller: SHOP,
  operator: SAC,
  reasons: reasonsIn,
  compose: composeIn,
  composeNew,
  cases: CASE_RULES,
  catalogue,
};

function catalogue(frame: WorldFrame): Catalogue {
  const orders = new ChileanOrders(frame);
  const cases = new ChileanCases(frame, orders);
  return {
    threads: listedThreads(threadsAt(orders, frame.epoch, frame.threads), (id) =>
      messagesAt(orders, frame.epoch, id),
    ),
    orders,
    orderActions,
    cases,
    figures: (happened, locale) => figuresIn(cases, frame, happened, locale),
    file: (id) => cases.file(id),
  };
}

function orderActions(_order: Order, _refund: unknown, locale: string): readonly Action[] {
  const label = isSpanish(locale) ? 'Escribir al cliente' : 'Message the customer';
  return [{ id: 'message-customer', label }];
}
