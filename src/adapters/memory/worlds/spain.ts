import type { Catalogue, World, WorldFrame } from './world.js';
import type { FileKind } from './spain/attachments.js';
import { attachmentOf } from './spain/attachments.js';
import { composeIn, composeNew, FILES } from './spain/compose.js';
import { figuresIn } from './spain/figures.js';
import { INCIDENT_RULES, orderActions } from './spain/incident-rules.js';
import { SpanishIncidents } from './spain/incidents.js';
import { MONEY_BACK } from './spain/money-back.js';
import { SpanishOrders } from './spain/orders.js';
import { OPERATOR, SHOP } from './spain/parties.js';
import { reasonsIn } from './spain/reasons.js';
import { SpanishThreads } from './spain/threads.js';
import { spanOf } from './spain/times.js';

/** A Mirakl-style marketplace in Spain: Plazuela, and on it a shop for home and table. Both are invented. */
export const spain: World = {
  name: 'spain',
  description: {
    scope: { marketplace: 'plazuela-es', shop: '2417', user: 'lucia.ferrer' },
    names: { marketplace: 'Plazuela', shop: 'Casa Almendro', user: 'Lucía Ferrer' },
    timeZone: 'Europe/Madrid',
    currencies: { EUR: { digits: 2 } },
    offers: {
      threads: {
        attention: ['needs-reply', 'waiting', 'no-reply-needed'],
        filters: ['with', 'about', 'reasonCode', 'activeSince', 'activeUntil'],
        search: ['text', 'customer', 'order-number', 'title'],
        sorts: ['last-activity', 'waiting-longest'],
        jump: true,
        around: true,
        total: true,
        messages: { jump: true, around: true, total: true },
        start: true,
        reply: true,
        noReplyNeeded: true,
      },
      files: { transport: 'inline', open: true, limits: FILES },
      reasons: {},
      orders: {
        get: true,
        filters: [
          ...['number', 'states', 'placedSince', 'placedUntil'],
          ...['withIncident', 'withUnansweredMessages'],
        ],
        jump: true,
        around: true,
        total: true,
      },
      refunds: { modes: MONEY_BACK.modes },
      incidents: {
        act: true,
        filters: ['open', 'orderId', 'kind', 'openedSince', 'openedUntil'],
        jump: true,
        around: true,
        total: true,
      },
      figures: {},
      live: {},
    },
    policy: {
      refundWindow: { days: 200, unit: 'calendar', event: 'shipped' },
      answerWithin: { hours: 24 },
      operatorReadsAll: true,
      customerIsNotifiedOfRefund: true,
    },
  },
  seller: SHOP,
  operator: OPERATOR,
  reasons: reasonsIn,
  compose: composeIn,
  composeNew,
  refunds: MONEY_BACK,
  incidents: INCIDENT_RULES,
  catalogue,
};

function catalogue(frame: WorldFrame): Catalogue {
  const orders = new SpanishOrders(frame, spanOf(frame.threads));
  const threads = new SpanishThreads(frame, orders);
  return {
    threads,
    orders,
    orderActions,
    incidents: new SpanishIncidents(orders, threads, frame.epoch),
    figures: (happened, locale) => figuresIn(orders, frame.seed, frame.epoch, happened, locale),
    file: (id) => findFile(id, threads, orders) ?? orders.file(id),
  };
}

function findFile(
  id: string,
  threads: SpanishThreads,
  orders: SpanishOrders,
): ReturnType<Catalogue['file']> {
  const [, threadId, place] = /^(t-\d+)\.m-(\d+)\.f\d$/.exec(id) ?? [];
  const index = threadId === undefined ? undefined : threads.indexOf(threadId);
  if (index === undefined || Number(place) >= threads.messageCount(index)) return undefined;
  const message = threads.message(index, Number(place));
  const named = message.attachments.find((attachment) => attachment.id === id);
  if (named === undefined) return undefined;
  const plan = threads.plan(index);
  const file = plan.turnAt(Number(place)).file;
  const kind: FileKind = file === undefined || file === 'two-photos' ? 'photo' : file;
  return { name: named.name, bytes: attachmentOf(kind, id, plan, orders).bytes() };
}
